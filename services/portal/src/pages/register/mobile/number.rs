//! 「携帯電話番号の変更」: another number for the code, or the same again (OSK-17).
use crate::{
    Visit,
    ask::ask as ask_door,
    door::{FormField, RegistrationPlace},
    forms::{Posted, Wrong},
    html::Html,
    pages::register::{
        send,
        stands::{Instead, Led, Open, led},
        steps,
    },
    parts::{
        errors::Errors,
        field::{Control, Field, Input},
        frame::Frame,
        icon::Icon,
        steps::Steps,
    },
};
use askama::Template;
use axum::{Form, response::Response};
use http::HeaderMap;

const PATH: &str = "/register/mobile/number";

#[derive(Template)]
#[template(path = "pages/register/mobile/number.html")]
pub(crate) struct NumberView {
    frame: Frame,
    errors: Option<Errors>,
    back: String,
    back_words: Html,
    steps: Steps,
    action: String,
    phone: Field,
}

pub(crate) async fn get(visit: Visit, headers: HeaderMap) -> Result<Response, Instead> {
    let open = Open::at(&visit, &headers, RegistrationPlace::MobileCode).await?;
    let wrong = Wrong::default();
    Ok(wrong.page(&visit, &NumberView::new(&visit, &open, &Posted::default(), &wrong))?)
}

pub(crate) async fn post(visit: Visit, headers: HeaderMap, Form(posted): Form<Posted>) -> Result<Response, Instead> {
    let open = Open::at(&visit, &headers, RegistrationPlace::MobileCode).await?;
    let sent = send::send_mobile(open.key.clone(), Some(posted.typed(FormField::Mobile)));
    let payload = ask_door(&visit, send::SEND_MOBILE, sent).await?.send_mobile_code;
    match led(&visit, payload, Some(super::PATH)) {
        Led::On(response) => Ok(response),
        Led::Back(errors) => {
            let wrong = Wrong::new(&visit, &open.city.tenant, &errors);
            Ok(wrong.page(&visit, &NumberView::new(&visit, &open, &posted, &wrong))?)
        }
    }
}

impl NumberView {
    fn new(visit: &Visit, open: &Open, posted: &Posted, wrong: &Wrong) -> NumberView {
        let (t, links, rules) = (visit.speech(), visit.links(), &open.city.registration);
        let at = rules.steps.len().saturating_sub(1);
        let input = Input {
            kind: "tel",
            autocomplete: "tel",
            mode: Some("tel"),
            size: Some("m"),
            value: posted.typed(FormField::Mobile),
            ..Input::default()
        };
        let phone = Field::new(&t, FormField::Mobile, Control::Input(input), wrong).required(&t);
        let title = wrong.title(&t, t.say("mobile-change").plain());
        NumberView {
            errors: wrong.summary(&t, &[FormField::Mobile]),
            back: links.to(super::PATH),
            back_words: steps::back(&t, rules, at),
            steps: steps::steps(&t, rules, at),
            action: links.to(PATH),
            phone: phone.hint(&t.say("hint-mobile")).hint(&t.say("hint-mobile-same")),
            frame: Frame::open(visit, Some(&open.city.tenant), title, PATH),
        }
    }
}
