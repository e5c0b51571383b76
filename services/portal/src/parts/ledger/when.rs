//! The day of a bill that matters beside its state.
use crate::{
    door::{Bill, BillRow, BillState},
    html::Html,
    say::Speech,
};
use chrono::NaiveDate;

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
    let was = |day| t.say("ledger-was-due").kept("day", t.words.date_in_table(day)).html();
    let on = |day| t.say("ledger-debit").kept("day", t.words.day(day)).html();
    let again = |day| t.say("ledger-debit-again").kept("day", t.words.day(day)).html();
    let day = match state {
        BillState::Paid | BillState::Refunded => days.paid.map(|day| t.keep(t.words.date_in_table(day))),
        BillState::DebitPlanned | BillState::DebitConfirming | BillState::DebitFailed => days.debit.map(on),
        BillState::DebitAgain => days.debit.map(again),
        BillState::Unpaid => days.due.map(until),
        BillState::Confirming | BillState::Late => days.due.map(was),
        BillState::NothingToPay => None,
    };
    day.unwrap_or_else(|| Html("—".to_owned()))
}
