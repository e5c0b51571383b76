//! The end: the new password is set, all devices are logged out, the name is unlocked (OSK-20).
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
};
use askama::Template;
use axum::response::Response;
use http::StatusCode;

#[derive(Template)]
#[template(path = "pages/recover/done.html")]
pub(crate) struct DoneView {
    frame: Frame,
    done: Prose,
    login: String,
}

pub(crate) async fn get(visit: Visit) -> Result<Response, Failure> {
    let tenant = tenant(&visit).await?;
    html::page(StatusCode::OK, &DoneView::new(&visit, &tenant))
}

impl DoneView {
    fn new(visit: &Visit, tenant: &Tenant) -> DoneView {
        let t = visit.speech();
        DoneView {
            done: Prose::new(&t.say("recover-done"), Below::Page),
            login: visit.links().to("/login"),
            frame: Frame::open(visit, Some(tenant), t.say("recover-done-title").plain(), "/recover/done"),
        }
    }
}
