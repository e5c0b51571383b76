//! Where the bureau reaches the member (KRS-06). No contract is changed by it.
use super::{ask::Own, send};
use crate::{
    Visit,
    ask::ask as ask_door,
    door::FormField,
    failure::Failure,
    forms::{self, Posted, Wrong},
    pages::change::{Change, ChangeView},
    parts::field::{Control, Field, Input},
    told::{self, Done},
};
use axum::{Form, response::Response};

const CHANGE: Change<'_> = Change {
    here: "/details/phone",
    back: ("/details", "details-title"),
    title: "phone-title",
    button: "change-button",
};

pub(crate) async fn get(visit: Visit) -> Result<Response, Failure> {
    let own = found(&visit).await?;
    page(&visit, &own, own.me.contact_phone.clone().unwrap_or_default(), &Wrong::default())
}

pub(crate) async fn post(visit: Visit, Form(posted): Form<Posted>) -> Result<Response, Failure> {
    let own = found(&visit).await?;
    let typed = posted.typed(FormField::ContactPhone);
    let sent = send::phone(typed.clone(), posted.typed(FormField::Current));
    match ask_door(&visit, send::PHONE, sent).await?.change_contact_phone.outcome() {
        Ok(()) => Ok(told::after(&visit, "/details", Done::Phone)),
        Err(errors) => page(&visit, &own, typed, &Wrong::new(&visit, &own.city.tenant, &errors)),
    }
}

/// The member, where the city asks for a telephone at all.
async fn found(visit: &Visit) -> Result<Own, Failure> {
    let own = Own::found(visit).await?;
    if own.has_phone() { Ok(own) } else { Err(Failure::Missing) }
}

fn page(visit: &Visit, own: &Own, value: String, wrong: &Wrong) -> Result<Response, Failure> {
    let t = visit.speech();
    let input =
        Input { kind: "tel", autocomplete: "tel", mode: Some("tel"), size: Some("m"), value, ..Input::default() };
    let phone =
        Field::new(&t, FormField::ContactPhone, Control::Input(input), wrong).hint(&t.say("hint-contact-phone"));
    let fields = vec![(FormField::ContactPhone, phone), (FormField::Current, forms::current(&t, wrong))];
    let view = ChangeView::new(visit, &own.city.tenant, CHANGE, fields, wrong);
    wrong.page(visit, &view.lead(&t.say("phone-lead")).of(&own.me.login_id))
}
