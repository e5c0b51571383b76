//! What is known of a member, and each change of it on a page of its own (NYR-18, NYR-19, KRS-21, KRS-22, KNZ-05, KNZ-14). What
//! matters asks for the password once more.
mod ask;
pub(crate) mod code;
pub(crate) mod mail;
pub(crate) mod nickname;
pub(crate) mod password;
pub(crate) mod phone;
mod send;
mod view;

use crate::{Visit, failure::Failure, told::Told};
use ask::Own;
use axum::response::Response;
use view::DetailsView;

/// Every operation of these pages, by name, with its document.
pub(super) fn operations() -> [(&'static str, String); 7] {
    let none = String::new;
    [
        (ask::NAME, ask::operation().query),
        (send::NICKNAME, send::nickname(none()).query),
        (send::PHONE, send::phone(none(), none()).query),
        (send::MAIL, send::mail(none(), none()).query),
        (send::AGAIN, send::again().query),
        (send::PROVE, send::prove(none()).query),
        (send::PASSWORD, send::password(none(), none()).query),
    ]
}

pub(crate) async fn get(visit: Visit, told: Told) -> Result<Response, Failure> {
    let own = Own::found(&visit).await?;
    told.page(&visit, &DetailsView::new(&visit, &own, told))
}

#[cfg(test)]
pub(crate) use {
    ask::NAME,
    send::{AGAIN, MAIL, NICKNAME, PASSWORD, PHONE, PROVE},
};
