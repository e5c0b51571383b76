//! Another address of mail: a code goes there before anything changes (NYR-18, KRS-21, KNZ-14).
use super::{ask::Own, send};
use crate::{
    Visit,
    ask::ask as ask_door,
    door::FormField,
    failure::Failure,
    forms::{self, Posted, Wrong},
    pages::change::{Change, ChangeView},
    parts::field::{Control, Field, Input},
};
use axum::{Form, response::Response};

const CHANGE: Change<'_> =
    Change { here: "/details/mail", back: ("/details", "details-title"), title: "mail-title", button: "code-send" };

pub(crate) async fn get(visit: Visit) -> Result<Response, Failure> {
    let own = Own::found(&visit).await?;
    page(&visit, &own, String::new(), &Wrong::default())
}

pub(crate) async fn post(visit: Visit, Form(posted): Form<Posted>) -> Result<Response, Failure> {
    let own = Own::found(&visit).await?;
    let sent = send::mail(posted.narrow(FormField::Mail), posted.typed(FormField::Current));
    match ask_door(&visit, send::MAIL, sent).await?.begin_mail_change.outcome() {
        Ok(()) => Ok(visit.links().redirect("/details/mail/code")),
        Err(errors) => {
            page(&visit, &own, posted.typed(FormField::Mail), &Wrong::new(&visit, &own.city.tenant, &errors))
        }
    }
}

fn page(visit: &Visit, own: &Own, value: String, wrong: &Wrong) -> Result<Response, Failure> {
    let t = visit.speech();
    let input = Input { kind: "email", autocomplete: "email", mode: Some("email"), value, ..Input::default() };
    let mail = Field::new(&t, FormField::Mail, Control::Input(input), wrong).named(t.say("mail-new").html());
    let fields = vec![(FormField::Mail, mail), (FormField::Current, forms::current(&t, wrong))];
    let mut view = ChangeView::new(visit, &own.city.tenant, CHANGE, fields, wrong).lead(&t.say("mail-lead"));
    if own.by_mail() {
        view = view.lead(&t.say("mail-lead-login"));
    }
    wrong.page(visit, &view.of(&own.me.login_id))
}
