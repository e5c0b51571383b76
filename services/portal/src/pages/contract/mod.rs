//! One contract of an account: what it is, what it is called, whether it is shown first, and the way out (OSK-27, OSK-28,
//! KRS-20, NYR-11).
mod operation;
pub(crate) mod remove;
mod send;
mod view;

use crate::{
    Visit,
    ask::ask,
    door::{FormError, FormErrorCode, FormField},
    failure::Failure,
    forms::{Posted, Wrong},
    links::encoded,
    told::{self, Done, Told},
};
use axum::{Form, extract::Path, response::Response};
use operation::Open;
use view::ContractView;

/// Every operation of these pages, by name, with its document.
pub(super) fn operations() -> [(&'static str, String); 5] {
    let none = String::new;
    [
        (operation::NAME, operation::operation(none()).query),
        (operation::PAPER, operation::paper().query),
        (send::RENAME, send::rename(none(), none()).query),
        (send::MAIN, send::make_main(none()).query),
        (send::REMOVE, send::remove(none()).query),
    ]
}

pub(crate) async fn get(visit: Visit, told: Told, Path(id): Path<String>) -> Result<Response, Failure> {
    let open = Open::found(&visit, id).await?;
    let nickname = open.one.nickname().to_owned();
    let mut view = ContractView::new(&visit, &open, nickname, &Wrong::default());
    view.told = told.message(&visit.speech());
    told.page(&visit, &view)
}

/// Calls it something else.
pub(crate) async fn rename(
    visit: Visit,
    Path(id): Path<String>,
    Form(posted): Form<Posted>,
) -> Result<Response, Failure> {
    let open = Open::found(&visit, id).await?;
    let typed = posted.typed(FormField::Nickname);
    let renamed = ask(&visit, send::RENAME, send::rename(open.one.id().to_owned(), typed.clone())).await?;
    match renamed.rename_contract.outcome() {
        Ok(()) => Ok(told::after(&visit, &path(open.one.id()), Done::Renamed)),
        Err(errors) => came_back(&visit, &open, typed, &errors),
    }
}

/// Shows it first.
pub(crate) async fn make_main(visit: Visit, Path(id): Path<String>) -> Result<Response, Failure> {
    let open = Open::found(&visit, id).await?;
    let made = ask(&visit, send::MAIN, send::make_main(open.one.id().to_owned())).await?;
    match made.make_main.outcome() {
        Ok(()) => Ok(told::after(&visit, &path(open.one.id()), Done::MadeMain)),
        Err(errors) => came_back(&visit, &open, open.one.nickname().to_owned(), &errors),
    }
}

fn came_back(visit: &Visit, open: &Open, nickname: String, errors: &[FormError]) -> Result<Response, Failure> {
    if is_gone(errors) {
        return Err(Failure::Missing);
    }
    let wrong = Wrong::new(visit, &open.city.tenant, errors);
    wrong.page(visit, &ContractView::new(visit, open, nickname, &wrong))
}

/// Whether it has left the account meanwhile.
fn is_gone(errors: &[FormError]) -> bool {
    errors.iter().any(|error| error.code == FormErrorCode::Gone)
}

/// A contract's own page.
fn path(id: &str) -> String {
    format!("/contracts/{}", encoded(id))
}

#[cfg(test)]
pub(crate) use operation::{NAME, PAPER};
#[cfg(test)]
pub(crate) use send::{MAIN, REMOVE, RENAME};
