//! The registration is completed: from when data shows, and what becomes of paper (NYR-17, KRS-15, KRS-24, KRS-25,
//! OSK-35, OUM-08).
mod operation;
mod view;

pub(crate) use operation::{NAME, operation};

use crate::{Visit, ask::ask, failure::Failure, html};
use axum::response::Response;
use http::StatusCode;
use view::DoneView;

pub(crate) async fn get(visit: Visit) -> Result<Response, Failure> {
    let page = ask(&visit, NAME, operation()).await?;
    let joined = page.viewer.and_then(|viewer| Some((viewer.display_name, viewer.joining?)));
    // Who didn't become a member here has nothing to be told.
    let Some((name, joining)) = joined else { return Ok(visit.links().redirect("/")) };
    html::page(StatusCode::OK, &DoneView::new(&visit, &page.tenant, &name, &joining))
}
