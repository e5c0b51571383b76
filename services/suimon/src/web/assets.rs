//! The style sheet and the icon belong to no city: they are given before one is looked for, so that pages without a city
//! are dressed too, and on a shared host one copy serves all.
use axum::{extract::Request, middleware::Next, response::Response};
use http::{Extensions, HeaderMap, Method, StatusCode, Version};

/// Marks an answer as one.
#[derive(Clone, Copy)]
struct Asset;

pub(super) async fn assets(request: Request, next: Next) -> Response {
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    let Some(mut asset) = portal::asset(request.uri().path()).filter(|_| reads) else {
        return next.run(request).await;
    };
    asset.extensions_mut().insert(Asset);
    asset
}

/// For the layer that compresses: whether an answer is one.
pub(super) fn is_asset(_: StatusCode, _: Version, _: &HeaderMap, extensions: &Extensions) -> bool {
    extensions.get::<Asset>().is_some()
}
