//! What every answer says to the browser, errors included (`security.md` W1, W3).
use crate::Visit;
use axum::{extract::Request, middleware::Next, response::Response};
use http::{HeaderName, HeaderValue, header};

/// No script runs and nothing comes from elsewhere; the last two lines shut the door on injected scripts even where a
/// browser would run one.
const CONTENT: &str = "default-src 'none'; script-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; \
                       base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

const ALWAYS: [(HeaderName, HeaderValue); 5] = [
    (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(CONTENT)),
    (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    (header::REFERRER_POLICY, HeaderValue::from_static("same-origin")),
    (
        HeaderName::from_static("permissions-policy"),
        HeaderValue::from_static("camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ),
    (HeaderName::from_static("cross-origin-opener-policy"), HeaderValue::from_static("same-origin")),
];

/// A layer (`axum::middleware::from_fn`) that adds them. The router has it already; the program puts it around pages
/// that it answers itself.
pub async fn headers(request: Request, next: Next) -> Response {
    let development = request.extensions().get::<Visit>().is_some_and(|visit| visit.development);
    let mut response = next.run(request).await;
    dress(&mut response, development);
    response
}

/// Adds them to one answer.
pub(crate) fn dress(response: &mut Response, development: bool) {
    let set = response.headers_mut();
    for (name, value) in ALWAYS {
        set.insert(name, value);
    }
    // Only a style sheet, whose name holds its content's hash, says otherwise.
    set.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    if !development {
        let two_years = HeaderValue::from_static("max-age=63072000");
        set.insert(header::STRICT_TRANSPORT_SECURITY, two_years);
    }
}
