//! One bill: its parts with the tax in each, and what it was made of (KNZ-10).
mod corrected;
mod operation;
mod view;

pub(crate) use operation::{BillOfPage, NAME, operation};
pub(crate) use view::BillView;

use crate::{Visit, ask::ask, failure::Failure, html};
use axum::{extract::Path, response::Response};
use http::StatusCode;

pub(crate) async fn get(visit: Visit, Path(id): Path<String>) -> Result<Response, Failure> {
    let page = ask(&visit, NAME, operation(id)).await?;
    let viewer = page.viewer.ok_or(Failure::Visitor)?;
    // Somebody else's bill and none at all look the same.
    let bill = viewer.bill.as_ref().ok_or(Failure::Missing)?;
    html::page(StatusCode::OK, &BillView::new(&visit, &page.tenant, bill))
}
