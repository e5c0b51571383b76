//! What home shows.
use super::{
    HomeContract, HomeViewer,
    greeting::greeting,
    later::Later,
    panel::{self, Current, bill_href, panel},
};
use crate::{
    Visit,
    door::{self, Bill, BillState, Tenant, UnpaidBill},
    html::Html,
    links::Links,
    parts::{
        chart::{self, Bars, Beside, Figure, Measure, Point, Series},
        contract::ContractChoice,
        due::Due,
        frame::{Frame, Phone, Place},
        headlines::Headlines,
        icon::Icon,
        label,
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
    /// Contracts that show later.
    later: Vec<Later>,
    /// Why there is no panel, and whom to ask.
    empty: Option<Html>,
    phone: Phone,
    current: Option<Current>,
    others: Vec<Other>,
    /// That there are more others, and where.
    more: Option<More>,
    figure: Option<Figure>,
    bars: Option<Bars>,
    comparison: Option<Html>,
    notice: String,
    history: String,
    news: Option<Headlines>,
    all_news: String,
    /// A resident without a contract has no history.
    has_contract: bool,
    updated: Html,
}

/// Other bills on home; who has very many contracts finds the rest with each contract.
const OTHERS: usize = 10;

/// How many others are not shown, and the list of contracts.
struct More {
    words: Html,
    href: String,
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
    pub(crate) fn new(
        visit: &Visit,
        tenant: &Tenant,
        (viewer, news): (&HomeViewer, &door::Headlines),
        asked: Option<&str>,
    ) -> HomeView {
        let (t, links) = (visit.speech(), visit.links());
        let kept: Vec<(&str, &str)> = asked.map(|id| ("contract", id)).into_iter().collect();
        let here = Links::new(None).with("/", &kept);
        let frame = Frame::inside(visit, tenant, t.say("nav-home").plain(), &here, (Place::Home, asked));
        let contract = viewer.contract.as_ref();
        let latest = contract.and_then(|contract| contract.latest_bill.as_ref());
        let late = contract.and_then(|contract| oldest_late(viewer, contract));
        let shown = late.or(latest);
        let current = latest.filter(|latest| late.is_some_and(|late| late.id != latest.id));
        let rows = contract.map(|contract| contract.bills.nodes.as_slice()).unwrap_or_default();
        let series = Series::new(rows.iter().map(Point::from)).last_year();
        let beside = [shown, current];
        let others = viewer.unpaid_bills.iter().filter(|other| beside.iter().flatten().all(|b| b.id != other.bill.id));
        let others = pressing(others.collect());
        let notice = links.with("/notice", &kept);
        // What was raised from a reading has a notice.
        let is_read = latest.is_some_and(|latest| latest.read_on.is_some());
        HomeView {
            greeting: greeting(&t, &viewer.display_name, visit.now),
            due: shown.map(|bill| {
                let of_latest = is_read && late.is_none_or(|late| latest.is_some_and(|latest| latest.id == late.id));
                panel(visit, tenant, bill, &series, of_latest.then(|| notice.clone()))
            }),
            later: viewer.later_contracts.iter().map(|later| Later::new(&t, visit, later)).collect(),
            // where all show later, that is said instead
            empty: empty(&t, contract, shown).filter(|_| contract.is_some() || viewer.later_contracts.is_empty()),
            phone: Phone::of(tenant),
            current: current.map(|bill| panel::current(&t, bill, &links)),
            more: more(&t, &others, &links),
            others: others.iter().take(OTHERS).map(|other| line(&t, other, &links)).collect(),
            comparison: chart::comparison(&t, &series),
            figure: Figure::of(&t, &series, Measure::Usage),
            bars: Bars::of(&t, &series, (Measure::Usage, Beside::Charge), t.say("chart-caption-year").html()),
            history: links.with("/history", &kept),
            news: Headlines::of(&t, visit, &news.nodes, asked, true),
            all_news: links.with("/news", &kept),
            has_contract: contract.is_some(),
            updated: label::updated(&t, viewer.data_updated_at),
            contract: contract.map(|shown| ContractChoice::new(&t, visit, "/", (&viewer.contract_page, &shown.label))),
            notice,
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

/// What is late first (`domain.md` §2a.1), then what waits for its resident; else newest first, as it came.
fn pressing(mut bills: Vec<&UnpaidBill>) -> Vec<&UnpaidBill> {
    bills.sort_by_key(|unpaid| match unpaid.bill.state {
        BillState::Late | BillState::DebitFailed | BillState::DebitAgain => 0,
        BillState::Unpaid => 1,
        _ => 2,
    });
    bills
}

fn more(t: &Speech, others: &[&UnpaidBill], links: &Links) -> Option<More> {
    let beyond = others.len().checked_sub(OTHERS).filter(|beyond| *beyond > 0)?;
    let words = t.say("home-others-more").number("number", i32::try_from(beyond).unwrap_or(i32::MAX)).html();
    Some(More { words, href: links.with("/contracts", &[("all", "1")]) })
}

fn line(t: &Speech, other: &UnpaidBill, links: &Links) -> Other {
    Other {
        href: bill_href(links, &other.bill),
        month: t.keep(t.words.month_of_bill(other.bill.month)),
        // what is still to be paid, where a part has been
        total: t.yen(other.bill.total - other.bill.paid.max(0)),
        of: label::short(&other.contract).to_owned(),
        state: State::of(t, other.bill.state),
        when: panel::when(t, &other.bill),
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
