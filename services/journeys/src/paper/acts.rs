//! What the bureau does about the paper of one contract, by the number that it knows it by.
use crate::{Desk, bureau::Acting};
use account::NewAct;
use contract::paper::{self, Refused};
use kernel::{ContractId, NaiveDate};
use store::{Error, TenantTx, Work};

/// Why nothing was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
pub enum NotDone {
    /// No contract has this number.
    #[error("no contract has this number")]
    UnknownContract,
    /// It can't be done about this one.
    #[error(transparent)]
    Refused(#[from] Refused),
}

/// Keeps paper for the members who have the contract, until it is ended or the last of them leaves (NYR-02).
pub async fn keep(desk: &Desk, acting: &Acting, customer_no: &str) -> Result<Result<(), NotDone>, Error> {
    let rule = acting.city.facts.paper.clone();
    let act = acting.act(&desk.clock, &desk.rng, "kept_paper");
    done(desk, acting, customer_no, act, move |tx, contract, act| {
        let (rule, at) = (rule.clone(), act.at);
        Box::pin(async move { paper::keep(tx, &rule, contract, at).await })
    })
    .await
}

/// Keeps paper no longer.
pub async fn unkeep(desk: &Desk, acting: &Acting, customer_no: &str) -> Result<Result<(), NotDone>, Error> {
    let act = acting.act(&desk.clock, &desk.rng, "ended_kept_paper");
    done(desk, acting, customer_no, act, move |tx, contract, act| {
        let at = act.at;
        Box::pin(async move { paper::unkeep(tx, contract, at).await })
    })
    .await
}

/// Sends the paper of the period whose reading is planned on a day (KRS-28).
pub async fn once(
    desk: &Desk,
    acting: &Acting,
    customer_no: &str,
    reading_on: NaiveDate,
) -> Result<Result<(), NotDone>, Error> {
    let rule = acting.city.facts.paper.clone();
    let mut act = acting.act(&desk.clock, &desk.rng, "asked_paper_once");
    act.detail = act.detail.day("reading_on", reading_on);
    done(desk, acting, customer_no, act, move |tx, contract, act| {
        let (rule, at) = (rule.clone(), act.at);
        Box::pin(async move { paper::once(tx, &rule, contract, reading_on, at).await })
    })
    .await
}

/// Does it, and says so in the record; or does nothing, and says nothing.
async fn done<F>(
    desk: &Desk,
    acting: &Acting,
    customer_no: &str,
    act: NewAct,
    how: F,
) -> Result<Result<(), NotDone>, Error>
where
    F: for<'t> Fn(&'t TenantTx, ContractId, &NewAct) -> Work<'t, Result<(), Refused>, Error>
        + Clone
        + Send
        + Sync
        + 'static,
{
    // not every engine has text with a NUL in it, so no contract has such a number
    if customer_no.contains('\0') {
        return Ok(Err(NotDone::UnknownContract));
    }
    let number = customer_no.to_owned();
    let done = desk.write(acting.tenant, move |tx| {
        let (number, mut act, how) = (number.clone(), act.clone(), how.clone());
        Box::pin(async move {
            let Some(contract) = tx.read(contract::by_number(&number)).await? else {
                return Ok(Err(NotDone::UnknownContract));
            };
            if let Err(refused) = how(tx, contract, &act).await? {
                return Ok(Err(refused.into()));
            }
            act.subject = Some(contract.0);
            account::record_act(tx, &act).await?;
            Ok(Ok(()))
        })
    });
    done.await
}
