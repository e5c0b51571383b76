//! Why a page can't be shown. A handler returns it; `show` turns it into the page that says so.
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Utc};
use http::StatusCode;

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
    /// More than a form of ours can hold.
    TooLarge,
    /// Sent from another site, or in a form that no page of ours sends.
    Refused,
    /// Our fault.
    Broken,
}

impl Failure {
    pub(crate) fn status(self) -> StatusCode {
        match self {
            Failure::Visitor => StatusCode::SEE_OTHER,
            Failure::Closed { .. } => StatusCode::SERVICE_UNAVAILABLE,
            Failure::Missing => StatusCode::NOT_FOUND,
            Failure::TooMany => StatusCode::TOO_MANY_REQUESTS,
            Failure::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Failure::Refused => StatusCode::FORBIDDEN,
            Failure::Broken => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// What a bare status of the framework (no route, wrong method, unreadable form) means to a person.
    pub(crate) fn of_status(status: StatusCode) -> Option<Failure> {
        match status {
            StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED | StatusCode::BAD_REQUEST => Some(Failure::Missing),
            StatusCode::PAYLOAD_TOO_LARGE => Some(Failure::TooLarge),
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
