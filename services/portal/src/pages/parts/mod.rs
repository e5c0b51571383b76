//! Every part in its states, on one page, in the city's colours: for who draws and for who looks. In development alone.
mod sample;
mod view;

pub(crate) use view::PartsView;

use crate::{
    Visit,
    failure::Failure,
    html,
    pages::{given, tenant::tenant},
};
use axum::{extract::Query, response::Response};
use http::StatusCode;
use serde::Deserialize;

#[derive(Deserialize)]
pub(crate) struct Parameters {
    state: Option<String>,
}

pub(crate) async fn get(visit: Visit, Query(parameters): Query<Parameters>) -> Result<Response, Failure> {
    if !visit.development {
        return Err(Failure::Missing);
    }
    let asked = given(parameters.state).unwrap_or_default();
    let tenant = tenant(&visit).await?;
    html::page(StatusCode::OK, &PartsView::new(&visit, &tenant, &asked))
}
