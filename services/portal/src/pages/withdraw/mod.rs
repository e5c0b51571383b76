//! Leaving the portal (NYR-21, KRS-23, KNZ-15, OSK-34, OSK-40, OSK-41): what it means, the password once more, and the end.
pub(crate) mod confirm;
pub(crate) mod done;
mod operation;
mod paper;
mod view;

use crate::{Visit, failure::Failure, html};
use axum::response::Response;
use http::StatusCode;
use operation::Leaving;
use view::WithdrawView;

/// Every operation of these pages, by name, with its document.
pub(super) fn operations() -> [(&'static str, String); 2] {
    [(operation::NAME, operation::operation().query), (operation::SEND, operation::withdraw(String::new()).query)]
}

pub(crate) async fn get(visit: Visit) -> Result<Response, Failure> {
    let leaving = Leaving::found(&visit).await?;
    html::page(StatusCode::OK, &WithdrawView::new(&visit, &leaving))
}

#[cfg(test)]
pub(crate) use operation::{NAME, SEND};
