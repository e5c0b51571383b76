//! What the bureau does about the paper of one contract: keeps it for its members, ends that, or sends one period's.
use super::events::Known;
use crate::{calendar::DAYS, reads::CONTRACTS};
use chrono::{DateTime, NaiveDate, Utc};
use kernel::{ContractId, Month};
use policy::paper::{Event, OnRequest, PaperRule, What, standing};
use std::sync::Arc;
use store::{Error, Expr, ExprTrait, Query, Select, Statement, TenantTx, col, record};

/// Why nothing was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
pub enum Refused {
    /// The city doesn't offer that to members.
    #[error("the city doesn't offer that to members")]
    NotOffered,
    /// No member has the contract: its paper comes anyway.
    #[error("no member has the contract")]
    NoMember,
    /// Its paper is kept already.
    #[error("paper is kept already")]
    AlreadyKept,
    /// Its paper isn't kept.
    #[error("paper isn't kept")]
    NotKept,
    /// No reading of the contract's route is planned on that day.
    #[error("no reading is planned on that day")]
    NoReading,
    /// That reading has been: a period that was missed isn't made up for (KRS-24).
    #[error("that reading has been")]
    Past,
    /// That period's paper is to be sent already.
    #[error("that period's paper is asked for already")]
    AlreadyAsked,
}

/// Keeps paper for the members who have a contract, until [`unkeep`] or the last of them leaves (NYR-02).
pub async fn keep(
    tx: &TenantTx,
    rule: &PaperRule,
    contract: ContractId,
    at: DateTime<Utc>,
) -> Result<Result<(), Refused>, Error> {
    if !rule.stops || rule.on_request != OnRequest::Always {
        return Ok(Err(Refused::NotOffered));
    }
    let known = Known::with_holders(tx, contract).await?;
    let now = standing(&known.events);
    if !now.is_members() {
        return Ok(Err(Refused::NoMember));
    }
    if now.is_kept() {
        return Ok(Err(Refused::AlreadyKept));
    }
    known.append(tx, Event { at, what: What::Kept }).await.map(Ok)
}

/// Keeps paper no longer: it stops again, by the city's cut-off. Whatever the city offers by now, what was kept can be ended.
pub async fn unkeep(tx: &TenantTx, contract: ContractId, at: DateTime<Utc>) -> Result<Result<(), Refused>, Error> {
    let known = Known::with_holders(tx, contract).await?;
    if !standing(&known.events).is_kept() {
        return Ok(Err(Refused::NotKept));
    }
    known.append(tx, Event { at, what: What::KeptNoLonger }).await.map(Ok)
}

/// Sends the paper of the period whose reading is planned on a day, today or later, and of no other (KRS-28).
pub async fn once(
    tx: &TenantTx,
    rule: &PaperRule,
    contract: ContractId,
    reading_on: NaiveDate,
    at: DateTime<Utc>,
) -> Result<Result<(), Refused>, Error> {
    if !rule.stops || rule.on_request != OnRequest::OnePeriod {
        return Ok(Err(Refused::NotOffered));
    }
    if reading_on < kernel::today(at) {
        return Ok(Err(Refused::Past));
    }
    let known = Known::with_holders(tx, contract).await?;
    if !standing(&known.events).is_members() {
        return Ok(Err(Refused::NoMember));
    }
    let Some(reading) = tx.read(READING.optional([contract.0.into(), reading_on.into()])).await? else {
        return Ok(Err(Refused::NoReading));
    };
    let what = What::Once(reading.period);
    if known.events.iter().any(|event| event.what == what) {
        return Ok(Err(Refused::AlreadyAsked));
    }
    known.append(tx, Event { at, what }).await.map(Ok)
}

record! {
    pub struct Planned {
        period: Month = d.period,
    }
}

/// The reading of a contract's route that is planned on a day. Two periods of a route may end on one day; the later counts.
static READING: Query<Planned, 2> = Query::new("contract::reading_on", |[contract, day]| {
    Select::from(CONTRACTS, "c")
        .join(DAYS, "d", of_its_route())
        .filter(col("c.id").eq(contract))
        .filter(col("d.planned_on").eq(day))
        .descending("d.period")
        .limit(1)
});

/// Days of a contract's route. Where contracts have none, the calendar's is ''.
pub(super) fn of_its_route() -> Expr {
    let without = col("c.route").is_null().and(col("d.route").eq(""));
    col("d.route").equals(("c", "route")).or(without)
}

pub(super) fn statements() -> Vec<Arc<Statement>> {
    vec![READING.statement()]
}
