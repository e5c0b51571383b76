//! Turns a failure, and any bare refusal of the framework, into the page that says so in the city's look.
use crate::{Visit, failure::Failure, pages};
use axum::{extract::Request, middleware::Next, response::Response};
use http::{Method, StatusCode, header};

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
