//! An address that names no city, or two: a clear refusal in the platform's own look (PLT-03).
use crate::{headers, html, pages::error::ErrorView, parts::frame::Frame, say::Speech};
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use texts::{City, Language};

/// 404 with all headers. `disagree`: the host belongs to one city and `?tenant=` names another.
pub fn unknown_tenant_page(language: Language, disagree: bool) -> Response {
    let mut response =
        html::page(StatusCode::NOT_FOUND, &view(language, disagree)).unwrap_or_else(IntoResponse::into_response);
    headers::dress(&mut response, false);
    response
}

pub(crate) fn view(language: Language, disagree: bool) -> ErrorView {
    let words = City::none().words(language);
    let t = Speech::new(words.clone());
    let title = t.say("unknown-tenant-title");
    let lead = if disagree { "unknown-tenant-disagree" } else { "unknown-tenant-lead" };
    let mut frame = Frame::platform(words, title.plain(), "/");
    // There is no city whose pages could be read in another language.
    frame.languages.clear();
    ErrorView { title: title.html(), lead: t.say(lead).html(), steps: Vec::new(), number: None, again: None, frame }
}
