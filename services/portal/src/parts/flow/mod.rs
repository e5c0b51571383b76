//! Where a bill stands on its way, in three short steps.
use crate::{
    door::{Bill, BillState},
    html::Html,
    say::Speech,
};
use askama::Template;
use chrono::NaiveDate;

/// The way of a bill.
#[derive(Debug, Clone, Template)]
#[template(path = "parts/flow/flow.html")]
pub(crate) struct Flow {
    pub(crate) done: Html,
    pub(crate) steps: Vec<Step>,
}

html_parts!(Flow);

#[derive(Debug, Clone)]
pub(crate) struct Step {
    pub(crate) at: &'static str,
    pub(crate) name: Html,
    pub(crate) when: Html,
}

impl Flow {
    /// `None` for a bill with nothing to pay: it goes nowhere.
    pub(crate) fn of(t: &Speech, bill: &Bill, today: NaiveDate) -> Option<Flow> {
        let day = |date: NaiveDate| t.keep(t.words.day(date));
        let or_open = |date: Option<NaiveDate>| date.map_or_else(|| t.say("flow-open").html(), day);
        let step = |at, key, when| Step { at, name: t.say(key).html(), when };
        let read = match bill.read_on {
            Some(date) => step("done", "flow-read", day(date)),
            None => step("done", "flow-issued", day(bill.issued_on)),
        };
        let until = bill
            .due_on
            .map_or_else(|| t.say("flow-open").html(), |due| t.say("flow-until").kept("day", t.words.day(due)).html());
        let paid_later = step("todo", "flow-paid", t.say("flow-after-check").html());
        // a debit has one day from which the days count; a slip is paid on a day that nobody knows yet
        let shows = bill.payment_shows_by.filter(|day| *day >= today);
        let about = |else_key| match shows {
            Some(date) => t.say("flow-about").kept("day", t.words.day(date)).html(),
            None => t.say(else_key).html(),
        };
        let debit_later = || step("todo", "flow-paid", about("flow-after-check"));
        let by_debit = bill.debit_on.is_some();
        let steps = match bill.state {
            BillState::NothingToPay => return None,
            BillState::DebitPlanned => vec![read, step("now", "flow-debit", or_open(bill.debit_on)), debit_later()],
            BillState::DebitAgain => vec![read, step("now", "flow-debit-again", or_open(bill.debit_on)), debit_later()],
            BillState::DebitConfirming => {
                vec![
                    read,
                    step("done", "flow-debit", or_open(bill.debit_on)),
                    step("now", "flow-paid", about("flow-checking")),
                ]
            }
            BillState::DebitFailed => {
                vec![
                    read,
                    step("late", "flow-debit-failed", or_open(bill.debit_on)),
                    step("now", "flow-today", day(today)),
                ]
            }
            BillState::Unpaid => vec![read, step("now", "flow-pay", until), paid_later],
            BillState::Confirming => {
                vec![
                    read,
                    step("now", "flow-due", or_open(bill.due_on)),
                    step("todo", "flow-paid", t.say("flow-checking").html()),
                ]
            }
            BillState::Late => {
                vec![read, step("late", "flow-due", or_open(bill.due_on)), step("now", "flow-today", day(today))]
            }
            BillState::Paid => {
                let asked = if by_debit {
                    step("done", "flow-debit", or_open(bill.debit_on))
                } else {
                    step("done", "flow-pay", until)
                };
                vec![read, asked, step("done", "flow-paid", or_open(bill.paid_on))]
            }
            BillState::Refunded => vec![
                read,
                step("done", "flow-paid", or_open(bill.paid_on)),
                step("done", "flow-refunded", or_open(bill.refunded_on)),
            ],
        };
        Some(Flow { done: t.say("flow-done").html(), steps })
    }
}
