//! From which reading on paper comes again to who leaves, for each of their contracts: what they are told before they do
//! (OSK-40).
use super::acts::of_its_route;
use crate::{
    Held,
    calendar::DAYS,
    links::NOT_YET,
    reads::{CONTRACTS, LINKS},
};
use chrono::{Datelike, Days, NaiveDate};
use kernel::{AccountId, ContractId};
use policy::paper::{PaperRule, Resumes, resumes};
use std::sync::Arc;
use store::{ExprTrait, Query, Read, Select, Statement, col, record};

/// So far ahead days are looked for: there is a reading every second month at least.
const AHEAD: Days = Days::new(130);

record! {
    /// A reading of one of an account's contracts.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct PlannedFor {
        /// Which contract.
        contract: ContractId = l.contract_id,
        /// Its day.
        on: NaiveDate = d.planned_on,
    }
}

record! {
    /// A contract that another account has besides.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Shared {
        /// Which.
        contract: ContractId = l.contract_id,
    }
}

/// The readings of an account's contracts from the beginning of the month in which it might leave.
pub fn planned(account: AccountId, left_on: NaiveDate) -> Read<Arc<[PlannedFor]>> {
    let from = left_on.with_day(1).unwrap_or(left_on);
    let to = left_on.checked_add_days(AHEAD).unwrap_or(left_on);
    PLANNED.list([account.0.into(), from.into(), to.into()])
}

static PLANNED: Query<PlannedFor, 3> = Query::new("contract::planned_for", |[account, from, to]| {
    Select::from(LINKS, "l")
        .join(CONTRACTS, "c", col("c.id").equals(("l", "contract_id")))
        .join(DAYS, "d", of_its_route())
        .filter(col("l.account_id").eq(account))
        .filter(col("d.planned_on").gte(from))
        .filter(col("d.planned_on").lte(to))
        .ascending("l.contract_id")
        .ascending("d.planned_on")
});

/// Those of an account's contracts that another member has besides, and keeps without paper.
pub fn shared(account: AccountId) -> Read<Arc<[Shared]>> {
    SHARED.list([account.0.into(), NOT_YET.into()])
}

static SHARED: Query<Shared, 2> = Query::new("contract::shared", |[account, not_yet]| {
    let other = Select::from(LINKS, "o")
        .filter(col("o.contract_id").equals(("l", "contract_id")))
        .filter(col("o.account_id").ne(col("l.account_id")))
        .filter(col("o.visible_from").lt(not_yet))
        .filter(col("o.seen_before").is_null());
    Select::from(LINKS, "l").filter(col("l.account_id").eq(account)).filter(other.exists()).ascending("l.contract_id")
});

/// What becomes of the paper of a contract when one of its members leaves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AfterLeaving {
    /// Which contract.
    pub contract: ContractId,
    /// The bureau's number for it.
    pub customer_no: String,
    /// From which reading on it comes again; `None` where nothing changes: another member has the contract, or whoever leaves
    /// uses its water no longer.
    pub paper: Option<Resumes>,
}

/// The same for all contracts of who leaves on a day, in their order, from [`crate::held`], [`planned`] and [`shared`].
pub fn after_leaving(
    rule: &PaperRule,
    left_on: NaiveDate,
    held: &[Held],
    (planned, shared): (&[PlannedFor], &[Shared]),
) -> Vec<AfterLeaving> {
    let of = |contract: &Held| {
        let stays = contract.moved_out || shared.iter().any(|other| other.contract == contract.id);
        let days: Vec<NaiveDate> = planned.iter().filter(|day| day.contract == contract.id).map(|day| day.on).collect();
        AfterLeaving {
            contract: contract.id,
            customer_no: contract.customer_no.clone(),
            paper: (!stays).then(|| resumes(rule, left_on, &days)),
        }
    };
    held.iter().map(of).collect()
}

pub(super) fn statements() -> Vec<Arc<Statement>> {
    vec![PLANNED.statement(), SHARED.statement()]
}

#[cfg(test)]
mod tests {
    use super::*;
    use policy::paper::{CutOff, OnRequest};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn id(number: u8) -> ContractId {
        format!("{number:032x}").parse().unwrap()
    }

    #[test]
    fn each_contract_has_its_own_day_and_one_that_others_have_has_none() {
        let rule = PaperRule { stops: true, cut_off_business_days: CutOff::NONE, on_request: OnRequest::Never };
        let held = |number: u8, moved_out: bool| Held {
            id: id(number),
            customer_no: number.to_string(),
            is_main: number == 1,
            place: number.into(),
            moved_out,
        };
        let all = [held(1, false), held(2, false), held(3, false), held(4, true), held(5, false)];
        let planned = [(1, "2024-09-17"), (1, "2024-10-17"), (2, "2024-09-30"), (3, "2024-09-30"), (4, "2024-09-30")]
            .map(|(number, on)| PlannedFor { contract: id(number), on: day(on) });
        let told = after_leaving(&rule, day("2024-09-17"), &all, (&planned, &[Shared { contract: id(3) }]));
        let paper: Vec<_> = told.iter().map(|of| of.paper).collect();
        let (next, this) = (Resumes::Next(day("2024-10-17")), Resumes::This(day("2024-09-30")));
        assert_eq!(paper, [Some(next), Some(this), None, None, Some(Resumes::Unplanned)]);
    }
}
