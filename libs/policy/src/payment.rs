//! What a bill says about its payment (OSK-23; who reads "unpaid" too early pays twice).
use crate::Calendar;
use kernel::{NaiveDate, Yen};
use serde::{
    Deserialize, Deserializer,
    de::{self, Visitor},
};
use std::fmt;

/// A city's word on payments.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PaymentRule {
    /// So many business days after a payment it shows here; `None`, written `"unstated"`, where the city doesn't say.
    #[serde(deserialize_with = "business_days_or_unstated")]
    pub shows_after_business_days: Option<u32>,
}

/// What the bureau delivered about a bill; nothing in it is derived.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BillFacts {
    /// What is to be paid.
    pub total: Yen,
    /// What has been paid, as far as is known; what was paid back is in it.
    pub paid: Yen,
    /// What has been paid back (還付).
    pub refunded: Yen,
    /// Whether the bureau fetches the money itself, so that the resident has nothing to do.
    pub direct_debit: bool,
    /// The last day on which it can be paid in time (納期限).
    pub due_on: Option<NaiveDate>,
    /// The day on which the bureau fetches it (口座振替日).
    pub debit_on: Option<NaiveDate>,
    /// Whether fetching it has failed (振替不能).
    pub debit_failed: bool,
    /// Whether fetching it failed before, and will be tried again on `debit_on` (再振替).
    pub debit_again: bool,
}

/// What a bill says about its payment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BillState {
    /// It will be fetched; nothing to do.
    DebitPlanned,
    /// Fetching it failed before; it will be fetched again.
    DebitAgain,
    /// Its day of debit is past, and what came of it may not show yet.
    DebitConfirming,
    /// Fetching it failed; it will be fetched again or can be paid by slip.
    DebitFailed,
    /// It is to be paid.
    Unpaid,
    /// Its due date is past, and a payment made may not show yet.
    Confirming,
    /// Its due date is past, and a payment would show by now.
    Late,
    /// It is paid.
    Paid,
    /// It is paid, and something of it was paid back.
    Refunded,
    /// Its total is nothing or below: a discount, a refund.
    NothingToPay,
}

/// What a bill says on `today`, a day in Japan.
pub fn state(facts: &BillFacts, rule: &PaymentRule, calendar: &Calendar, today: NaiveDate) -> BillState {
    if facts.total <= Yen(0) {
        BillState::NothingToPay
    } else if facts.paid >= facts.total {
        // A refund is never a demand: whether something is owed again, the bureau says by a corrected bill.
        if facts.refunded > Yen(0) { BillState::Refunded } else { BillState::Paid }
    } else if facts.direct_debit {
        by_debit(facts, today)
    } else {
        by_slip(facts.due_on, rule, calendar, today)
    }
}

/// The last day on which a payment of `paid_on` may not show yet: that day itself where the city doesn't say.
pub fn shows_by(rule: &PaymentRule, calendar: &Calendar, paid_on: NaiveDate) -> NaiveDate {
    calendar.add_business_days(paid_on, rule.shows_after_business_days.unwrap_or(0))
}

/// By which day the payment that a bill in this state waits for shows here: one of today, of the day of debit, or of
/// the due date where that is past. `None` where the city doesn't say, and for a state that waits for no payment.
pub fn shown_by(
    state: BillState,
    facts: &BillFacts,
    rule: &PaymentRule,
    calendar: &Calendar,
    today: NaiveDate,
) -> Option<NaiveDate> {
    rule.shows_after_business_days?;
    let paid_on = match state {
        BillState::Unpaid => Some(today),
        BillState::DebitPlanned | BillState::DebitAgain | BillState::DebitConfirming => facts.debit_on,
        BillState::Confirming => facts.due_on,
        BillState::DebitFailed | BillState::Late | BillState::Paid | BillState::Refunded | BillState::NothingToPay => {
            None
        }
    };
    paid_on.map(|paid_on| shows_by(rule, calendar, paid_on))
}

/// A debit that is known to have failed is no payment that may yet show: past its due date it is late at once. One of
/// which nothing is heard waits for the bureau's word, however long: who reads that it is unpaid pays twice.
fn by_debit(facts: &BillFacts, today: NaiveDate) -> BillState {
    let past_due = facts.due_on.is_some_and(|due| today > due);
    match facts.debit_on {
        _ if facts.debit_failed && past_due => BillState::Late,
        _ if facts.debit_failed => BillState::DebitFailed,
        Some(debit_on) if today > debit_on => BillState::DebitConfirming,
        _ if facts.debit_again => BillState::DebitAgain,
        _ => BillState::DebitPlanned,
    }
}

fn by_slip(due_on: Option<NaiveDate>, rule: &PaymentRule, calendar: &Calendar, today: NaiveDate) -> BillState {
    match due_on {
        Some(due) if today > shows_by(rule, calendar, due) => BillState::Late,
        Some(due) if today > due => BillState::Confirming,
        _ => BillState::Unpaid,
    }
}

fn business_days_or_unstated<'de, D: Deserializer<'de>>(from: D) -> Result<Option<u32>, D::Error> {
    struct Days;
    impl Visitor<'_> for Days {
        type Value = Option<u32>;
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("1 to 60 business days, or \"unstated\"")
        }
        fn visit_i64<E: de::Error>(self, days: i64) -> Result<Option<u32>, E> {
            let known = u32::try_from(days).ok().filter(|days| (1..=60).contains(days));
            known.map(Some).ok_or_else(|| E::invalid_value(de::Unexpected::Signed(days), &self))
        }
        fn visit_str<E: de::Error>(self, text: &str) -> Result<Option<u32>, E> {
            if text == "unstated" { Ok(None) } else { Err(E::invalid_value(de::Unexpected::Str(text), &self)) }
        }
    }
    from.deserialize_any(Days)
}

#[cfg(test)]
mod tests;
