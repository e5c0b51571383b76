//! The secret question, where the city asks it after the code (KNZ-04). Wrong answers are limited by the day.
use super::{
    send,
    stands::{Led, Open, led, path},
};
use crate::{
    Visit,
    ask::ask as ask_door,
    door::{FormError, FormErrorCode, FormField, RecoveryStep},
    forms::{Posted, Wrong, question},
    html::Html,
    instead::Instead,
    parts::{
        errors::Errors,
        field::{Control, Field, Input},
        frame::{Frame, Phone},
        icon::Icon,
    },
    say::Speech,
};
use askama::Template;
use axum::{Form, response::Response};
use http::HeaderMap;

#[derive(Template)]
#[template(path = "pages/recover/answer.html")]
pub(crate) struct AnswerView {
    frame: Frame,
    errors: Option<Errors>,
    back: String,
    question: Html,
    action: String,
    /// None where no more answers are taken today: then there is the telephone.
    answer: Option<Field>,
    phone: Phone,
}

pub(crate) async fn get(visit: Visit, headers: HeaderMap) -> Result<Response, Instead> {
    let open = Open::at(&visit, &headers, RecoveryStep::Answer).await?;
    let wrong = Wrong::default();
    Ok(wrong.page(&visit, &AnswerView::new(&visit, &open, &wrong))?)
}

pub(crate) async fn post(visit: Visit, headers: HeaderMap, Form(posted): Form<Posted>) -> Result<Response, Instead> {
    let open = Open::at(&visit, &headers, RecoveryStep::Answer).await?;
    let sent = send::answer(open.key.clone(), posted.typed(FormField::Answer));
    let payload = ask_door(&visit, send::ANSWER, sent).await?.answer_question;
    match led(&visit, payload, false) {
        Led::On(response) => Ok(response),
        Led::Back(errors) => {
            let wrong = Wrong::new(&visit, &open.city.tenant, &errors);
            let ends = |error: &FormError| match error.code {
                FormErrorCode::AnswersUsedUp => true,
                FormErrorCode::WrongAnswer => error.number == Some(0),
                _ => false,
            };
            let mut view = AnswerView::new(&visit, &open, &wrong);
            if errors.iter().any(ends) {
                view.stop(&visit.speech(), &wrong);
            }
            Ok(wrong.page(&visit, &view)?)
        }
    }
}

impl AnswerView {
    /// What was typed before never stands in the field.
    fn new(visit: &Visit, open: &Open, wrong: &Wrong) -> AnswerView {
        let (t, links, here) = (visit.speech(), visit.links(), path(RecoveryStep::Answer));
        let input = Input { kind: "text", autocomplete: "off", ..Input::default() };
        let asked = open.recovery.question.map(|asked| question::say(&t, asked));
        let asked = asked.unwrap_or_else(|| t.say("recover-answer-title"));
        AnswerView {
            errors: wrong.summary(&t, &[FormField::Answer]),
            back: links.to("/recover"),
            question: asked.html(),
            action: links.to(here),
            answer: Some(
                Field::new(&t, FormField::Answer, Control::Input(input), wrong).hint(&t.say("recover-answer-hint")),
            ),
            phone: Phone::of(&open.city.tenant),
            frame: Frame::open(visit, Some(&open.city.tenant), wrong.title(&t, asked.plain()), here),
        }
    }

    /// No more answers are taken today: there is nothing to type and no field to lead to.
    fn stop(&mut self, t: &Speech, wrong: &Wrong) {
        self.answer = None;
        self.errors = wrong.summary(t, &[]);
    }
}
