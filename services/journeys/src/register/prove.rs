//! The first code is typed: who has it goes on with the registration, from where it was left.
use super::{begin::known, browser_contact};
use crate::{
    Asking, Desk, Fault, Field, Wrong,
    codes::{self, Try},
};
use account::{Contact, State, Token, Typed};
use kernel::{CodePurpose, DateTime, Utc};
use policy::{code::Answer, registration};
use std::sync::Arc;
use store::{Error, TenantTx};

/// Tries the first code in the browser that asked for it.
pub async fn prove_contact(desk: &Desk, asking: &Asking, key: &Token, typed: &str) -> Result<Result<(), Fault>, Error> {
    let Ok(number) = typed.parse() else { return Ok(Err(Wrong::NotACode.at(Field::Code))) };
    let none_here = || Wrong::Code(Answer::NoneHere).at(Field::Code);
    let Some((subject, contact)) = browser_contact(desk, asking, key).await? else { return Ok(Err(none_here())) };
    let (now, browser) = (desk.clock.now(), key.browser());
    let try_ = Arc::new(Try { subject, purpose: CodePurpose::Register, browser, number });
    let (this, asking, contact) = (desk.clone(), asking.clone(), Arc::new(contact));
    let proven = desk.write(asking.tenant, move |tx| {
        let (desk, asking, contact, try_) = (this.clone(), asking.clone(), contact.clone(), try_.clone());
        Box::pin(async move {
            if let Err(fault) = codes::attempt(tx, &desk, &asking, &try_, now).await? {
                return Ok(Err(fault));
            }
            let rule = &asking.city.facts.registration;
            let known = known(tx, &contact).await?;
            let typed = Typed::Contact((*contact).clone());
            // a member can't have had this code: somebody has become one since it was sent
            let Ok(draft) = registration::open(rule, known, browser, contact.channel, typed, now) else {
                return Ok(Err(none_here()));
            };
            forget_waited(tx, &contact, now).await?;
            let held = account::of_contact(tx, &contact).await?;
            let draft = match account::of_browser(tx, browser).await? {
                Some(before) if now < registration::expires(rule, &before.draft) && !before.is_of(&contact) => {
                    if !before.draft.waits() {
                        account::forget(tx, &before).await?;
                    }
                    draft.with_typed_of(before.draft)
                }
                _ => draft,
            };
            let expires = registration::expires(rule, &draft);
            account::keep(tx, held.as_ref(), &contact, &draft, None, (now, expires)).await?;
            Ok(Ok(()))
        })
    });
    proven.await
}

/// Takes away the account of an address that waits, once its registration may begin anew: it has waited too long, and what
/// takes such accounts away comes by now and then only. Until then it would hold the address, and the contract (OSK-09).
async fn forget_waited(tx: &TenantTx, contact: &Contact, now: DateTime<Utc>) -> Result<(), Error> {
    let owner = tx.read(account::owner(&contact.mail)).await?;
    if let Some(waited) = owner.filter(|owner| owner.state() == State::Waiting) {
        contract::unlink_all(tx, waited.id, now).await?;
        account::remove(tx, waited.id).await?;
    }
    Ok(())
}
