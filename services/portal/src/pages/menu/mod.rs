//! The menu: all that a member looks after, and the ways out (KRS-18, KNZ-14, KNZ-15, KNZ-16, OSK-38).
mod operation;
mod view;

pub(crate) use operation::{NAME, operation};

use crate::{Visit, ask::ask, failure::Failure, html};
use axum::response::Response;
use http::StatusCode;
use view::MenuView;

pub(crate) async fn get(visit: Visit) -> Result<Response, Failure> {
    let page = ask(&visit, NAME, operation()).await?;
    page.viewer.ok_or(Failure::Visitor)?;
    html::page(StatusCode::OK, &MenuView::new(&visit, &page.tenant))
}
