//! How far back bills are shown, in words.
use crate::{door::Tenant, say::Speech};

/// `2年分`, or in months where it isn't whole years; `12回分（2年分）` where the bills are counted (KRS-16).
pub(crate) fn span(t: &Speech, tenant: &Tenant) -> String {
    let months = tenant.history_months;
    let (key, number) = if months % 12 == 0 { ("span-years", months / 12) } else { ("span-months", months) };
    let span = t.say(key).number("number", number).plain();
    match tenant.history_bills {
        Some(bills) => t.say("span-bills").number("number", bills).arg("span", span).plain(),
        None => span,
    }
}
