//! The usage notice 「ご使用水量等のお知らせ」 of the newest reading, as the paper that a member no longer gets held it
//! (OSK-21, -22, -24).
mod bill;
mod operation;
mod paper;
mod view;

pub(crate) use operation::{NAME, NoticeContract, NoticeTenant, operation};
pub(crate) use view::NoticeView;

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
    html::page(StatusCode::OK, &NoticeView::new(&visit, &page.tenant, viewer.contract.as_ref(), asked.as_deref()))
}
