//! The two sentences of the panel: what happens when, and what one should know then.
use crate::{
    door::{Bill, BillState, PaymentMethod, Tenant},
    html::Html,
    say::Speech,
};
use chrono::NaiveDate;

pub(super) fn method_key(method: PaymentMethod) -> &'static str {
    match method {
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
        BillState::DebitAgain if by_card => ("when-card-again", "when-card-again-undated", bill.debit_on),
        BillState::DebitAgain => ("when-debit-again", "when-debit-again-undated", bill.debit_on),
        BillState::DebitConfirming if by_card => ("when-card-confirming", "when-confirming-undated", bill.debit_on),
        BillState::DebitConfirming => ("when-debit-confirming", "when-confirming-undated", bill.debit_on),
        BillState::DebitFailed => ("when-debit-failed", "when-debit-failed-undated", bill.debit_on),
        BillState::Unpaid => ("when-unpaid", "when-unpaid-undated", bill.due_on),
        BillState::Confirming => ("when-confirming", "when-confirming-undated", bill.due_on),
        BillState::Late => ("when-late", "when-late-undated", bill.due_on),
        BillState::Paid => ("when-paid", "when-paid-undated", bill.paid_on),
        BillState::Refunded => ("when-refunded", "when-refunded-undated", bill.refunded_on),
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
        BillState::DebitAgain if by_card => "note-card-again",
        BillState::DebitAgain => "note-debit-again",
        BillState::DebitConfirming | BillState::Confirming => {
            let shows = match (confirming(t, tenant, bill), tenant.payment_shows_after_business_days) {
                (Some(said), _) => said,
                (None, Some(days)) => t.say("note-confirming-days").number("days", days).html(),
                (None, None) => t.say("note-confirming").html(),
            };
            let by_slip = bill.state == BillState::Confirming && !is_over(tenant, bill);
            let still = if by_slip { t.say("note-confirming-unpaid").html().0 } else { String::new() };
            return Some(Html(format!("{shows}{still}")));
        }
        BillState::DebitFailed => "note-debit-failed",
        BillState::Unpaid => "note-unpaid",
        BillState::Late => "note-late",
        BillState::Refunded if bill.refunded > 0 => {
            return Some(t.say("note-refunded").kept("amount", t.yen(bill.refunded)).html());
        }
        BillState::Paid | BillState::Refunded | BillState::NothingToPay => return None,
    };
    Some(t.say(key).html())
}

/// The day by which a payment shows, while that day is still to come.
fn shows_by(tenant: &Tenant, bill: &Bill) -> Option<NaiveDate> {
    bill.payment_shows_by.filter(|day| *day >= tenant.today)
}

/// Whether a payment should show by now, and doesn't: the bureau is the one to ask then, and no rule holds any more.
pub(super) fn is_over(tenant: &Tenant, bill: &Bill) -> bool {
    super::is_confirming(bill) && bill.payment_shows_by.is_some_and(|day| day < tenant.today)
}

/// The day by which a payment that is waited for shows, or that it is past. What was paid by slip after its due date
/// shows later than the day that is counted from it.
pub(super) fn confirming(t: &Speech, tenant: &Tenant, bill: &Bill) -> Option<Html> {
    let day = bill.payment_shows_by.filter(|_| super::is_confirming(bill))?;
    let key = match bill.state {
        _ if day < tenant.today => "note-confirming-over",
        BillState::Confirming => "note-confirming-by-due",
        _ => "note-confirming-by",
    };
    Some(t.say(key).day("day", day).html())
}

/// When the payment of a bill will show here (OSK-23): a day wherever there is one. `None` for a bill that waits for
/// no payment.
pub(super) fn shows(t: &Speech, tenant: &Tenant, bill: &Bill) -> Option<Html> {
    let dated = match bill.state {
        BillState::Paid | BillState::Refunded | BillState::NothingToPay => return None,
        BillState::DebitPlanned | BillState::DebitAgain => {
            return Some(match shows_by(tenant, bill) {
                Some(day) => t.say("bill-paid-debit-by").day("day", day).html(),
                None => t.say("bill-paid-debit").html(),
            });
        }
        BillState::Late | BillState::DebitFailed => return Some(t.say("bill-paid").html()),
        BillState::Unpaid => "bill-paid-by-today",
        BillState::Confirming | BillState::DebitConfirming if is_over(tenant, bill) => {
            return confirming(t, tenant, bill);
        }
        BillState::Confirming => "bill-paid-by-due",
        BillState::DebitConfirming => "bill-paid-by",
    };
    Some(match (shows_by(tenant, bill), tenant.payment_shows_after_business_days) {
        (Some(day), Some(days)) => t.say(dated).number("days", days).day("day", day).html(),
        (_, Some(days)) => t.say("bill-paid-days").number("days", days).html(),
        (_, None) => t.say("bill-paid").html(),
    })
}
