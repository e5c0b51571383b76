//! The two sentences of the panel: what happens when, and what one should know then.
use crate::{
    door::{Bill, BillState, PaymentMethod, Tenant},
    html::Html,
    say::Speech,
};

pub(super) fn method_key(bill: &Bill) -> &'static str {
    match bill.payment_method {
        PaymentMethod::Slip => "method-slip",
        PaymentMethod::DirectDebit => "method-direct-debit",
        PaymentMethod::CreditCard => "method-credit-card",
    }
}

/// The sentence that answers: by when, and how.
pub(super) fn when(t: &Speech, bill: &Bill) -> Html {
    let by_card = bill.payment_method == PaymentMethod::CreditCard;
    let (dated, undated, day) = match bill.state {
        BillState::DebitPlanned if by_card => ("when-card-planned", "when-card-planned-undated", bill.debit_on),
        BillState::DebitPlanned => ("when-debit-planned", "when-debit-planned-undated", bill.debit_on),
        BillState::DebitConfirming if by_card => ("when-card-confirming", "when-confirming-undated", bill.debit_on),
        BillState::DebitConfirming => ("when-debit-confirming", "when-confirming-undated", bill.debit_on),
        BillState::DebitFailed => ("when-debit-failed", "when-debit-failed-undated", bill.debit_on),
        BillState::Unpaid => ("when-unpaid", "when-unpaid-undated", bill.due_on),
        BillState::Confirming => ("when-confirming", "when-confirming-undated", bill.due_on),
        BillState::Late => ("when-late", "when-late-undated", bill.due_on),
        BillState::Paid => ("when-paid", "when-paid-undated", bill.paid_on),
        BillState::NothingToPay => return t.say("when-nothing").html(),
    };
    day.map_or_else(|| t.say(undated).html(), |day| t.say(dated).day("day", day).html())
}

/// What one should know or do.
pub(super) fn note(t: &Speech, tenant: &Tenant, bill: &Bill) -> Option<Html> {
    let by_card = bill.payment_method == PaymentMethod::CreditCard;
    let key = match bill.state {
        BillState::DebitPlanned if by_card => "note-card-planned",
        BillState::DebitPlanned => "note-debit-planned",
        BillState::DebitConfirming | BillState::Confirming => {
            let shows = match tenant.payment_shows_after_business_days {
                Some(days) => t.say("note-confirming-days").number("days", days),
                None => t.say("note-confirming"),
            };
            let by_slip = bill.state == BillState::Confirming;
            let still = if by_slip { t.say("note-confirming-unpaid").html().0 } else { String::new() };
            return Some(Html(format!("{shows}{still}")));
        }
        BillState::DebitFailed => "note-debit-failed",
        BillState::Unpaid => "note-unpaid",
        BillState::Late => "note-late",
        BillState::Paid | BillState::NothingToPay => return None,
    };
    Some(t.say(key).html())
}
