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

/// The day of payment; while it is open, the day until or on which it will be paid. As a table writes days.
pub(crate) fn when(t: &Speech, state: BillState, days: &Days) -> Html {
    written(t, state, days, |day| t.words.date_in_table(day))
}

/// The same, as a text writes days.
pub(crate) fn when_in_text(t: &Speech, state: BillState, days: &Days) -> Html {
    written(t, state, days, |day| t.words.date(day))
}

/// `past` writes a day that may be long past: with its year.
fn written(t: &Speech, state: BillState, days: &Days, past: impl Fn(NaiveDate) -> String) -> Html {
    let near = |key, day| t.say(key).kept("day", t.words.day(day)).html();
    let day = match state {
        BillState::Paid | BillState::Refunded => days.paid.map(|day| t.keep(past(day))),
        BillState::DebitPlanned => days.debit.map(|day| near("ledger-debit", day)),
        // beside the word that it failed or is checked, it must not read as a plan
        BillState::DebitConfirming | BillState::DebitFailed => days.debit.map(|day| near("ledger-debit-was", day)),
        BillState::DebitAgain => days.debit.map(|day| near("ledger-debit-again", day)),
        BillState::Unpaid => days.due.map(|day| near("ledger-until", day)),
        BillState::Confirming | BillState::Late => {
            days.due.map(|day| t.say("ledger-was-due").kept("day", past(day)).html())
        }
        BillState::NothingToPay => None,
    };
    day.unwrap_or_else(|| Html("—".to_owned()))
}
