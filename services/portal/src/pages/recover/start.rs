//! The first page: the address of mail (OSK-19, NYR-13, KRS-12, KNZ-04).
use super::{
    ask,
    send::{self, Begin},
    stands::{Led, led},
};
use crate::{
    Visit,
    ask::ask as ask_door,
    cookies,
    door::{FormField, LoginIdKind, RecoverTenant},
    failure::Failure,
    forms::{Posted, Wrong},
    html::Html,
    pages::given,
    parts::{
        errors::Errors,
        field::{Control, Field, Input},
        frame::Frame,
        icon::Icon,
    },
};
use askama::Template;
use axum::{Form, extract::Query, response::Response};
use http::HeaderMap;
use serde::Deserialize;

#[derive(Template)]
#[template(path = "pages/recover/start.html")]
pub(crate) struct StartView {
    frame: Frame,
    errors: Option<Errors>,
    /// Whether one is here again since what came next is no more.
    gone: bool,
    login: String,
    title: Html,
    lead: Html,
    action: String,
    mail: Field,
    lost: String,
}

#[derive(Deserialize)]
pub(crate) struct Parameters {
    gone: Option<String>,
}

pub(crate) async fn get(visit: Visit, Query(parameters): Query<Parameters>) -> Result<Response, Failure> {
    let city = open(&visit).await?;
    let wrong = Wrong::default();
    let mut view = StartView::new(&visit, &city, String::new(), &wrong);
    view.gone = given(parameters.gone).is_some();
    wrong.page(&visit, &view)
}

pub(crate) async fn post(visit: Visit, headers: HeaderMap, Form(posted): Form<Posted>) -> Result<Response, Failure> {
    let city = open(&visit).await?;
    let input = Begin {
        key: cookies::key(&visit, &headers),
        mail: posted.narrow(FormField::Mail),
        language: Some(visit.words.language().tag().to_owned()),
    };
    let payload = ask_door(&visit, send::BEGIN, send::begin(input)).await?.begin_recovery;
    match led(&visit, payload, false) {
        Led::On(response) => Ok(response),
        Led::Back(errors) => {
            let wrong = Wrong::new(&visit, &city.tenant, &errors);
            wrong.page(&visit, &StartView::new(&visit, &city, posted.typed(FormField::Mail), &wrong))
        }
    }
}

/// The city's rules, while its hours let people in.
async fn open(visit: &Visit) -> Result<RecoverTenant, Failure> {
    let city = ask_door(visit, ask::RULES, ask::rules()).await?.tenant;
    let access = &city.tenant.access;
    if access.open { Ok(city) } else { Err(Failure::Closed { opens_at: access.opens_at }) }
}

impl StartView {
    fn new(visit: &Visit, city: &RecoverTenant, typed: String, wrong: &Wrong) -> StartView {
        let (t, links) = (visit.speech(), visit.links());
        let (title, lead) = if city.recovery.asks_answer {
            ("recover-title-id", "recover-lead-answer")
        } else {
            ("recover-title", "recover-lead")
        };
        let input = Input {
            kind: "email",
            // Where one logs in with the address, a browser knows it as the name.
            autocomplete: if city.tenant.login_id_kind == LoginIdKind::Email { "username" } else { "email" },
            mode: Some("email"),
            value: typed,
            ..Input::default()
        };
        StartView {
            errors: wrong.summary(&t, &[FormField::Mail]),
            gone: false,
            login: links.to("/login"),
            title: t.say(title).html(),
            lead: t.say(lead).html(),
            action: links.to("/recover"),
            mail: Field::new(&t, FormField::Mail, Control::Input(input), wrong),
            lost: links.to("/recover/lost"),
            frame: Frame::open(visit, Some(&city.tenant), wrong.title(&t, t.say(title).plain()), "/recover"),
        }
    }
}
