//! Another password: the one that holds is typed, and everybody else is logged out (KRS-22, KNZ-05, KNZ-14).
use super::{ask::Own, send};
use crate::{
    Visit,
    ask::ask as ask_door,
    door::FormField,
    failure::Failure,
    forms::{self, Posted, Wrong},
    pages::change::{Change, ChangeView},
    told::{self, Done},
};
use axum::{Form, response::Response};

const CHANGE: Change<'_> = Change {
    here: "/details/password",
    back: ("/details", "details-title"),
    title: "password-title",
    button: "change-button",
};

pub(crate) async fn get(visit: Visit) -> Result<Response, Failure> {
    let own = Own::found(&visit).await?;
    page(&visit, &own, &Wrong::default())
}

pub(crate) async fn post(visit: Visit, Form(posted): Form<Posted>) -> Result<Response, Failure> {
    let own = Own::found(&visit).await?;
    let sent = send::password(posted.typed(FormField::Current), posted.typed(FormField::Password));
    match ask_door(&visit, send::PASSWORD, sent).await?.change_password.outcome() {
        Ok(()) => Ok(told::after(&visit, "/details", Done::Password)),
        Err(errors) => page(&visit, &own, &Wrong::new(&visit, &own.city.tenant, &errors)),
    }
}

fn page(visit: &Visit, own: &Own, wrong: &Wrong) -> Result<Response, Failure> {
    let t = visit.speech();
    let new = forms::password(&t, &own.city.registration.password, wrong).named(t.say("password-new").html());
    let fields = vec![(FormField::Current, forms::current(&t, wrong)), (FormField::Password, new)];
    let view = ChangeView::new(visit, &own.city.tenant, CHANGE, fields, wrong);
    wrong.page(visit, &view.lead(&t.say("password-lead")).of(&own.me.login_id).safely(&t))
}
