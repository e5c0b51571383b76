//! What the pages call the member (NYR-19).
use super::{ask::Own, send};
use crate::{
    Visit,
    ask::ask as ask_door,
    door::FormField,
    failure::Failure,
    forms::{Posted, Wrong},
    pages::change::{Change, ChangeView},
    parts::field::{Control, Field, Input},
    told::{self, Done},
};
use axum::{Form, response::Response};

const CHANGE: Change<'_> = Change {
    here: "/details/nickname",
    back: ("/details", "details-title"),
    title: "nickname-title",
    button: "change-button",
};

pub(crate) async fn get(visit: Visit) -> Result<Response, Failure> {
    let own = Own::found(&visit).await?;
    page(&visit, &own, own.me.display_name.clone(), &Wrong::default())
}

pub(crate) async fn post(visit: Visit, Form(posted): Form<Posted>) -> Result<Response, Failure> {
    let own = Own::found(&visit).await?;
    let typed = posted.typed(FormField::Nickname);
    let changed = ask_door(&visit, send::NICKNAME, send::nickname(typed.clone())).await?.change_nickname;
    match changed.outcome() {
        Ok(()) => Ok(told::after(&visit, "/details", Done::Nickname)),
        Err(errors) => page(&visit, &own, typed, &Wrong::new(&visit, &own.city.tenant, &errors)),
    }
}

fn page(visit: &Visit, own: &Own, value: String, wrong: &Wrong) -> Result<Response, Failure> {
    let t = visit.speech();
    let input = Input { kind: "text", autocomplete: "nickname", value, ..Input::default() };
    let field = Field::new(&t, FormField::Nickname, Control::Input(input), wrong).hint(&t.say("hint-nickname"));
    wrong.page(visit, &ChangeView::new(visit, &own.city.tenant, CHANGE, vec![(FormField::Nickname, field)], wrong))
}
