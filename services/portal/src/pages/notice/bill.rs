//! A bill on the notice: its amount, by when and how it is paid, and what it is made of.
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
    pub(crate) month: Html,
    pub(crate) total: String,
    pub(crate) when: Html,
    pub(crate) parts: Option<Breakdown>,
}

impl OfReading {
    /// `at` tells the bills of one paper apart; `alone` says that no other stands beside.
    pub(super) fn new(t: &Speech, tenant: &Tenant, bill: &Bill, at: usize, alone: bool) -> OfReading {
        let month = t.keep(t.words.month_of_bill(bill.month));
        let caption = match (alone, period(t, bill)) {
            (true, _) => t.say("bill-parts").html(),
            (false, None) => Html(format!("{}（{month}）", t.say("bill-parts"))),
            (false, Some(period)) => Html(format!("{}（{month}　{period}）", t.say("bill-parts"))),
        };
        OfReading {
            name: due::amount_name(t, bill),
            total: kernel::Yen(i64::from(bill.total)).to_string(),
            when: when(t, tenant, bill),
            parts: Breakdown::of(t, bill, format!("parts-{at}"), caption),
            month,
        }
    }
}

/// By when and how, with the day by which a payment shows where one waits for it.
fn when(t: &Speech, tenant: &Tenant, bill: &Bill) -> Html {
    let when = due::when(t, bill);
    match bill.payment_shows_by.filter(|day| *day >= tenant.today && due::is_confirming(bill)) {
        Some(day) => Html(format!("{when}<br>{}", t.say("note-confirming-by").day("day", day))),
        None => when,
    }
}

fn period(t: &Speech, bill: &Bill) -> Option<Html> {
    let (from, to) = (bill.period_from?, bill.period_to?);
    Some(t.say("period").kept("from", t.words.day(from)).kept("to", t.words.day(to)).html())
}
