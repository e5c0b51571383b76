//! Frequent questions, with the answers of the city's own document (KNZ-06); open to anybody at any hour.
mod questions;
mod view;

use crate::{Visit, failure::Failure, html, pages::tenant::tenant};
use axum::response::Response;
use http::StatusCode;

pub(crate) async fn get(visit: Visit) -> Result<Response, Failure> {
    let tenant = tenant(&visit).await?;
    html::page(StatusCode::OK, &view::FaqView::new(&visit, &tenant))
}
