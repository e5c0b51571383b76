//! What home shows.
use super::{HomeContract, HomeViewer};
use crate::{
    Visit,
    door::{Bill, BillState, Tenant, UnpaidBill},
    html::Html,
    links::{Links, encoded},
    parts::{
        chart::{self, Chart, Point, Series},
        contract::ContractChoice,
        due::{self, Action, Due, Fact},
        frame::{Frame, Phone, Place},
        icon::Icon,
        label, ledger,
        state::State,
    },
    say::Speech,
};
use askama::Template;

#[derive(Template)]
#[template(path = "pages/home/home.html")]
pub(crate) struct HomeView {
    frame: Frame,
    greeting: Html,
    contract: Option<ContractChoice>,
    due: Option<Due>,
    /// Why there is no panel, and whom to ask.
    empty: Option<Html>,
    phone: Phone,
    current: Option<Current>,
    others: Vec<Other>,
    chart: Option<Chart>,
    comparison: Option<Html>,
    history: String,
    /// A resident without a contract has no history.
    has_contract: bool,
    updated: Html,
}

/// This period's bill, beside an older one that is late.
struct Current {
    href: String,
    facts: Vec<Fact>,
}

/// Another bill that waits for money.
struct Other {
    href: String,
    month: Html,
    total: String,
    of: String,
    state: State,
    when: Html,
}

impl HomeView {
    pub(crate) fn new(visit: &Visit, tenant: &Tenant, viewer: &HomeViewer, asked: Option<&str>) -> HomeView {
        let (t, links) = (visit.speech(), visit.links());
        let here = Links::new(None).with("/", &asked.map(|id| ("contract", id)).into_iter().collect::<Vec<_>>());
        let frame = Frame::inside(visit, tenant, t.say("nav-home").plain(), &here, (Place::Home, asked));
        let contract = viewer.contract.as_ref();
        let latest = contract.and_then(|contract| contract.latest_bill.as_ref());
        let late = contract.and_then(|contract| oldest_late(viewer, contract));
        let shown = late.or(latest);
        let current = latest.filter(|latest| late.is_some_and(|late| late.id != latest.id));
        let series = contract.map(|contract| Series::new(contract.bills.nodes.iter().map(Point::from)).last_year());
        let beside = [shown, current];
        let others = viewer.unpaid_bills.iter().filter(|other| beside.iter().flatten().all(|b| b.id != other.bill.id));
        HomeView {
            greeting: t.say("home-greeting").arg("name", &viewer.display_name).html(),
            due: shown.map(|bill| panel(&t, tenant, bill, &links, series.as_ref())),
            empty: empty(&t, contract, shown),
            phone: Phone::of(tenant),
            current: current.map(|bill| current_bill(&t, bill, &links)),
            others: others.map(|other| line(&t, other, &links)).collect(),
            comparison: series.as_ref().and_then(|series| chart::comparison(&t, series)),
            chart: series.and_then(|series| Chart::of(&t, &series, t.say("chart-caption-year").html())),
            history: links.with("/history", &asked.map(|id| ("contract", id)).into_iter().collect::<Vec<_>>()),
            has_contract: contract.is_some(),
            updated: label::updated(&t, viewer.data_updated_at),
            contract: contract.map(|shown| ContractChoice::new(&t, visit, "/", (&viewer.contracts, &shown.label))),
            frame,
        }
    }
}

/// What is late comes before what is new (`domain.md` §2a.1).
fn oldest_late<'a>(viewer: &'a HomeViewer, contract: &HomeContract) -> Option<&'a Bill> {
    let of_contract = viewer.unpaid_bills.iter().filter(|unpaid| unpaid.contract.id == contract.label.id);
    let late = of_contract.filter(|unpaid| matches!(unpaid.bill.state, BillState::Late | BillState::DebitFailed));
    late.map(|unpaid| &unpaid.bill).min_by_key(|bill| (bill.month, bill.issued_on))
}

fn panel(t: &Speech, tenant: &Tenant, bill: &Bill, links: &Links, series: Option<&Series>) -> Due {
    let mut due = Due::of(t, tenant, bill, t.say("due-of-month").bill_month("month", bill.month).html());
    let part = |part| Fact {
        name: t.text(label::part(t, part)),
        value: Html(t.yen(part.amount)),
        small: Some(t.say("tax-included").arg("tax", t.yen(part.tax)).html()),
    };
    // A long bill is better read on its own page.
    if bill.parts.len() <= 4 {
        due.facts.extend(bill.parts.iter().map(part));
    }
    due.facts.extend(bill.usage_m3.map(|usage| Fact {
        name: t.say("usage").html(),
        value: Html(format!("<b>{}</b>", t.m3(usage))),
        small: series.and_then(|series| compared(t, series, bill, usage)),
    }));
    due.facts.push(Fact { name: t.say("method").html(), value: due::method(t, bill), small: None });
    let nothing_to_do = !matches!(bill.state, BillState::Unpaid | BillState::Confirming);
    due.actions =
        vec![Action { href: bill_href(links, bill), label: t.say("see-breakdown").html(), main: !nothing_to_do }];
    due
}

/// 「前の年の9月より 4 m³ 少なめ」 for the bill that the panel shows.
fn compared(t: &Speech, series: &Series, bill: &Bill, usage: i32) -> Option<Html> {
    let before = series.slots.iter().find(|slot| slot.month == bill.month)?.year_before?;
    let difference = chart::difference(t, usage - before);
    Some(t.say("compare-month").arg("month", t.words.month_short(bill.month)).kept("difference", difference).html())
}

fn current_bill(t: &Speech, bill: &Bill, links: &Links) -> Current {
    let month = Fact {
        name: t.keep(t.words.month_of_bill(bill.month)),
        value: Html(format!("<b>{}</b>", t.yen(bill.total))),
        small: Some(ledger::when(t, bill.state, &ledger::Days::from(bill))),
    };
    let method = Fact { name: t.say("method").html(), value: due::method(t, bill), small: None };
    let usage = bill.usage_m3.map(|usage| Fact { name: t.say("usage").html(), value: Html(t.m3(usage)), small: None });
    Current { href: bill_href(links, bill), facts: [Some(month), Some(method), usage].into_iter().flatten().collect() }
}

fn line(t: &Speech, other: &UnpaidBill, links: &Links) -> Other {
    Other {
        href: bill_href(links, &other.bill),
        month: t.keep(t.words.month_of_bill(other.bill.month)),
        // what is still to be paid, where a part has been
        total: t.yen(other.bill.total - other.bill.paid.max(0)),
        of: label::short(&other.contract).to_owned(),
        state: State::of(t, other.bill.state),
        when: ledger::when(t, other.bill.state, &ledger::Days::from(&other.bill)),
    }
}

fn empty(t: &Speech, contract: Option<&HomeContract>, shown: Option<&Bill>) -> Option<Html> {
    let key = match (contract, shown) {
        (_, Some(_)) => return None,
        (None, None) => "home-no-contract",
        // A meter that isn't read has no latest bill and still a history (OSK-24).
        (Some(contract), None) if !contract.bills.nodes.is_empty() => "home-no-latest",
        (Some(_), None) => "home-no-bill",
    };
    Some(t.say(key).html())
}

fn bill_href(links: &Links, bill: &Bill) -> String {
    links.to(&format!("/bills/{}", encoded(bill.id.inner())))
}
