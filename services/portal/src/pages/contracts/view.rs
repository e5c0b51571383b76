//! What the list of contracts shows.
use super::{ContractsViewer, LONGEST, Listed};
use crate::{
    Visit,
    door::{LaterContract, Tenant},
    html::Html,
    links::encoded,
    parts::{
        frame::{Frame, Place},
        icon::Icon,
        label,
        message::Message,
        state::State,
    },
    say::Speech,
};
use askama::Template;

#[derive(Template)]
#[template(path = "pages/contracts/contracts.html")]
pub(crate) struct ContractsView {
    frame: Frame,
    pub(super) told: Option<Message>,
    menu: String,
    add: String,
    action: String,
    typed: String,
    error: Option<Html>,
    found: Option<List>,
    /// Those of which nothing shows yet; on the first page of all.
    later: Vec<Line>,
    /// Back to the first page of this search.
    first: Option<String>,
    next: Option<String>,
    /// Out of a search.
    all: Option<String>,
}

struct List {
    title: Html,
    lines: Vec<Line>,
}

struct Line {
    href: String,
    name: String,
    /// Where the name isn't the place already.
    place: Option<String>,
    number: Html,
    states: Vec<State>,
    /// From when on it shows, where it doesn't yet.
    from: Option<Html>,
}

impl ContractsView {
    pub(crate) fn found(
        visit: &Visit,
        tenant: &Tenant,
        viewer: &ContractsViewer,
        (typed, first): (&str, bool),
    ) -> ContractsView {
        let (t, links, found) = (visit.speech(), visit.links(), &viewer.contract_page);
        let page = &found.page_info;
        let cursor = page.end_cursor.as_deref().filter(|_| page.has_next_page);
        let line = |contract: &Listed| line(&t, visit, (contract, tenant));
        let later = viewer.later_contracts.iter().filter(|_| first && typed.is_empty());
        let title = if typed.is_empty() { "contracts-count" } else { "contracts-found" };
        ContractsView {
            found: Some(List {
                title: t.say(title).number("number", found.total_count).html(),
                lines: found.nodes.iter().map(line).collect(),
            }),
            later: later.map(|contract| self::later(&t, visit, contract)).collect(),
            first: (!first).then(|| links.to("/contracts")),
            next: cursor.map(|cursor| links.with("/contracts", &[("after", cursor)])),
            all: (!typed.is_empty()).then(|| links.with("/contracts", &[("all", "1")])),
            ..ContractsView::bare(visit, tenant, &t, typed)
        }
    }

    /// What was typed is too long to be searched for.
    pub(crate) fn refused(visit: &Visit, tenant: &Tenant, typed: &str) -> ContractsView {
        let t = visit.speech();
        let mut view = ContractsView::bare(visit, tenant, &t, typed);
        let most = i32::try_from(LONGEST).unwrap_or(i32::MAX);
        view.error = Some(t.say("contracts-search-too-long").number("number", most).html());
        view.frame.title = t.say("title-error").arg("title", &view.frame.title).plain();
        view
    }

    fn bare(visit: &Visit, tenant: &Tenant, t: &Speech, typed: &str) -> ContractsView {
        let title = t.say("contracts-title").plain();
        ContractsView {
            told: None,
            menu: visit.links().to("/menu"),
            add: visit.links().to("/contracts/add"),
            action: visit.links().to("/contracts"),
            typed: typed.to_owned(),
            error: None,
            found: None,
            later: Vec::new(),
            first: None,
            next: None,
            all: None,
            frame: Frame::inside(visit, tenant, title, "/contracts", (Place::Menu, None)),
        }
    }
}

fn line(t: &Speech, visit: &Visit, (contract, tenant): (&Listed, &Tenant)) -> Line {
    let name = label::short(&contract.label);
    let ended = contract.ended_on.is_some_and(|day| day < tenant.today);
    let state = match (contract.moved_out, ended) {
        (true, _) => Some("contract-moved"),
        (false, true) => Some("contract-ended"),
        (false, false) => None,
    };
    Line {
        href: visit.links().to(&path(&contract.label.id)),
        name: name.to_owned(),
        place: Some(contract.label.service_address.clone()).filter(|place| place != name),
        number: number(t, visit, &contract.label.customer_no),
        states: main(t, contract.is_main).into_iter().chain(state.map(|key| State::word(t, key, "plain"))).collect(),
        from: None,
    }
}

/// Its place is told with the rest.
fn later(t: &Speech, visit: &Visit, contract: &LaterContract) -> Line {
    let named = contract.nickname.clone().filter(|name| !name.trim().is_empty());
    Line {
        href: visit.links().to(&path(&contract.id)),
        name: named.unwrap_or_else(|| visit.grouped(&contract.customer_no)),
        place: None,
        number: number(t, visit, &contract.customer_no),
        states: main(t, contract.is_main).into_iter().collect(),
        from: Some(label::visible_from(t, contract.visible_from)),
    }
}

fn main(t: &Speech, is_main: bool) -> Option<State> {
    is_main.then(|| State::word(t, "contract-main", "key"))
}

fn number(t: &Speech, visit: &Visit, number: &str) -> Html {
    Html(format!("{} {}", t.say("customer-no"), t.keep(visit.grouped(number))))
}

/// A contract's own page.
fn path(id: &cynic::Id) -> String {
    format!("/contracts/{}", encoded(id.inner()))
}
