//! A contract was added: from when on it shows, and what becomes of its paper (NYR-17, KRS-15, KRS-25, OSK-33, OSK-37).
use crate::{
    Visit,
    ask::ask,
    door::{ContractTenant, LaterContract, PaperNews, schema},
    failure::Failure,
    html::{self, Html},
    links::encoded,
    parts::{
        frame::{Frame, Place},
        icon::Icon,
        message::Message,
        paper_news,
        shows::Shows,
    },
};
use askama::Template;
use axum::{extract::Path, response::Response};
use chrono::{DateTime, Utc};
use cynic::{Operation, QueryBuilder};
use http::StatusCode;

pub(crate) const NAME: &str = "ContractAdded";

#[derive(cynic::QueryVariables)]
pub(crate) struct Variables {
    id: cynic::Id,
}

#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Query", variables = "Variables")]
pub(crate) struct ContractAdded {
    tenant: ContractTenant,
    viewer: Option<Holder>,
}

#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Viewer", variables = "Variables")]
struct Holder {
    #[arguments(id: $id)]
    contract: Option<Seen>,
    later_contracts: Vec<LaterContract>,
    contracts_held: i32,
    joining: Option<Joining>,
}

#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Contract")]
struct Seen {
    #[expect(dead_code, reason = "that it shows is what matters")]
    id: cynic::Id,
}

#[derive(cynic::QueryFragment)]
struct Joining {
    paper: Vec<PaperNews>,
}

#[derive(Template)]
#[template(path = "pages/adding/added.html")]
pub(crate) struct AddedView {
    frame: Frame,
    shows: Shows,
    advice: Option<Message>,
    next: Vec<Html>,
    contract: String,
    list: String,
}

pub(super) fn operation(id: String) -> Operation<ContractAdded, Variables> {
    ContractAdded::build(Variables { id: cynic::Id::new(id) })
}

pub(crate) async fn get(visit: Visit, Path(id): Path<String>) -> Result<Response, Failure> {
    let page = ask(&visit, NAME, operation(id.clone())).await?;
    let holder = page.viewer.ok_or(Failure::Visitor)?;
    let later = holder.later_contracts.iter().find(|later| later.id.inner() == id).map(|later| later.visible_from);
    if holder.contract.is_none() && later.is_none() {
        return Err(Failure::Missing);
    }
    html::page(StatusCode::OK, &AddedView::new(&visit, &page.tenant, &holder, (&id, later)))
}

impl AddedView {
    fn new(
        visit: &Visit,
        city: &ContractTenant,
        holder: &Holder,
        (id, from): (&str, Option<DateTime<Utc>>),
    ) -> AddedView {
        let (t, links) = (visit.speech(), visit.links());
        let (own, here) = (format!("/contracts/{}", encoded(id)), format!("/contracts/{}/added", encoded(id)));
        let above = city.contract_rules.advised.filter(|advised| holder.contracts_held > *advised);
        let advice = above.map(|advised| {
            let title = t.say("add-advised-title").number("number", advised).html();
            Message::mind(title, Some(t.say("add-advised").number("number", advised).html()))
        });
        // Who was enrolled otherwise is told by the bureau what becomes of paper.
        let paper = match &holder.joining {
            Some(joining) => paper_news::lines(&t, &city.tenant, &joining.paper),
            None => vec![t.say("added-paper").html()],
        };
        AddedView {
            shows: Shows::new(&t, from),
            advice,
            next: std::iter::once(t.say("added-mail").html()).chain(paper).collect(),
            contract: links.to(&own),
            list: links.to("/contracts"),
            frame: Frame::inside(visit, &city.tenant, t.say("added-title").plain(), &here, (Place::Menu, None)),
        }
    }
}
