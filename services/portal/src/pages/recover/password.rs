//! The new password; where people log in with an ID, it is shown first (KNZ-04).
use super::{
    send,
    stands::{Led, Open, led, path},
};
use crate::{
    Visit,
    ask::ask as ask_door,
    door::{FormField, RecoveryStep},
    forms::{self, Posted, Wrong},
    instead::Instead,
    parts::{errors::Errors, field::Field, frame::Frame, icon::Icon},
};
use askama::Template;
use axum::{Form, response::Response};
use http::HeaderMap;

#[derive(Template)]
#[template(path = "pages/recover/password.html")]
pub(crate) struct PasswordView {
    frame: Frame,
    errors: Option<Errors>,
    login_id: Option<String>,
    login: String,
    action: String,
    /// Under which name a browser keeps the password.
    name: String,
    password: Field,
}

pub(crate) async fn get(visit: Visit, headers: HeaderMap) -> Result<Response, Instead> {
    let open = Open::at(&visit, &headers, RecoveryStep::NewPassword).await?;
    let wrong = Wrong::default();
    Ok(wrong.page(&visit, &PasswordView::new(&visit, &open, &wrong))?)
}

pub(crate) async fn post(visit: Visit, headers: HeaderMap, Form(posted): Form<Posted>) -> Result<Response, Instead> {
    let open = Open::at(&visit, &headers, RecoveryStep::NewPassword).await?;
    let sent = send::reset(open.key.clone(), posted.typed(FormField::Password));
    let payload = ask_door(&visit, send::RESET, sent).await?.reset_password;
    match led(&visit, payload, false) {
        Led::On(response) => Ok(response),
        Led::Back(errors) => {
            let wrong = Wrong::new(&visit, &open.city.tenant, &errors);
            Ok(wrong.page(&visit, &PasswordView::new(&visit, &open, &wrong))?)
        }
    }
}

impl PasswordView {
    fn new(visit: &Visit, open: &Open, wrong: &Wrong) -> PasswordView {
        let (t, links, here) = (visit.speech(), visit.links(), path(RecoveryStep::NewPassword));
        let login_id = open.recovery.login_id.clone();
        let title = if login_id.is_some() { "recover-password-title-id" } else { "recover-password-title" };
        PasswordView {
            errors: wrong.summary(&t, &[FormField::Password]),
            login: links.to("/login"),
            action: links.to(here),
            name: login_id.clone().unwrap_or_else(|| open.recovery.mail.clone()),
            login_id,
            password: forms::password(&t, &open.city.registration.password, wrong),
            frame: Frame::open(visit, Some(&open.city.tenant), wrong.title(&t, t.say(title).plain()), here),
        }
    }
}
