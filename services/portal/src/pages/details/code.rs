//! The code that went to the new address; the right one changes it (NYR-18, KRS-21, KNZ-14).
use super::{ask::Own, send};
use crate::{
    Visit,
    ask::ask as ask_door,
    door::{FormError, FormErrorCode, FormField},
    failure::Failure,
    forms::{Posted, Wrong},
    instead::Instead,
    parts::{
        code::{Asked, Code},
        errors::Errors,
        frame::{Frame, Place},
        icon::Icon,
        message::Message,
    },
    told::{self, Done, Told},
};
use askama::Template;
use axum::{Form, response::Response};

const HERE: &str = "/details/mail/code";

#[derive(Template)]
#[template(path = "pages/details/code.html")]
pub(crate) struct CodeView {
    frame: Frame,
    told: Option<Message>,
    errors: Option<Errors>,
    back: String,
    code: Code,
}

pub(crate) async fn get(visit: Visit, told: Told) -> Result<Response, Instead> {
    let (own, mail) = waiting(&visit).await?;
    let mut view = CodeView::new(&visit, &own, &mail, &Wrong::default());
    view.told = told.message(&visit.speech());
    Ok(told.page(&visit, &view)?)
}

pub(crate) async fn post(visit: Visit, Form(posted): Form<Posted>) -> Result<Response, Instead> {
    let (own, mail) = waiting(&visit).await?;
    let sent = send::prove(posted.typed(FormField::Code));
    let proven = ask_door(&visit, send::PROVE, sent).await?.prove_mail.outcome();
    answered(&visit, (&own, &mail), proven, ("/details", Done::Mail))
}

/// Sends another one, to the same address.
pub(crate) async fn again(visit: Visit) -> Result<Response, Instead> {
    let (own, mail) = waiting(&visit).await?;
    let sent = ask_door(&visit, send::AGAIN, send::again()).await?.send_mail_code.outcome();
    answered(&visit, (&own, &mail), sent, (HERE, Done::CodeSent))
}

/// The member, and the address that waits for its code; without one, to where one is typed.
async fn waiting(visit: &Visit) -> Result<(Own, String), Instead> {
    let own = Own::found(visit).await?;
    let mail = own.me.mail_asked.clone().ok_or_else(|| elsewhere(visit))?;
    Ok((own, mail))
}

fn elsewhere(visit: &Visit) -> Instead {
    Instead::Elsewhere(visit.links().to("/details/mail"))
}

fn answered(
    visit: &Visit,
    (own, mail): (&Own, &str),
    outcome: Result<(), Vec<FormError>>,
    (path, done): (&str, Done),
) -> Result<Response, Instead> {
    match outcome {
        Ok(()) => Ok(told::after(visit, path, done)),
        Err(errors) if errors.iter().any(|error| error.code == FormErrorCode::Gone) => Err(elsewhere(visit)),
        Err(errors) => Ok(came_back(visit, own, mail, &errors)?),
    }
}

fn came_back(visit: &Visit, own: &Own, mail: &str, errors: &[FormError]) -> Result<Response, Failure> {
    let wrong = Wrong::new(visit, &own.city.tenant, errors);
    wrong.page(visit, &CodeView::new(visit, own, mail, &wrong))
}

impl CodeView {
    fn new(visit: &Visit, own: &Own, mail: &str, wrong: &Wrong) -> CodeView {
        let (t, links) = (visit.speech(), visit.links());
        let asked = Asked {
            to: t.say("code-to-mail").arg("mail", mail),
            help: t.say("code-help-mail"),
            minutes: own.city.registration.code_minutes,
            action: links.to(HERE),
            again: links.to("/details/mail/code/again"),
        };
        let title = wrong.title(&t, t.say("code-title").plain());
        CodeView {
            told: None,
            errors: wrong.summary(&t, &[FormField::Code]),
            back: links.to("/details/mail"),
            code: Code::new(&t, asked, wrong),
            frame: Frame::inside(visit, &own.city.tenant, title, HERE, (Place::Menu, None)),
        }
    }
}
