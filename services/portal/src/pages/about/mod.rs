//! What this portal is, when it can be used and what it shows (KNZ-06); open to anybody at any hour.
mod view;

use crate::{Visit, failure::Failure, html, pages::tenant::tenant};
use axum::response::Response;
use http::StatusCode;

pub(crate) async fn get(visit: Visit) -> Result<Response, Failure> {
    let tenant = tenant(&visit).await?;
    html::page(StatusCode::OK, &view::AboutView::new(&visit, &tenant))
}
