//! The terms of use and the handling of personal data, in the version that is agreed to now (KNZ-06, OUM-05, OUM-06); open
//! to anybody at any hour.
mod operation;
mod view;

pub(crate) use operation::{NAME, operation};

use crate::{Visit, ask::ask, failure::Failure, html};
use axum::response::Response;
use http::StatusCode;
use view::{Document, DocumentView};

pub(crate) async fn terms(visit: Visit) -> Result<Response, Failure> {
    shown(&visit, Document::Terms).await
}

pub(crate) async fn privacy(visit: Visit) -> Result<Response, Failure> {
    shown(&visit, Document::Privacy).await
}

async fn shown(visit: &Visit, document: Document) -> Result<Response, Failure> {
    let page = ask(visit, NAME, operation()).await?;
    html::page(StatusCode::OK, &DocumentView::new(visit, &page.tenant, document))
}
