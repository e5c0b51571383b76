//! What answers a request before a page is made.
use crate::{failure::Failure, links::see_other};
use axum::response::{IntoResponse, Response};

/// A way to another page, or a failure.
pub(crate) enum Instead {
    /// The address of another page.
    Elsewhere(String),
    Failed(Failure),
}

impl From<Failure> for Instead {
    fn from(failure: Failure) -> Instead {
        Instead::Failed(failure)
    }
}

impl IntoResponse for Instead {
    fn into_response(self) -> Response {
        match self {
            Instead::Elsewhere(address) => see_other(&address),
            Instead::Failed(failure) => failure.into_response(),
        }
    }
}
