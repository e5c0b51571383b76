//! What the bureau tells all residents: the list, and one of it (KNZ-18). Open to visitors too.
mod item;
mod list;
mod operation;

pub(crate) use item::ItemView;
pub(crate) use list::ListView;
pub(crate) use operation::{ITEM, LIST, LOGIN, item, list, login};

use crate::{Visit, ask::ask, failure::Failure, html, pages::given};
use axum::{
    extract::{Path, Query},
    response::Response,
};
use http::StatusCode;
use serde::Deserialize;

#[derive(Deserialize)]
pub(crate) struct Parameters {
    contract: Option<String>,
    after: Option<String>,
}

pub(crate) async fn get(visit: Visit, Query(parameters): Query<Parameters>) -> Result<Response, Failure> {
    let (contract, after) = (given(parameters.contract), given(parameters.after));
    let page = ask(&visit, LIST, list(after.clone())).await?;
    html::page(StatusCode::OK, &ListView::new(&visit, &page, contract.as_deref(), after.is_none()))
}

pub(crate) async fn get_item(
    visit: Visit,
    Path(id): Path<String>,
    Query(parameters): Query<Parameters>,
) -> Result<Response, Failure> {
    let contract = given(parameters.contract);
    let page = ask(&visit, ITEM, item(id)).await?;
    let announcement = page.announcement.as_ref().ok_or(Failure::Missing)?;
    html::page(StatusCode::OK, &ItemView::new(&visit, &page, announcement, contract.as_deref()))
}
