//! The style sheet, put together from its parts, and the site's icon.
use crate::theme::content_hash;
use axum::response::{IntoResponse, Response};
use http::{HeaderValue, header};
use std::sync::LazyLock;

macro_rules! sheets {
    ($($part:literal),+ $(,)?) => { concat!($(include_str!(concat!("parts/", $part, ".css")), "\n"),+) };
}

/// In the order in which they were drawn: ground, page, parts, modes; a later one may refine an earlier one.
const SHEETS: &str = sheets!(
    "ground/tokens",
    "ground/ground",
    "frame/frame",
    "frame/nav",
    "frame/help",
    "message/message",
    "state/state",
    "due/due",
    "flow/flow",
    "facts/facts",
    "table/table",
    "chart/chart",
    "links/links",
    "button/button",
    "form/form",
    "choices/choices",
    "steps/steps",
    "contract/contract",
    "paper/paper",
    "number/number",
    "ledger/ledger",
    "prose/prose",
    "modes/modes",
);

static SHEET: LazyLock<String> = LazyLock::new(|| minified(SHEETS));
static FILE: LazyLock<String> = LazyLock::new(|| format!("style-{}.css", content_hash(&SHEET)));
const ICON: &str = include_str!("parts/frame/icon.svg");

/// Where the style sheet is served: `/style-0123456789abcdef.css`.
pub(crate) fn path() -> String {
    format!("/{}", *FILE)
}

/// What belongs to no city: the style sheet and the icon. The program asks here before it looks for a tenant, so that
/// pages without one (unknown tenant) are dressed too. `None` for any other path.
pub fn asset(path: &str) -> Option<Response> {
    match path.strip_prefix('/')? {
        "icon.svg" => {
            let mut icon = kept("image/svg+xml", ICON.to_owned());
            // Its name says nothing of its content.
            icon.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=86400"));
            Some(icon)
        }
        file if file == *FILE => Some(kept("text/css; charset=utf-8", SHEET.clone())),
        _ => None,
    }
}

/// An answer that may be kept for a year.
pub(crate) fn kept(kind: &'static str, body: String) -> Response {
    let mut response = body.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
    response
}

/// Without comments, indents and line ends. Text in quotes holds neither in our sheets.
fn minified(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("/*") {
        out.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, tail)| tail);
    }
    out.push_str(rest);
    let mut text = out.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ");
    for (long, short) in [
        (" { ", "{"),
        (" {", "{"),
        ("{ ", "{"),
        ("; }", "}"),
        (" }", "}"),
        ("} ", "}"),
        ("; ", ";"),
        (": ", ":"),
        (", ", ","),
    ] {
        text = text.replace(long, short);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{SHEET, minified};

    #[test]
    fn minifying_keeps_what_means_something() {
        assert_eq!(
            minified(
                "/* a */\n.a > .b,\n.c:not(.d) { margin: 1px 2px; color: red; }\n@media (min-width: 2em) { a { b: c; } }"
            ),
            ".a > .b,.c:not(.d){margin:1px 2px;color:red}@media (min-width:2em){a{b:c}}"
        );
    }

    #[test]
    fn the_sheet_is_whole() {
        assert_eq!(SHEET.matches('{').count(), SHEET.matches('}').count());
        assert!(!SHEET.contains("/*") && !SHEET.contains("url("));
    }
}
