//! Home's panel: what is owed, with what one should know of it at a glance.
use crate::{
    Visit,
    door::{Bill, BillState, Tenant},
    html::Html,
    links::{Links, encoded},
    parts::{
        chart::{self, Series},
        due::{self, Action, Due, Fact},
        label, ledger,
        state::State,
    },
    say::Speech,
};

/// This period's bill, beside an older one that is late.
pub(super) struct Current {
    pub(super) href: String,
    pub(super) facts: Vec<Fact>,
}

/// `notice` is where the reading's notice stands, if there is one.
pub(super) fn panel(visit: &Visit, tenant: &Tenant, bill: &Bill, series: &Series, notice: Option<String>) -> Due {
    let (t, links) = (&visit.speech(), &visit.links());
    let heading = if bill.provisional { "due-of-month-provisional" } else { "due-of-month" };
    let mut due = Due::of(t, tenant, bill, t.say(heading).bill_month("month", bill.month).html());
    let part = |part| Fact {
        name: t.text(label::part(t, part)),
        value: Html(t.yen(part.amount)),
        small: Some(t.say("tax-included").arg("tax", t.yen(part.tax)).html()),
    };
    // A long bill is better read on its own page.
    if bill.parts.len() <= 4 {
        due.facts.extend(bill.parts.iter().map(part));
    }
    due.facts.extend(due::usage(t, bill).map(|usage| Fact {
        name: t.say("usage").html(),
        value: Html(format!("<b>{usage}</b>")),
        small: compared(t, series, bill),
    }));
    due.facts.push(Fact { name: t.say("method").html(), value: due::method(t, bill.payment_method), small: None });
    due.actions = actions(t, bill, links, notice);
    due
}

/// Whoever has something to do is led to what it is made of; whoever has not, to the notice, and pressed to neither.
fn actions(t: &Speech, bill: &Bill, links: &Links, notice: Option<String>) -> Vec<Action> {
    let something_to_do = matches!(bill.state, BillState::Unpaid | BillState::Confirming);
    let breakdown =
        Action { href: bill_href(links, bill), label: t.say("see-breakdown").html(), main: something_to_do };
    let notice = notice.map(|href| Action { href, label: t.say("see-notice").html(), main: false });
    let mut actions: Vec<Action> = std::iter::once(breakdown).chain(notice).collect();
    if !something_to_do {
        actions.reverse();
    }
    actions
}

/// 「前の年の9月より 4 m³ 少なめ」 for the bill that the panel shows.
fn compared(t: &Speech, series: &Series, bill: &Bill) -> Option<Html> {
    let usage = bill.usage_m3.filter(|_| !bill.doubtful)?;
    let before = series.slots.iter().find(|slot| slot.month == bill.month)?.year_before?;
    if usage == before {
        return Some(t.say("compare-month-equal").arg("month", t.words.month_short(bill.month)).html());
    }
    let difference = chart::difference(t, usage - before);
    Some(t.say("compare-month").arg("month", t.words.month_short(bill.month)).kept("difference", difference).html())
}

pub(super) fn current(t: &Speech, bill: &Bill, links: &Links) -> Current {
    let month = Fact {
        name: t.keep(t.words.month_of_bill(bill.month)),
        value: Html(format!("<b>{}</b>", t.yen(bill.total))),
        small: Some(Html(format!("{} {}", State::of(t, bill.state).word, when(t, bill)))),
    };
    let method = Fact { name: t.say("method").html(), value: due::method(t, bill.payment_method), small: None };
    let usage = due::usage(t, bill).map(|value| Fact { name: t.say("usage").html(), value, small: None });
    Current { href: bill_href(links, bill), facts: [Some(month), Some(method), usage].into_iter().flatten().collect() }
}

/// The day that matters of a bill in a line; first, that its amount isn't final, if it isn't.
pub(super) fn when(t: &Speech, bill: &Bill) -> Html {
    let when = ledger::when_in_text(t, bill.state, &ledger::Days::from(bill));
    if bill.provisional { Html(format!("{} {when}", t.say("home-provisional"))) } else { when }
}

pub(super) fn bill_href(links: &Links, bill: &Bill) -> String {
    links.to(&format!("/bills/{}", encoded(bill.id.inner())))
}
