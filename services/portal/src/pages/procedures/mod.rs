//! What can be done here, and what the window does by telephone (OSK-29, OSK-36, NYR-02, KRS-27, KRS-28). Which of it, and in
//! which words, is the city's.
mod operation;
mod view;

pub(crate) use operation::{NAME, operation};

use crate::{Visit, ask::ask, failure::Failure, html};
use axum::response::Response;
use http::StatusCode;
use view::ProceduresView;

pub(crate) async fn get(visit: Visit) -> Result<Response, Failure> {
    let page = ask(&visit, NAME, operation()).await?;
    page.viewer.ok_or(Failure::Visitor)?;
    html::page(StatusCode::OK, &ProceduresView::new(&visit, &page.tenant))
}
