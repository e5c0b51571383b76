//! Who logs in to an account that waits goes on with its last step in this browser (OSK-09).
use super::{effect::send_mobile, finish::Ids, standing};
use crate::{Asking, Desk};
use account::Token;
use kernel::{AccountId, CodePurpose, DateTime, Utc};
use policy::{
    Browser,
    code::Issued,
    registration::{self, Found, Known},
};
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
    if send_mobile(tx, desk, asking, (&draft, &resumed.ids), now).await?.is_err() {
        // no other code may go today: the one that did is this browser's from now on
        let subject = contact.subject();
        if let Some(live) = account::code(tx, &subject, CodePurpose::Mobile).await? {
            account::put_code(tx, &subject, &Issued { browser: draft.browser(), ..live }, None).await?;
        }
    }
    Ok(true)
}

/// Takes the draft of a waiting account from whatever browser goes on with it, and gives it to none: the way to it is the
/// account's new password. `nobody`: a browser of chance.
pub(crate) async fn abandon(
    tx: &TenantTx,
    asking: &Asking,
    (account, nobody): (AccountId, Browser),
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let Some(held) = account::of_account(tx, account).await? else { return Ok(()) };
    let rule = &asking.city.facts.registration;
    let draft = registration::resume_by_login(held.draft.clone(), nobody);
    let Some(contact) = standing::contact(&draft) else { return Ok(()) };
    let expires = registration::expires(rule, &draft);
    account::keep(tx, Some(&held), contact, &draft, Some(account), (now, expires)).await
}
