//! Many bills: when issued, how much water, over how many days, how much, where it stands, when paid (KNZ-12). Days
//! and dates stand as delivered.
use crate::{
    Visit,
    door::{Bill, BillRow, BillState},
    html::Html,
    parts::state::State,
    say::Speech,
};
use askama::Template;
use chrono::NaiveDate;

/// The table.
#[derive(Template)]
#[template(path = "parts/ledger/ledger.html")]
pub(crate) struct Ledger {
    t: Speech,
    caption: Html,
    lines: Vec<Line>,
}

html_parts!(Ledger);

struct Line {
    href: String,
    now: bool,
    issued: String,
    usage: String,
    days: String,
    total: String,
    state: State,
    when: Html,
}

impl Ledger {
    /// `rows` newest first; `newest` says whether the first of them is the newest of all.
    pub(crate) fn new(t: &Speech, visit: &Visit, rows: &[BillRow], newest: bool, caption: Html) -> Ledger {
        let links = visit.links();
        let line = |(at, row): (usize, &BillRow)| Line {
            href: links.to(&format!("/bills/{}", crate::links::encoded(row.id.inner()))),
            now: newest && at == 0,
            issued: t.words.date_in_table(row.issued_on),
            usage: row.usage_m3.map_or_else(|| "—".to_owned(), |usage| t.m3(usage)),
            days: row.days.map_or_else(|| "—".to_owned(), |days| t.words.days(days)),
            total: t.yen(row.total),
            state: State::of(t, row.state),
            when: when(t, row.state, &Days::from(row)),
        };
        Ledger { t: t.clone(), caption, lines: rows.iter().enumerate().map(line).collect() }
    }
}

/// The days of a bill on which money is due, taken or paid.
pub(crate) struct Days {
    due: Option<NaiveDate>,
    debit: Option<NaiveDate>,
    paid: Option<NaiveDate>,
}

impl From<&BillRow> for Days {
    fn from(row: &BillRow) -> Days {
        Days { due: row.due_on, debit: row.debit_on, paid: row.paid_on }
    }
}

impl From<&Bill> for Days {
    fn from(bill: &Bill) -> Days {
        Days { due: bill.due_on, debit: bill.debit_on, paid: bill.paid_on }
    }
}

/// The day of payment; while it is open, the day until or on which it will be paid.
pub(crate) fn when(t: &Speech, state: BillState, days: &Days) -> Html {
    let until = |day| t.say("ledger-until").kept("day", t.words.day(day)).html();
    // a day that is past may be long past: with its year
    let was = |day| t.say("ledger-was-due").kept("day", t.words.date(day)).html();
    let on = |day| t.say("ledger-debit").kept("day", t.words.day(day)).html();
    let day = match state {
        BillState::Paid => days.paid.map(|day| t.keep(t.words.date_in_table(day))),
        BillState::DebitPlanned | BillState::DebitConfirming | BillState::DebitFailed => days.debit.map(on),
        BillState::Unpaid => days.due.map(until),
        BillState::Confirming | BillState::Late => days.due.map(was),
        BillState::NothingToPay => None,
    };
    day.unwrap_or_else(|| Html("—".to_owned()))
}
