//! What answers a request before a page is made.
use crate::failure::Failure;
use axum::response::{IntoResponse, Response};

/// A way to another page, or a failure.
pub(crate) struct Instead(pub(crate) Response);

impl From<Failure> for Instead {
    fn from(failure: Failure) -> Instead {
        Instead(failure.into_response())
    }
}

impl IntoResponse for Instead {
    fn into_response(self) -> Response {
        self.0
    }
}
