//! Why the history ends where it does.
use super::HistoryContract;
use crate::{door::Tenant, html::Html, parts::span::span, say::Speech};
use kernel::Month;

/// The history's end in words (OSK-26): the contract's own beginning, or the city's rule.
pub(super) fn why(t: &Speech, tenant: &Tenant, contract: &HistoryContract) -> (Html, Html) {
    let months = contract.bills.nodes.iter().map(|bill| bill.month);
    let started = Month::of(contract.started_on);
    let (from, cut_by_rule) = match tenant.history_bills {
        // The newest so many, however old: whether an older one exists, only their number tells.
        Some(bills) => {
            let shown = i32::try_from(contract.bills.nodes.len()).unwrap_or(i32::MAX);
            (months.min().unwrap_or(started), shown >= bills)
        }
        None => (tenant.history_from, started <= tenant.history_from),
    };
    if !cut_by_rule {
        let title = t.say("history-why-title").kept("month", t.words.month(started)).html();
        return (title, t.say("history-why-started").kept("day", t.words.date(contract.started_on)).html());
    }
    let title = t.say("history-why-title").kept("month", t.words.month(from)).html();
    let key = if tenant.history_bills.is_some() { "history-why-count" } else { "history-why-window" };
    let rule = t.say(key).arg("span", span(t, tenant)).kept("month", t.words.month_of_bill(from));
    (title, rule.html())
}
