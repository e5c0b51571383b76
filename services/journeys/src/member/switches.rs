//! What a member doesn't want to be told (OSK-38, KRS-18, KNZ-14).
use super::Member;
use crate::{Asking, Desk, Fault, Wrong};
use kernel::NoticeKind;
use policy::notices;
use std::sync::Arc;
use store::Error;

/// The switches as they shall stand: each kind that is to be off. The rest is on.
#[derive(Clone, Debug, Default)]
pub struct Switching {
    /// What isn't wanted.
    pub off: Vec<NoticeKind>,
}

/// Sets all switches; refused whole where one of them can't be off in this city.
pub async fn switch_notices(
    desk: &Desk,
    asking: &Asking,
    me: Member,
    switching: Switching,
) -> Result<Result<(), Fault>, Error> {
    let rule = &asking.city.facts.notices;
    if switching.off.iter().any(|&kind| !notices::may_be_off(rule, kind)) {
        return Ok(Err(Wrong::MustBeOn.whole()));
    }
    let (now, off) = (desk.clock.now(), Arc::new(switching.off));
    let switched = desk.write(asking.tenant, move |tx| {
        let off = off.clone();
        Box::pin(async move {
            if !account::hold(tx, me.account).await? {
                return Ok(Err(Wrong::Gone.whole()));
            }
            notification::switch(tx, me.account, &off, now).await.map(Ok)
        })
    });
    switched.await
}
