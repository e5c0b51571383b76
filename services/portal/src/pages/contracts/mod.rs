//! All contracts of an account, with a search: for who holds more than a pull-down can offer (OSK-33).
mod operation;
mod view;

pub(crate) use operation::{Found, NAME, operation};
pub(crate) use view::ContractsView;

use crate::{
    Visit,
    ask::ask,
    failure::Failure,
    html,
    pages::{given, tenant::tenant},
};
use axum::{extract::Query, response::Response};
use http::StatusCode;
use serde::Deserialize;

/// Characters that the door takes to search for.
pub(crate) const LONGEST: usize = 100;

#[derive(Deserialize)]
pub(crate) struct Parameters {
    search: Option<String>,
    after: Option<String>,
}

pub(crate) async fn get(visit: Visit, Query(parameters): Query<Parameters>) -> Result<Response, Failure> {
    let search = parameters.search.map(|search| search.trim().to_owned());
    let (search, after) = (given(search), given(parameters.after));
    let typed = search.as_deref().unwrap_or_default();
    if typed.chars().count() > LONGEST {
        // The door would refuse it whole; here the field can say what is wrong with it.
        let tenant = tenant(&visit).await?;
        return html::page(StatusCode::UNPROCESSABLE_ENTITY, &ContractsView::refused(&visit, &tenant, typed));
    }
    let page = ask(&visit, NAME, operation(search.clone(), after.clone())).await?;
    let viewer = page.viewer.ok_or(Failure::Visitor)?;
    let view = ContractsView::found(&visit, &page.tenant, &viewer.contract_page, (typed, after.is_none()));
    html::page(StatusCode::OK, &view)
}
