//! The code that proves the address or the phone, and what to do when none comes (OUM-03, OSK-16, NYR-06, KRS-02).
use super::{
    send,
    stands::{Instead, Led, Open, led},
    steps,
};
use crate::{
    Visit,
    ask::ask as ask_door,
    door::{CodeChannel, FormError, FormField, RegistrationPlace},
    failure::Failure,
    forms::{Posted, Wrong},
    html::Html,
    pages::given,
    parts::{
        code::{Asked, Code},
        errors::Errors,
        frame::Frame,
        icon::Icon,
        steps::Steps,
    },
};
use askama::Template;
use axum::{Form, extract::Query, response::Response};
use http::HeaderMap;
use serde::Deserialize;

const PATH: &str = "/register/code";

#[derive(Template)]
#[template(path = "pages/register/code.html")]
pub(crate) struct CodeView {
    frame: Frame,
    errors: Option<Errors>,
    /// Whether one was just sent anew.
    sent: bool,
    back: String,
    back_words: Html,
    steps: Steps,
    code: Code,
}

#[derive(Deserialize)]
pub(crate) struct Parameters {
    pub(super) sent: Option<String>,
}

pub(crate) async fn get(
    visit: Visit,
    headers: HeaderMap,
    Query(parameters): Query<Parameters>,
) -> Result<Response, Instead> {
    let open = Open::at(&visit, &headers, RegistrationPlace::Code).await?;
    let wrong = Wrong::default();
    let mut view = CodeView::new(&visit, &open, &wrong);
    view.sent = given(parameters.sent).is_some();
    Ok(wrong.page(&visit, &view)?)
}

pub(crate) async fn post(visit: Visit, headers: HeaderMap, Form(posted): Form<Posted>) -> Result<Response, Instead> {
    let open = Open::at(&visit, &headers, RegistrationPlace::Code).await?;
    let sent = send::prove(open.key.clone(), posted.typed(FormField::Code));
    let payload = ask_door(&visit, send::PROVE, sent).await?.prove_contact;
    answer(&visit, &open, led(&visit, payload, None))
}

/// Sends the code anew, to the same contact.
pub(crate) async fn again(visit: Visit, headers: HeaderMap) -> Result<Response, Instead> {
    let open = Open::at(&visit, &headers, RegistrationPlace::Code).await?;
    let payload = ask_door(&visit, send::SEND, send::send(open.key.clone())).await?.send_contact_code;
    answer(&visit, &open, led(&visit, payload, Some(PATH)))
}

fn answer(visit: &Visit, open: &Open, led: Led) -> Result<Response, Instead> {
    match led {
        Led::On(response) => Ok(response),
        Led::Back(errors) => Ok(came_back(visit, open, &errors)?),
    }
}

fn came_back(visit: &Visit, open: &Open, errors: &[FormError]) -> Result<Response, Failure> {
    let wrong = Wrong::new(visit, &open.city.tenant, errors);
    wrong.page(visit, &CodeView::new(visit, open, &wrong))
}

impl CodeView {
    fn new(visit: &Visit, open: &Open, wrong: &Wrong) -> CodeView {
        let (t, links, rules) = (visit.speech(), visit.links(), &open.city.registration);
        let registration = &open.registration;
        let asked = match (registration.channel, &registration.phone_end) {
            (CodeChannel::Sms, Some(end)) => (t.say("code-to-phone").kept("end", end), "code-help-sms"),
            (CodeChannel::Sms, None) => (t.say("code-to-a-phone"), "code-help-sms"),
            (CodeChannel::Email, _) => (t.say("code-to-mail").arg("mail", &registration.mail), "code-help-mail"),
        };
        let asked = Asked {
            to: asked.0,
            help: t.say(asked.1),
            minutes: rules.code_minutes,
            action: links.to(PATH),
            again: links.to("/register/code/again"),
        };
        let title = t.say("code-title");
        CodeView {
            errors: wrong.summary(&t, &[FormField::Code]),
            sent: false,
            back: links.to("/register"),
            back_words: t.say("code-other-contact").html(),
            steps: steps::steps(&t, rules, 0),
            code: Code::new(&t, asked, wrong),
            frame: Frame::open(visit, Some(&open.city.tenant), wrong.title(&t, title.plain()), PATH),
        }
    }
}
