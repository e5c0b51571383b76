//! Who gets paper at a reading, in which form and where: page by page of the contracts whose meters are read on a day, since
//! in a large city they are many. Facts are read; what they come to is decided by `policy::paper`.
use super::{
    acts::of_its_route,
    events::{EVENTS, Held, Sort, event, with_holder},
};
use crate::{
    calendar::DAYS,
    reads::{CONTRACTS, LINKS},
};
use chrono::{DateTime, NaiveDate, Utc};
use kernel::{AccountId, ContractId, Month, PaperForm};
use policy::{
    Calendar,
    paper::{Event, Paper, PaperRule, Reading, Why, decide},
};
use sha2::{Digest, Sha256};
use std::{collections::HashMap, sync::Arc};
use store::{Arg, ExprTrait, Query, Read, Select, Statement, Table, col, record};

/// Contracts that are looked at at once.
pub const PAGE: usize = 500;

record! {
    /// A contract whose meter is read on a day.
    #[derive(Clone, Debug)]
    pub struct Candidate {
        /// Its id.
        id: ContractId = c.id,
        /// The bureau's number for it, by which candidates are ordered.
        customer_no: String = c.customer_no,
        /// Who made it.
        holder_name: String = c.holder_name,
        /// Where the water is used.
        place: String = c.service_address,
        /// Where paper goes, if elsewhere.
        mailing_address: Option<String> = c.mailing_address,
        /// In which form paper comes, where that was delivered.
        form: Option<PaperForm> = c.paper_form,
        /// Its route; empty in a city that knows no routes.
        route: String = d.route,
        /// The period that the reading ends.
        period: Month = d.period,
    }
}

record! {
    /// What happened to one of them.
    #[derive(Clone, Debug)]
    pub struct Happened {
        /// Which.
        contract: ContractId = e.contract_id,
        /// When.
        at: DateTime<Utc> = e.happened_at,
        /// What.
        sort: Sort = e.what,
        /// To whom, if to anybody.
        account: Option<AccountId> = e.account_id,
        /// Of which period, if of one.
        period: Option<Month> = e.period,
    }
}

/// Contracts in use whose meters are read on a day: the next [`PAGE`] whose numbers come after `after`.
pub fn candidates(on: NaiveDate, after: &str) -> Read<Arc<[Candidate]>> {
    CANDIDATES.list([on.into(), after.into()])
}

/// What happened to those whose numbers come after `after`, to `last`, which is among them.
pub fn happened(on: NaiveDate, after: &str, last: &str) -> Read<Arc<[Happened]>> {
    HAPPENED.list([on.into(), after.into(), last.into()])
}

/// Who has those whose numbers come after `after`, to `last`, which is among them.
pub fn held(on: NaiveDate, after: &str, last: &str) -> Read<Arc<[Held]>> {
    HELD.list([on.into(), after.into(), last.into()])
}

/// Of a page those that are whole, and after which number the next page begins, if there is one: of the last contract of a
/// full page there may be more.
pub fn whole(page: &[Candidate]) -> (&[Candidate], Option<&str>) {
    let Some(last) = page.last().filter(|_| page.len() >= PAGE) else { return (page, None) };
    let whole = page.iter().position(|row| row.customer_no == last.customer_no).filter(|at| *at > 0);
    match whole {
        Some(at) => (&page[..at], Some(&page[at - 1].customer_no)),
        None => (page, Some(&last.customer_no)),
    }
}

fn read_on(on: Arg) -> Select {
    Select::from(CONTRACTS, "c")
        .join(DAYS, "d", of_its_route())
        .filter(col("d.planned_on").eq(on))
        .filter(col("c.started_on").lte(on))
        .filter(col("c.ended_on").is_null().or(col("c.ended_on").gte(on)))
}

fn joined(on: Arg, (after, last): (Arg, Arg), table: Table, alias: &'static str, id: store::Expr) -> Select {
    read_on(on).join(table, alias, id).filter(col("c.customer_no").gt(after)).filter(col("c.customer_no").lte(last))
}

static CANDIDATES: Query<Candidate, 2> = Query::new("contract::paper_candidates", |[on, after]| {
    read_on(on)
        .filter(col("c.customer_no").gt(after))
        .ascending("c.customer_no")
        .ascending("d.period")
        .limit(PAGE as u64)
});

static HAPPENED: Query<Happened, 3> = Query::new("contract::paper_happened", |[on, after, last]| {
    joined(on, (after, last), EVENTS, "e", col("e.contract_id").equals(("c", "id")))
        .ascending("e.contract_id")
        .ascending("e.seq")
});

static HELD: Query<Held, 3> = Query::new("contract::paper_held", |[on, after, last]| {
    joined(on, (after, last), LINKS, "l", col("l.contract_id").equals(("c", "id")))
        .ascending("l.contract_id")
        .ascending("l.account_id")
});

/// A contract that gets paper at a reading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Printed {
    /// Its id.
    pub contract: ContractId,
    /// The bureau's number for it.
    pub customer_no: String,
    /// Who made it.
    pub holder_name: String,
    /// Its route; empty in a city that knows no routes.
    pub route: String,
    /// In which form.
    pub form: PaperForm,
    /// Where it goes: the mailing address where one was delivered, else where the water is used.
    pub address: String,
    /// Where the water is used.
    pub place: String,
    /// Why on paper.
    pub why: Why,
}

impl Printed {
    /// Tells whether what is printed on the outside is as it was: all of it but the reason.
    pub fn digest(&self) -> String {
        let all = [&*self.customer_no, &self.holder_name, &self.route, self.form.code(), &self.address, &self.place];
        format!("{:x}", Sha256::digest(all.join("\u{1f}")))
    }
}

/// Of these contracts, those that get paper at the reading on `on`, in their order.
pub fn printed(
    rule: &PaperRule,
    calendar: &Calendar,
    on: NaiveDate,
    candidates: &[Candidate],
    (happened, held): (&[Happened], &[Held]),
) -> Vec<Printed> {
    let mut events: HashMap<ContractId, Vec<Event>> = HashMap::new();
    for row in happened {
        events.entry(row.contract).or_default().extend(event(row.at, row.sort, row.account, row.period));
    }
    for row in held {
        with_holder(events.entry(row.contract).or_default(), row);
    }
    let none = Vec::new();
    let mut all: Vec<Printed> = Vec::new();
    for candidate in candidates {
        let events = events.get(&candidate.id).unwrap_or(&none);
        let Paper::Printed(why) = decide(rule, calendar, events, &Reading { period: candidate.period, on }) else {
            continue;
        };
        // two periods of a route that end on one day are one visit
        if all.last().is_none_or(|last| last.contract != candidate.id) {
            all.push(candidate.printed(why));
        }
    }
    all
}

impl Candidate {
    fn printed(&self, why: Why) -> Printed {
        Printed {
            contract: self.id,
            customer_no: self.customer_no.clone(),
            holder_name: self.holder_name.clone(),
            route: self.route.clone(),
            form: self.form.unwrap_or(PaperForm::Slip),
            address: self.mailing_address.as_ref().unwrap_or(&self.place).clone(),
            place: self.place.clone(),
            why,
        }
    }
}

pub(super) fn statements() -> Vec<Arc<Statement>> {
    vec![CANDIDATES.statement(), HAPPENED.statement(), HELD.statement()]
}
