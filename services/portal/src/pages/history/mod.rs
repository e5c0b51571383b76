//! The history: two years, or what the city decides, as charts and table (OSK-01, KNZ-11, -12, KRS-16).
mod compared;
mod operation;
mod view;
mod why;

pub(crate) use operation::{HistoryContract, HistoryViewer, NAME, operation};
pub(crate) use view::HistoryView;

use crate::{Visit, ask::ask, failure::Failure, html, pages::given};
use axum::{extract::Query, response::Response};
use http::StatusCode;
use serde::Deserialize;

#[derive(Deserialize)]
pub(crate) struct Parameters {
    contract: Option<String>,
    after: Option<String>,
}

pub(crate) async fn get(visit: Visit, Query(parameters): Query<Parameters>) -> Result<Response, Failure> {
    let (asked, after) = (given(parameters.contract), given(parameters.after));
    let page = ask(&visit, NAME, operation(asked.clone(), after.clone())).await?;
    let viewer = page.viewer.ok_or(Failure::Visitor)?;
    if asked.is_some() && viewer.contract.is_none() {
        return Err(Failure::Missing);
    }
    let address = (asked.as_deref(), after.as_deref());
    html::page(StatusCode::OK, &HistoryView::new(&visit, &page.tenant, &viewer, address))
}
