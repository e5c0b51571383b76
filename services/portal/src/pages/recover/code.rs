//! The code, what to do when none comes, and who gets none (NYR-14, KRS-12, KRS-14).
use super::{
    send,
    stands::{Led, Open, led, path},
};
use crate::{
    Visit,
    ask::ask as ask_door,
    door::{FormField, RecoveryStep},
    failure::Failure,
    forms::{Posted, Wrong},
    instead::Instead,
    pages::given,
    parts::{
        code::{Asked, Code},
        errors::Errors,
        frame::Frame,
        icon::Icon,
    },
};
use askama::Template;
use axum::{Form, extract::Query, response::Response};
use http::HeaderMap;
use serde::Deserialize;

#[derive(Template)]
#[template(path = "pages/recover/code.html")]
pub(crate) struct CodeView {
    frame: Frame,
    errors: Option<Errors>,
    /// Whether one was just asked for anew.
    sent: bool,
    back: String,
    code: Code,
    register: String,
}

#[derive(Deserialize)]
pub(crate) struct Parameters {
    sent: Option<String>,
}

pub(crate) async fn get(
    visit: Visit,
    headers: HeaderMap,
    Query(parameters): Query<Parameters>,
) -> Result<Response, Instead> {
    let open = Open::at(&visit, &headers, RecoveryStep::Code).await?;
    let wrong = Wrong::default();
    let mut view = CodeView::new(&visit, &open, &wrong);
    view.sent = given(parameters.sent).is_some();
    Ok(wrong.page(&visit, &view)?)
}

pub(crate) async fn post(visit: Visit, headers: HeaderMap, Form(posted): Form<Posted>) -> Result<Response, Instead> {
    let open = Open::at(&visit, &headers, RecoveryStep::Code).await?;
    let sent = send::prove(open.key.clone(), posted.typed(FormField::Code));
    let payload = ask_door(&visit, send::PROVE, sent).await?.prove_recovery;
    Ok(answered(&visit, &open, led(&visit, payload, false))?)
}

/// Asks for another code, to the same address.
pub(crate) async fn again(visit: Visit, headers: HeaderMap) -> Result<Response, Instead> {
    let open = Open::at(&visit, &headers, RecoveryStep::Code).await?;
    let payload = ask_door(&visit, send::AGAIN, send::again(open.key.clone())).await?.send_recovery_code;
    Ok(answered(&visit, &open, led(&visit, payload, true))?)
}

fn answered(visit: &Visit, open: &Open, led: Led) -> Result<Response, Failure> {
    match led {
        Led::On(response) => Ok(response),
        Led::Back(errors) => {
            let wrong = Wrong::new(visit, &open.city.tenant, &errors);
            wrong.page(visit, &CodeView::new(visit, open, &wrong))
        }
    }
}

impl CodeView {
    fn new(visit: &Visit, open: &Open, wrong: &Wrong) -> CodeView {
        let (t, links, here) = (visit.speech(), visit.links(), path(RecoveryStep::Code));
        let asked = Asked {
            to: t.say("recover-code-sent").arg("mail", &open.recovery.mail),
            help: t.say("recover-code-help"),
            minutes: open.city.registration.code_minutes,
            action: links.to(here),
            again: links.to("/recover/code/again"),
        };
        let title = wrong.title(&t, t.say("code-title").plain());
        CodeView {
            errors: wrong.summary(&t, &[FormField::Code]),
            sent: false,
            back: links.to("/recover"),
            code: Code::new(&t, asked, wrong),
            register: links.to("/register"),
            frame: Frame::open(visit, Some(&open.city.tenant), title, here),
        }
    }
}
