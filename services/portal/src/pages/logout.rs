//! Logging out: the session dies on the server (KNZ-07).
use crate::{Visit, ask::ask, cookies, door::schema, failure::Failure};
use axum::response::{IntoResponse, Response};
use cynic::MutationBuilder;
use http::{HeaderName, HeaderValue};

pub(crate) const NAME: &str = "LogoutPage";

#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Mutation")]
pub(crate) struct LogoutPage {
    logout: LogoutPayload,
}

#[derive(cynic::QueryFragment)]
struct LogoutPayload {
    done: bool,
}

pub(crate) async fn post(visit: Visit) -> Response {
    let mut response = match ask(&visit, NAME, LogoutPage::build(())).await {
        // `done` is false for a session that had ended before: either way there is none now.
        Ok(LogoutPage { logout: LogoutPayload { done } }) => {
            tracing::info!(request_id = visit.request_id, done, "logged out");
            visit.links().redirect("/login")
        }
        Err(Failure::Visitor) => visit.links().redirect("/login"),
        Err(failure) => failure.into_response(),
    };
    forget(&visit, &mut response);
    response
}

/// Ends the session in the browser; what it kept of our pages goes with it (`web.md` §7).
pub(crate) fn forget(visit: &Visit, response: &mut Response) {
    cookies::end_session(visit, response);
    let (name, value) = (HeaderName::from_static("clear-site-data"), HeaderValue::from_static("\"cache\""));
    response.headers_mut().insert(name, value);
}
