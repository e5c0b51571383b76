//! Where somebody is logged in: a device goes on by itself, or is logged out from afar (KRS-11, KRS-26).
use super::{Member, told::tell};
use crate::{Asking, Desk, Fault, Wrong};
use account::{Next, Stayed, Token, Welcome};
use kernel::{DeviceId, MessageId};
use notification::{Lane, MemberNews};
use std::sync::Arc;
use store::Error;

/// A device that stays logged in logs in by itself; none where its secret is nobody's any more. A secret that was spent
/// before logs the device out, and its owner is told.
pub async fn go_on(desk: &Desk, asking: &Asking, presented: Token) -> Result<Option<Welcome>, Error> {
    let (now, letter) = (desk.clock.now(), MessageId::new(&desk.clock, &desk.rng));
    let (asked, presented) = (asking.clone(), Arc::new(presented));
    let next = Arc::new(Next::new(&desk.clock, &desk.rng));
    let stayed = desk.write(asking.tenant, move |tx| {
        let (asking, presented, next) = (asked.clone(), presented.clone(), next.clone());
        Box::pin(async move {
            let rules = (&asking.city.facts.session, asking.client);
            let stayed = account::go_on(tx, &presented, &next, rules, now).await?;
            if let Stayed::Stolen { account } = stayed
                && let Some(member) = tx.read(account::account(account)).await?
            {
                tell(tx, &asking.city, (&member, MemberNews::DeviceLoggedOut), (letter, now)).await?;
            }
            Ok::<_, Error>(stayed)
        })
    });
    Ok(match stayed.await? {
        Stayed::In(welcome) => Some(welcome),
        Stayed::Nobody => None,
        Stayed::Stolen { .. } => {
            desk.bell.ring(asking.tenant, Lane::Notices, now);
            None
        }
    })
}

/// Logs one of the member's devices out.
pub async fn end_device(
    desk: &Desk,
    asking: &Asking,
    me: Member,
    device: DeviceId,
) -> Result<Result<(), Fault>, Error> {
    let ended = desk.store.write(asking.tenant, move |tx| Box::pin(account::forget_device(tx, me.account, device)));
    let ended: Result<bool, Error> = ended.await;
    Ok(if ended? { Ok(()) } else { Err(Wrong::Gone.whole()) })
}

/// Logs the member out everywhere but here.
pub async fn end_other_devices(desk: &Desk, asking: &Asking, me: Member) -> Result<(), Error> {
    desk.store.write(asking.tenant, move |tx| Box::pin(account::forget_others(tx, me.account, me.session))).await
}
