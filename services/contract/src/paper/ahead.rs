//! The readings that are planned of an account's contracts: what somebody is told before they leave (OSK-40).
use crate::{
    calendar::DAYS,
    paper::acts::of_its_route,
    reads::{CONTRACTS, LINKS},
};
use chrono::NaiveDate;
use kernel::{AccountId, ContractId};
use std::sync::Arc;
use store::{ExprTrait as _, Query, Read, Select, Statement, col, record};

record! {
    /// A contract and one day on which it is read; without a day where none is planned.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Ahead {
        /// Which.
        contract: ContractId = c.id,
        /// The bureau's number for it.
        customer_no: String = c.customer_no,
        /// What the account calls it.
        nickname: Option<String> = l.nickname,
        /// The day.
        planned_on: Option<NaiveDate> = d.planned_on,
    }
}

/// Those of an account's contracts that are still used, in their order, with the days planned from `from` on, in theirs.
pub fn ahead(account: AccountId, from: NaiveDate) -> Read<Arc<[Ahead]>> {
    AHEAD.list([account.0.into(), from.into()])
}

static AHEAD: Query<Ahead, 2> = Query::new("contract::paper_ahead", |[account, from]| {
    Select::from(LINKS, "l")
        .join(CONTRACTS, "c", col("c.id").equals(("l", "contract_id")))
        .left_join(DAYS, "d", of_its_route().and(col("d.planned_on").gte(from)))
        .filter(col("l.account_id").eq(account))
        .filter(col("l.seen_before").is_null())
        .filter(col("c.ended_on").is_null().or(col("c.ended_on").gte(from)))
        .ascending("l.place")
        .ascending("c.id")
        .ascending("d.planned_on")
});

pub(super) fn statements() -> Vec<Arc<Statement>> {
    vec![AHEAD.statement()]
}
