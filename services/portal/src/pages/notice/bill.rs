//! A bill on the notice: its amount, by when and how it is paid, and what it is made of.
use super::operation::Reading;
use crate::{
    door::{Bill, Tenant},
    html::Html,
    parts::{breakdown::Breakdown, due},
    say::Speech,
};

/// A bill that was raised from the reading.
pub(crate) struct OfReading {
    /// 「ご請求金額」, or that it is a planned one.
    pub(crate) name: Html,
    pub(crate) total: String,
    pub(crate) when: Html,
    pub(crate) parts: Option<Breakdown>,
}

impl OfReading {
    /// `at` tells the bills of one paper apart.
    pub(super) fn new(t: &Speech, tenant: &Tenant, bill: &Bill, at: usize, reading: &Reading) -> OfReading {
        let alone = reading.bills.len() < 2;
        let caption = match bill.period_from.zip(bill.period_to) {
            Some((from, to)) if !alone => {
                let named = t.say("notice-of-period").arg("name", t.say("bill-parts").plain());
                let named = named.bill_month("month", bill.month).kept("from", t.words.day(from));
                named.kept("to", t.words.day(to)).html()
            }
            _ => of_month(t, "bill-parts", bill, alone),
        };
        OfReading {
            name: of_month(t, due::amount_key(bill), bill, alone),
            total: kernel::Yen(i64::from(bill.total)).to_string(),
            when: Html(format!("{}{}", part(t, bill, reading), when(t, tenant, bill))),
            parts: Breakdown::of(t, bill, format!("parts-{at}"), caption),
        }
    }
}

/// What something of a bill is called: with the bill's month where another bill stands beside it.
pub(super) fn of_month(t: &Speech, name: &str, bill: &Bill, alone: bool) -> Html {
    let name = t.say(name);
    if alone {
        return name.html();
    }
    t.say("notice-of").arg("name", name.plain()).bill_month("month", bill.month).html()
}

/// Of what the only bill is, where it is of less than was read: its amount must not read as the price of all.
fn part(t: &Speech, bill: &Bill, reading: &Reading) -> String {
    if reading.bills.len() > 1 {
        return String::new();
    }
    let periods = bill.period_from.zip(bill.period_to).zip(reading.period_from.zip(reading.period_to));
    let usage = bill.usage_m3.filter(|usage| !bill.doubtful && Some(*usage) != reading.usage_m3);
    let water = usage.map(|usage| t.say("notice-part-usage").kept("water", t.m3(usage)).html());
    let period = periods.filter(|(own, all)| own != all && own.0 >= all.0 && own.1 <= all.1);
    let period = period
        .map(|((from, to), _)| t.say("notice-part").kept("from", t.words.day(from)).kept("to", t.words.day(to)).html());
    let said: Vec<Html> = [water, period].into_iter().flatten().collect();
    said.iter().flat_map(|said| [said.0.as_str(), "<br>"]).collect()
}

/// By when and how, with the day by which a payment shows where one waits for it.
fn when(t: &Speech, tenant: &Tenant, bill: &Bill) -> Html {
    let when = due::when(t, bill);
    match due::confirming(t, tenant, bill) {
        Some(by) => Html(format!("{when}<br>{by}")),
        None => when,
    }
}
