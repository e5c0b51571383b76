//! Forms are taken from our own pages alone (`security.md` W, G6). No token: nothing runs out while somebody types.
use crate::failure::Failure;
use axum::{
    extract::Request,
    middleware::Next,
    response::{IntoResponse, Response},
};
use http::{HeaderName, Method, header};
use tower_http::csrf::ProtectionError;

/// Refuses what changes something and says neither where it comes from (`Origin`) nor how (`Sec-Fetch-Site`): every
/// browser says at least one, and `tower_http`'s layer, made for other clients too, lets such requests pass.
pub(crate) async fn origin_required(request: Request, next: Next) -> Response {
    if is_safe(&request) || says(&request, &header::ORIGIN) || says(&request, &SEC_FETCH_SITE) {
        return next.run(request).await;
    }
    tracing::warn!("a form that doesn't say where it comes from was refused");
    Failure::Refused.into_response()
}

const SEC_FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

fn is_safe(request: &Request) -> bool {
    matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS)
}

fn says(request: &Request, name: &HeaderName) -> bool {
    request.headers().get(name).is_some_and(|value| !value.is_empty())
}

/// The answer of `tower_http`'s layer to a form from elsewhere.
#[expect(clippy::needless_pass_by_value, reason = "the layer's signature")]
pub(crate) fn refusal(error: ProtectionError) -> Response {
    tracing::warn!(why = %error, "a form from elsewhere was refused");
    Failure::Refused.into_response()
}
