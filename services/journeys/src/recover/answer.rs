//! The answer to the secret question (KNZ-04): wrong ones are counted for the account and the day, and another code gives
//! no more of them.
use crate::{Asking, Desk, Fault, Field, Wrong};
use account::{Token, What};
use policy::recovery::{self, Answered};
use store::Error;

/// Judges an answer in the browser in which the code was right.
pub async fn answer_question(
    desk: &Desk,
    asking: &Asking,
    key: &Token,
    typed: &str,
) -> Result<Result<(), Fault>, Error> {
    let gone = || Ok(Err(Wrong::Gone.whole()));
    let (now, browser) = (desk.clock.now(), key.browser());
    let reads = desk.store.tenant(asking.tenant);
    let Some(reset) = reads.fetch(account::reset(browser)).await? else { return gone() };
    let Some(owner) = reads.fetch(account::account(reset.account)).await? else { return gone() };
    if typed.trim().is_empty() {
        return Ok(Err(Wrong::Required.at(Field::Answer)));
    }
    let Some(typed) = recovery::answer_key(typed) else { return Ok(Err(Wrong::SaysNothing.at(Field::Answer))) };
    let right = desk.passwords.check(typed.into(), owner.answer_hash.clone()).await.unwrap_or(false);
    let (asked, id) = (asking.clone(), owner.id);
    let judged = desk.write(asking.tenant, move |tx| {
        let asking = asked.clone();
        Box::pin(async move {
            let rule = &asking.city.facts.recovery;
            let known = account::reset_locked(tx, browser).await?.filter(|(account, _)| *account == id);
            let Some((account, reset)) = known else { return Ok(Err(Wrong::Gone.whole())) };
            let wrong = account::counted(tx, What::WrongAnswers, account.0.as_bytes()).await?;
            match recovery::answer(rule, reset, browser, right, wrong, now) {
                Answered::Right(reset) => {
                    account::keep_reset(tx, browser, account, &reset, now).await?;
                    Ok(Ok(()))
                }
                Answered::Wrong { wrong: daily, left } => {
                    account::count(tx, What::WrongAnswers, account.0.as_bytes(), wrong, daily).await?;
                    Ok(Err(Wrong::Answer(left).at(Field::Answer)))
                }
                Answered::UsedUp { opens_at } => Ok(Err(Wrong::AnswersUsedUp(opens_at).at(Field::Answer))),
                Answered::NotAsked => Ok(Err(Wrong::Gone.whole())),
            }
        })
    });
    judged.await
}
