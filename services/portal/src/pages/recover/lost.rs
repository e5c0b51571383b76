//! The address of mail is forgotten or can't be used any more: the window helps (OSK-18), or it withdraws the account and
//! the resident registers again (NYR-15, KRS-13). Words alone, so open at any hour.
use super::ask;
use crate::{
    Visit,
    ask::ask as ask_door,
    door::{LostEmail, RecoverTenant},
    failure::Failure,
    html,
    parts::{
        frame::{Frame, Phone},
        icon::Icon,
        prose::{Below, Prose},
    },
};
use askama::Template;
use axum::response::Response;
use http::StatusCode;

#[derive(Template)]
#[template(path = "pages/recover/lost.html")]
pub(crate) struct LostView {
    frame: Frame,
    login: String,
    /// Where the window withdraws: what to try before, and how to go on after it.
    try_first: Option<Try>,
    call: Prose,
    phone: Phone,
}

struct Try {
    text: Prose,
    recover: String,
    register: String,
}

pub(crate) async fn get(visit: Visit) -> Result<Response, Failure> {
    let city = ask_door(&visit, ask::RULES, ask::rules()).await?.tenant;
    html::page(StatusCode::OK, &LostView::new(&visit, &city))
}

impl LostView {
    fn new(visit: &Visit, city: &RecoverTenant) -> LostView {
        let (t, links, phone) = (visit.speech(), visit.links(), Phone::of(&city.tenant));
        let withdraws = city.recovery.lost_email == LostEmail::BureauWithdraws;
        let call = t.say(if withdraws { "lost-withdraw" } else { "lost-ask" });
        LostView {
            login: links.to("/login"),
            try_first: withdraws.then(|| Try {
                text: Prose::new(&t.say("lost-try"), Below::Section),
                recover: links.to("/recover"),
                register: links.to("/register"),
            }),
            call: Prose::new(&call.japanese("name", &phone.name).kept("phone", &phone.number), Below::Section),
            phone,
            frame: Frame::open(visit, Some(&city.tenant), t.say("lost-title").plain(), "/recover/lost"),
        }
    }
}
