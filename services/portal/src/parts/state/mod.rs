//! Where a bill or a contract stands, in one outlined word; filled only for what is late.
use crate::{door::BillState, html::Html, say::Speech};
use askama::Template;

/// The word and its kind.
#[derive(Debug, Clone, Template)]
#[template(path = "parts/state/state.html")]
pub(crate) struct State {
    pub(crate) word: Html,
    pub(crate) kind: &'static str,
}

html_parts!(State);

impl State {
    /// A word that is no bill's.
    pub(crate) fn word(t: &Speech, key: &str, kind: &'static str) -> State {
        State { word: t.say(key).html(), kind }
    }

    pub(crate) fn of(t: &Speech, state: BillState) -> State {
        let (key, kind) = match state {
            BillState::DebitPlanned => ("state-debit-planned", "key"),
            BillState::DebitConfirming => ("state-debit-confirming", "key"),
            BillState::DebitFailed => ("state-debit-failed", "danger"),
            BillState::DebitAgain => ("state-debit-again", "key"),
            BillState::Unpaid => ("state-unpaid", "warn"),
            BillState::Confirming => ("state-confirming", "warn"),
            BillState::Late => ("state-late", "danger"),
            BillState::Paid => ("state-paid", "good"),
            BillState::Refunded => ("state-refunded", "good"),
            BillState::NothingToPay => ("state-nothing", "good"),
        };
        State { word: t.say(key).html(), kind }
    }
}
