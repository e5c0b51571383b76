//! It is done: nobody is logged in any more, and one may register again (OSK-41, KRS-23). Words alone, so open at any hour.
use crate::{
    Visit,
    door::Tenant,
    failure::Failure,
    html,
    pages::tenant::tenant,
    parts::{
        frame::Frame,
        icon::Icon,
        prose::{Below, Prose},
    },
    told::{Done, Told},
};
use askama::Template;
use axum::response::Response;
use http::StatusCode;

#[derive(Template)]
#[template(path = "pages/withdraw/done.html")]
pub(crate) struct DoneView {
    frame: Frame,
    done: Prose,
    register: String,
    login: String,
}

/// Said to who has just left: to others nothing of it is true.
pub(crate) async fn get(visit: Visit, told: Told) -> Result<Response, Failure> {
    if !told.is(Done::Left) {
        return Ok(visit.links().redirect("/"));
    }
    let tenant = tenant(&visit).await?;
    // who looks again within the minute sees it again
    html::page(StatusCode::OK, &DoneView::new(&visit, &tenant))
}

impl DoneView {
    fn new(visit: &Visit, tenant: &Tenant) -> DoneView {
        let (t, links) = (visit.speech(), visit.links());
        DoneView {
            done: Prose::new(&t.say("withdraw-done"), Below::Page),
            register: links.to("/register"),
            login: links.to("/login"),
            frame: Frame::open(visit, Some(tenant), t.say("withdraw-done-title").plain(), "/withdraw/done"),
        }
    }
}
