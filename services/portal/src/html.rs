//! Text that is HTML already, and answers made of it.
use crate::failure::Failure;
use askama::{Template, filters::HtmlSafe};
use axum::response::{IntoResponse, Response};
use http::{StatusCode, header};
use std::fmt;

/// Escaped text with our own marks; printed as it is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Html(pub(crate) String);

impl fmt::Display for Html {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl HtmlSafe for Html {}

/// A page as an answer.
pub(crate) fn page(status: StatusCode, template: &impl Template) -> Result<Response, Failure> {
    let body = template.render().map_err(|error| {
        tracing::error!(%error, "a page could not be rendered");
        Failure::Broken
    })?;
    Ok((status, [(header::CONTENT_TYPE, "text/html; charset=utf-8")], body).into_response())
}
