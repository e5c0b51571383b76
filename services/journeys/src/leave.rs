//! Somebody leaves the portal (退会; OSK-34, OSK-41, NYR-15, NYR-21, KRS-13, KRS-23, KNZ-15): sessions are dead on the moment,
//! what is known of them goes (docs/privacy.md), paper comes again by the city's rule, and the address is free.
use crate::{
    Asking, Desk, Fault, Wrong,
    member::{Member, admit, confirm, tell},
};
use account::By;
use kernel::{AccountId, DateTime, MessageId, Utc};
use notification::{Lane, MemberNews};
use secrecy::SecretString;
use std::sync::Arc;
use store::{Error, TenantTx};
use tenancy::Tenant;

/// The member leaves, having typed the password.
pub async fn withdraw(
    desk: &Desk,
    asking: &Asking,
    me: Member,
    password: SecretString,
) -> Result<Result<(), Fault>, Error> {
    let confirmed = match confirm(desk, asking, me.account, password).await? {
        Ok(confirmed) => Arc::new(confirmed),
        Err(fault) => return Ok(Err(fault)),
    };
    let (now, letter) = (desk.clock.now(), MessageId::new(&desk.clock, &desk.rng));
    let (this, asked) = (desk.clone(), asking.clone());
    let left = desk.write(asking.tenant, move |tx| {
        let (desk, asking, confirmed) = (this.clone(), asked.clone(), confirmed.clone());
        Box::pin(async move {
            if let Err(fault) = admit(tx, &desk, &confirmed, now).await? {
                return Ok(Err(fault));
            }
            let there = leave(tx, &asking.city, (me.account, By::Member), (letter, now)).await?;
            Ok(if there { Ok(()) } else { Err(Wrong::Gone.whole()) })
        })
    });
    let left = left.await?;
    if left.is_ok() {
        desk.bell.ring(asking.tenant, Lane::Notices, now);
    }
    Ok(left)
}

/// All that leaving is, over all services; says whether there was such an account. The last letter goes to the address that is
/// forgotten with it.
pub(crate) async fn leave(
    tx: &TenantTx,
    city: &Tenant,
    (account, by): (AccountId, By),
    (letter, now): (MessageId, DateTime<Utc>),
) -> Result<bool, Error> {
    let Some(member) = tx.read(account::account(account)).await? else { return Ok(false) };
    tell(tx, city, (&member, MemberNews::Withdrawn), (letter, now)).await?;
    contract::unlink_all(tx, account, now).await?;
    notification::forget_switches(tx, account).await?;
    account::leave(tx, &member, by, now).await?;
    Ok(true)
}
