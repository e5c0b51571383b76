//! 「はじめての方へ」: what to have at hand, and where the first code goes (OUM-02, OUM-11, KRS-01).
use super::{
    ask,
    send::{self, Begin},
    stands::{self, Led, led},
    steps,
};
use crate::{
    Visit,
    ask::ask as ask_door,
    cookies,
    door::{CodeChannel, FormField, RegisterTenant, Registration, RegistrationPlace, Stand},
    failure::Failure,
    forms::{Posted, Wrong},
    html::Html,
    pages::given,
    parts::{
        choices::{Answer, Choices},
        errors::Errors,
        field::{Control, Field, Input},
        frame::Frame,
        icon::Icon,
        prose::{Below, Prose},
        steps::Steps,
    },
    say::Speech,
};
use askama::Template;
use axum::{Form, extract::Query, response::Response};
use http::HeaderMap;
use serde::Deserialize;

const SMS: &str = "sms";
/// The mail alone where there is no choice.
const FIELDS: [FormField; 3] = [FormField::Mail, FormField::Channel, FormField::Phone];

#[derive(Template)]
#[template(path = "pages/register/start.html")]
pub(crate) struct StartView {
    frame: Frame,
    errors: Option<Errors>,
    /// Why one is here again.
    gone: bool,
    /// The registration that this browser has begun.
    on: Option<(String, Html)>,
    login: String,
    steps: Steps,
    who: Prose,
    have: Prose,
    action: String,
    mail: Field,
    channel: Option<(Choices, Field)>,
}

#[derive(Deserialize)]
pub(crate) struct Parameters {
    gone: Option<String>,
}

pub(crate) async fn get(
    visit: Visit,
    headers: HeaderMap,
    Query(parameters): Query<Parameters>,
) -> Result<Response, Failure> {
    let (city, open) = match cookies::key(&visit, &headers) {
        Some(key) => {
            let found = ask_door(&visit, ask::STANDS, ask::stands(key)).await?;
            (found.tenant, found.registration)
        }
        None => (ask_door(&visit, ask::RULES, ask::rules()).await?.tenant, None),
    };
    let access = &city.tenant.access;
    if !access.open {
        return Err(Failure::Closed { opens_at: access.opens_at });
    }
    let gone = given(parameters.gone).is_some();
    if gone && open.is_none() && cookies::has_session(&visit, &headers) {
        // What can't be gone on with was completed: by a second press, in another tab, by the browser's way back.
        return Ok(visit.links().redirect("/register/done"));
    }
    let wrong = Wrong::default();
    let mut view = StartView::new(&visit, &city, &Posted::default(), &wrong);
    view.gone = gone;
    view.on = open.map(|open| on(&visit, &visit.speech(), &open));
    wrong.page(&visit, &view)
}

pub(crate) async fn post(visit: Visit, headers: HeaderMap, Form(posted): Form<Posted>) -> Result<Response, Failure> {
    let city = ask_door(&visit, ask::RULES, ask::rules()).await?.tenant;
    let by_sms = by_sms(&city, &posted);
    let input = Begin {
        key: cookies::key(&visit, &headers),
        mail: posted.narrow(FormField::Mail),
        channel: if by_sms { CodeChannel::Sms } else { CodeChannel::Email },
        phone: by_sms.then(|| posted.typed(FormField::Phone)),
        language: Some(visit.words.language().tag().to_owned()),
    };
    let payload = ask_door(&visit, send::BEGIN, send::begin(input)).await?.begin_registration;
    match led(&visit, payload, None) {
        Led::On(response) => Ok(response),
        Led::Back(errors) => {
            let wrong = Wrong::new(&visit, &city.tenant, &errors);
            wrong.page(&visit, &StartView::new(&visit, &city, &posted, &wrong))
        }
    }
}

/// Whether the code is to come by SMS; where only one way is offered, by that.
fn by_sms(city: &RegisterTenant, posted: &Posted) -> bool {
    let offered = &city.registration.channels;
    let chosen = posted.typed(FormField::Channel) == SMS || !offered.contains(&CodeChannel::Email);
    chosen && offered.contains(&CodeChannel::Sms)
}

/// The way on with what was begun.
fn on(visit: &Visit, t: &Speech, open: &Registration) -> (String, Html) {
    let stand = Stand { place: open.place, step: open.step };
    let key = if open.place == RegistrationPlace::Code { "register-on-code" } else { "register-on" };
    (visit.links().to(&stands::path(stand)), t.say(key).html())
}

impl StartView {
    fn new(visit: &Visit, city: &RegisterTenant, posted: &Posted, wrong: &Wrong) -> StartView {
        let (t, rules) = (visit.speech(), &city.registration);
        let title = wrong.title(&t, t.say("register-title").plain());
        StartView {
            errors: wrong.summary(&t, if rules.channels.len() > 1 { &FIELDS } else { &FIELDS[..1] }),
            gone: false,
            on: None,
            login: visit.links().to("/login"),
            steps: steps::steps(&t, rules, 0),
            who: Prose::new(&t.say("register-who"), Below::Page),
            have: Prose::new(&t.say("register-have"), Below::Section),
            action: visit.links().to("/register"),
            mail: mail(&t, posted, wrong),
            channel: (rules.channels.len() > 1).then(|| channel(&t, city, posted, wrong)),
            frame: Frame::open(visit, Some(&city.tenant), title, "/register"),
        }
    }
}

fn mail(t: &Speech, posted: &Posted, wrong: &Wrong) -> Field {
    let input = Input {
        kind: "email",
        autocomplete: "email",
        mode: Some("email"),
        value: posted.typed(FormField::Mail),
        ..Input::default()
    };
    Field::new(t, FormField::Mail, Control::Input(input), wrong).required(t).hint(&t.say("hint-mail"))
}

/// Mail or SMS; and the phone, which only SMS asks for.
fn channel(t: &Speech, city: &RegisterTenant, posted: &Posted, wrong: &Wrong) -> (Choices, Field) {
    let sms = by_sms(city, posted);
    let answer = |value, key, taken| Answer { value, text: t.say(key).html(), taken };
    let answers = vec![answer("email", "channel-email", !sms), answer(SMS, "channel-sms", sms)];
    let input = Input {
        kind: "tel",
        autocomplete: "tel",
        mode: Some("tel"),
        size: Some("m"),
        value: posted.typed(FormField::Phone),
        ..Input::default()
    };
    (
        Choices::new(t, FormField::Channel, answers, wrong),
        Field::new(t, FormField::Phone, Control::Input(input), wrong).hint(&t.say("hint-phone")),
    )
}
