//! Who logs in to an account that waits goes on with its last step in this browser (OSK-09).
use super::{effect::send_mobile, finish::Ids, standing};
use crate::{Asking, Desk};
use account::Token;
use kernel::{AccountId, DateTime, Utc};
use policy::registration::{self, Found, Known};
use store::{Error, TenantTx};

/// What a resumption needs, drawn before the transaction.
pub(crate) struct Resumed {
    /// What names the browser from now on.
    pub(crate) key: Token,
    ids: Ids,
}

impl Resumed {
    pub(crate) fn new(desk: &Desk) -> Resumed {
        Resumed { key: Token::new(&desk.rng), ids: Ids::new(desk) }
    }
}

/// Gives the draft of a waiting account to the browser in which its password was right, and sends a fresh code there.
/// False where it waits no longer: as a wrong password is answered.
pub(crate) async fn resume(
    tx: &TenantTx,
    desk: &Desk,
    asking: &Asking,
    (account, resumed): (AccountId, &Resumed),
    now: DateTime<Utc>,
) -> Result<bool, Error> {
    let Some(held) = account::of_account(tx, account).await? else { return Ok(false) };
    let rule = &asking.city.facts.registration;
    if registration::log_in(rule, Known::Draft(held.draft.clone()), now) != Found::MobileCode {
        return Ok(false);
    }
    let draft = registration::resume_by_login(held.draft.clone(), resumed.key.browser());
    let Some(contact) = standing::contact(&draft) else { return Ok(false) };
    let expires = registration::expires(rule, &draft);
    account::keep(tx, Some(&held), contact, &draft, Some(account), (now, expires)).await?;
    // with no code left today the page says when there is one again
    let _ = send_mobile(tx, desk, asking, (&draft, &resumed.ids), now).await?;
    Ok(true)
}
