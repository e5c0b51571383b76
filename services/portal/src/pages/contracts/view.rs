//! What the list of contracts shows.
use super::{Found, LONGEST};
use crate::{
    Visit,
    door::{ContractLabel, Tenant},
    html::Html,
    parts::{
        frame::{Frame, Place},
        icon::Icon,
        label,
    },
    say::Speech,
};
use askama::Template;

#[derive(Template)]
#[template(path = "pages/contracts/contracts.html")]
pub(crate) struct ContractsView {
    frame: Frame,
    home: String,
    action: String,
    typed: String,
    error: Option<Html>,
    found: Option<List>,
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
}

impl ContractsView {
    pub(crate) fn found(visit: &Visit, tenant: &Tenant, found: &Found, (typed, first): (&str, bool)) -> ContractsView {
        let (t, links) = (visit.speech(), visit.links());
        let page = &found.page_info;
        let cursor = page.end_cursor.as_deref().filter(|_| page.has_next_page);
        let line = |contract: &ContractLabel| line(&t, visit, contract);
        let title = if typed.is_empty() { "contracts-count" } else { "contracts-found" };
        ContractsView {
            found: Some(List {
                title: t.say(title).number("number", found.total_count).html(),
                lines: found.nodes.iter().map(line).collect(),
            }),
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
            home: visit.links().to("/"),
            action: visit.links().to("/contracts"),
            typed: typed.to_owned(),
            error: None,
            found: None,
            first: None,
            next: None,
            all: None,
            frame: Frame::inside(visit, tenant, title, "/contracts", (Place::Elsewhere, None)),
        }
    }
}

fn line(t: &Speech, visit: &Visit, contract: &ContractLabel) -> Line {
    let name = label::short(contract);
    Line {
        href: visit.links().with("/", &[("contract", contract.id.inner())]),
        name: name.to_owned(),
        place: Some(contract.service_address.clone()).filter(|place| place != name),
        number: Html(format!("{} {}", t.say("customer-no"), t.keep(visit.grouped(&contract.customer_no)))),
    }
}
