//! All contracts of an account, with a search: for who holds more than a pull-down can offer (OSK-33). Each leads to its page.
mod operation;
mod view;

pub(crate) use operation::{ContractsViewer, Listed, NAME, operation};
pub(crate) use view::ContractsView;

use crate::{
    Visit,
    ask::ask,
    cookies,
    failure::Failure,
    html,
    pages::{given, tenant::tenant},
    told::Told,
};
use axum::{Form, extract::Query, response::Response};
use http::{HeaderMap, StatusCode};
use serde::Deserialize;

/// Characters that the door takes to search for.
pub(crate) const LONGEST: usize = 100;

#[derive(Deserialize)]
pub(crate) struct Parameters {
    after: Option<String>,
    /// Given where all are to be shown, whatever was looked for before.
    all: Option<String>,
}

/// What the browser sends.
#[derive(Deserialize)]
pub(crate) struct Fields {
    #[serde(default)]
    search: String,
}

pub(crate) async fn get(
    visit: Visit,
    headers: HeaderMap,
    told: Told,
    Query(parameters): Query<Parameters>,
) -> Result<Response, Failure> {
    let fresh = parameters.all.is_some();
    // A cookie is the browser's to send: what the door would refuse is nothing that was looked for here.
    let kept = cookies::search(&visit, &headers).filter(|text| text.chars().count() <= LONGEST);
    let (search, after) = (kept.filter(|_| !fresh), given(parameters.after));
    let page = ask(&visit, NAME, operation(search.clone(), after.clone())).await?;
    let viewer = page.viewer.ok_or(Failure::Visitor)?;
    let typed = search.as_deref().unwrap_or_default();
    let mut view = ContractsView::found(&visit, &page.tenant, &viewer, (typed, after.is_none()));
    view.told = told.message(&visit.speech());
    let mut response = told.page(&visit, &view)?;
    if fresh {
        cookies::forget_search(&visit, &mut response);
    }
    Ok(response)
}

pub(crate) async fn post(visit: Visit, Form(fields): Form<Fields>) -> Result<Response, Failure> {
    let typed = fields.search.trim();
    if typed.chars().count() > LONGEST {
        // The door would refuse it whole; here the field can say what is wrong with it.
        let tenant = tenant(&visit).await?;
        return html::page(StatusCode::UNPROCESSABLE_ENTITY, &ContractsView::refused(&visit, &tenant, typed));
    }
    let mut response = visit.links().redirect("/contracts");
    match typed {
        "" => cookies::forget_search(&visit, &mut response),
        typed => cookies::keep_search(&visit, typed, &mut response),
    }
    Ok(response)
}
