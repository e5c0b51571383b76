//! Why a page can't be shown. A handler returns it; [`show`] turns it, and any bare refusal of the framework, into the
//! page that says so in the city's look.
use crate::{Visit, pages};
use axum::{
    extract::Request,
    middleware::Next,
    response::{IntoResponse, Response},
};
use chrono::{DateTime, Utc};
use http::{Method, StatusCode, header};

/// Why a page can't be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Failure {
    /// Nobody is logged in: the login page follows.
    Visitor,
    /// Outside the city's hours (KNZ-01).
    Closed { opens_at: Option<DateTime<Utc>> },
    /// No such page, or nothing of this visitor's by that name.
    Missing,
    /// Asked too often.
    TooMany,
    /// Sent from another site, or in a form that no page of ours sends.
    Refused,
    /// Our fault.
    Broken,
}

impl Failure {
    fn status(self) -> StatusCode {
        match self {
            Failure::Visitor => StatusCode::SEE_OTHER,
            Failure::Closed { .. } => StatusCode::SERVICE_UNAVAILABLE,
            Failure::Missing => StatusCode::NOT_FOUND,
            Failure::TooMany => StatusCode::TOO_MANY_REQUESTS,
            Failure::Refused => StatusCode::FORBIDDEN,
            Failure::Broken => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// What a bare status of the framework (no route, wrong method, unreadable form) means to a person.
    fn of_status(status: StatusCode) -> Option<Failure> {
        match status {
            StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED | StatusCode::BAD_REQUEST => Some(Failure::Missing),
            StatusCode::TOO_MANY_REQUESTS => Some(Failure::TooMany),
            status if status.is_client_error() => Some(Failure::Refused),
            status if status.is_server_error() => Some(Failure::Broken),
            _ => None,
        }
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// Puts the page that says what happened in the place of every answer that has none.
pub(crate) async fn show(request: Request, next: Next) -> Response {
    let visit = request.extensions().get::<Visit>().cloned();
    // Only what can be asked for again is offered again.
    let again =
        (request.method() == Method::GET).then(|| request.uri().path_and_query().map(ToString::to_string)).flatten();
    let response = next.run(request).await;
    let failure = response.extensions().get::<Failure>().copied();
    let is_page = response.headers().contains_key(header::CONTENT_TYPE)
        && response.headers().get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    let Some(failure) = failure.or_else(|| if is_page { None } else { Failure::of_status(response.status()) }) else {
        return response;
    };
    let status = if response.status() == StatusCode::METHOD_NOT_ALLOWED { response.status() } else { failure.status() };
    let allow = response.headers().get(header::ALLOW).cloned();
    let mut page = match (failure, visit) {
        (Failure::Visitor, Some(visit)) => return visit.links().redirect("/login"),
        (Failure::Closed { opens_at }, Some(visit)) => pages::closed::page(&visit, opens_at).await,
        (failure, visit) => pages::error::page(visit.as_ref(), failure, again).await,
    };
    *page.status_mut() = status;
    if let Some(allow) = allow {
        page.headers_mut().insert(header::ALLOW, allow);
    }
    // A refusal may still end a session or forget a kept ID.
    for cookie in response.headers().get_all(header::SET_COOKIE) {
        page.headers_mut().append(header::SET_COOKIE, cookie.clone());
    }
    page
}
