//! Home: what is owed, by when, how it is paid (OSK-01, KNZ-07, -09, -10, -17, -18).
mod greeting;
mod later;
mod operation;
mod panel;
mod view;

pub(crate) use operation::{HomeContract, HomeViewer, NAME, operation};
pub(crate) use view::HomeView;

use crate::{Visit, ask::ask, failure::Failure, html, pages::given};
use axum::{extract::Query, response::Response};
use http::StatusCode;
use serde::Deserialize;

#[derive(Deserialize)]
pub(crate) struct Parameters {
    contract: Option<String>,
}

pub(crate) async fn get(visit: Visit, Query(parameters): Query<Parameters>) -> Result<Response, Failure> {
    let asked = given(parameters.contract);
    let page = ask(&visit, NAME, operation(asked.clone())).await?;
    let viewer = page.viewer.ok_or(Failure::Visitor)?;
    if asked.is_some() && viewer.contract.is_none() {
        return Err(Failure::Missing);
    }
    html::page(StatusCode::OK, &HomeView::new(&visit, &page.tenant, (&viewer, &page.announcements), asked.as_deref()))
}
