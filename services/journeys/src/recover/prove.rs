//! The code is typed: the right one begins a reset in this browser.
use super::Addressed;
use crate::{
    Asking, Desk, Fault, Field, Wrong,
    codes::{self, Try},
};
use account::Token;
use kernel::CodePurpose;
use policy::{code::Answer, recovery};
use std::sync::Arc;
use store::Error;

/// Tries the code in the browser that asked for it.
pub async fn prove_recovery(
    desk: &Desk,
    asking: &Asking,
    key: &Token,
    typed: &str,
) -> Result<Result<(), Fault>, Error> {
    let Ok(number) = typed.parse() else { return Ok(Err(Wrong::NotACode.at(Field::Code))) };
    let none_here = || Wrong::Code(Answer::NoneHere).at(Field::Code);
    let (now, browser) = (desk.clock.now(), key.browser());
    let asked = desk.store.tenant(asking.tenant).fetch(account::asked(browser, CodePurpose::Reset)).await?;
    let Some(asked) = asked else { return Ok(Err(none_here())) };
    let addressed: Option<Addressed> = asked.contact();
    let account = addressed.and_then(|addressed| addressed.account);
    let try_ = Arc::new(Try { subject: asked.subject(), purpose: CodePurpose::Reset, browser, number });
    let (this, asking) = (desk.clone(), asking.clone());
    let proven = desk.write(asking.tenant, move |tx| {
        let (desk, asking, try_) = (this.clone(), asking.clone(), try_.clone());
        Box::pin(async move {
            if let Err(fault) = codes::attempt(tx, &desk, &asking, &try_, now).await? {
                return Ok(Err(fault));
            }
            // a code that nothing fits is never right, so there is an account, unless it was taken away since
            let account = match account {
                Some(account) => tx.read(account::account(account)).await?,
                None => None,
            };
            let Some(account) = account else { return Ok(Err(none_here())) };
            account::keep_reset(tx, browser, account.id, &recovery::begin(browser, now), now).await?;
            Ok(Ok(()))
        })
    });
    proven.await
}
