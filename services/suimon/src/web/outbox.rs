//! `/outbox`, in development alone: each mail, SMS and push that would have left, newest first. The program's own page,
//! with no city's colours: whoever tries things out reads here what a resident would have got.
use crate::House;
use axum::{
    Json, Router,
    extract::State,
    response::{Html, IntoResponse, Response},
    routing::get,
};
use channels::Left;
use http::{HeaderMap, HeaderValue, header};
use serde::Serialize;
use std::fmt::Write as _;
use texts::{City, Words};

pub(crate) fn router(house: &House) -> Router {
    Router::new().route("/outbox", get(page)).route("/outbox.json", get(list)).with_state(house.clone())
}

/// A message as it is shown.
#[derive(Serialize)]
struct Shown {
    id: String,
    /// The city's code.
    tenant: String,
    channel: &'static str,
    recipient: String,
    subject: Option<String>,
    body: String,
    /// In Japan.
    at: String,
}

async fn list(State(house): State<House>) -> Json<Vec<Shown>> {
    Json(shown(&house))
}

/// Its only style is its own, and no script runs.
async fn page(State(house): State<House>, headers: HeaderMap) -> Response {
    let words = City::none().words(portal::language_of(&headers));
    let mut response = Html(html(&words, &shown(&house))).into_response();
    let content =
        HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'; form-action 'none'; base-uri 'none'");
    response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, content);
    response
}

fn shown(house: &House) -> Vec<Shown> {
    let code = |left: &Left| house.cities.iter().find(|city| city.id == left.message.tenant);
    let all = house.outbox.as_ref().map(channels::Outbox::newest).unwrap_or_default();
    let one = |left: Left| Shown {
        id: left.message.id.to_string(),
        tenant: code(&left)
            .map_or_else(|| left.message.tenant.to_string(), |city| city.tenant.code.as_str().to_owned()),
        channel: left.message.channel.code(),
        recipient: left.message.recipient,
        subject: left.message.subject,
        body: left.message.body,
        at: kernel::local(left.at).format("%Y-%m-%dT%H:%M:%S+09:00").to_string(),
    };
    all.into_iter().map(one).collect()
}

/// Headings, lists and paragraphs alone: a telephone and a screen reader lay them out by themselves.
fn html(words: &Words, all: &[Shown]) -> String {
    let say = |key: &str| escaped(&words.get(key, &[]));
    let (title, lang) = (say("outbox-title"), words.language().html());
    let mut page = format!(
        "<!doctype html>\n<html lang=\"{lang}\">\n<head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <meta name=\"color-scheme\" content=\"light dark\"><title>{title}</title></head>\n<body><main>\n\
         <h1>{title}</h1>\n<p>{}</p>\n",
        say(if all.is_empty() { "outbox-empty" } else { "outbox-lead" }),
    );
    for message in all {
        let subject = message.subject.as_deref().map_or_else(|| say("outbox-no-subject"), escaped);
        let channel = say(&format!("outbox-{}", message.channel));
        let facts = [
            ("outbox-to", escaped(&message.recipient)),
            ("outbox-way", channel),
            ("outbox-city", escaped(&message.tenant)),
            ("outbox-at", format!("<time datetime=\"{at}\">{at}</time>", at = message.at)),
        ];
        let facts = facts.map(|(key, value)| format!("<dt>{}</dt><dd>{value}</dd>", say(key))).concat();
        let body = escaped(&message.body).replace("\n\n", "</p><p>").replace('\n', "<br>");
        let _ = writeln!(page, "<hr><article><h2>{subject}</h2><dl>{facts}</dl><p>{body}</p></article>");
    }
    page.push_str("</main></body></html>\n");
    page
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use texts::Language;

    #[test]
    fn what_a_message_says_stays_text() {
        let message = Shown {
            id: String::new(),
            tenant: "a".to_owned(),
            channel: "mail",
            recipient: "<b>@example.jp".to_owned(),
            subject: Some("A & \"B\"".to_owned()),
            body: "<script>alert(1)</script>\n\n二つ目\n三つ目".to_owned(),
            at: "2024-09-17T12:00:00+09:00".to_owned(),
        };
        let page = html(&City::none().words(Language::Ja), &[message]);
        for text in ["&lt;b&gt;@example.jp", "A &amp; &quot;B&quot;", "&lt;script&gt;", "</p><p>二つ目<br>三つ目</p>"]
        {
            assert!(page.contains(text), "{text}: {page}");
        }
        assert!(!page.contains("<script") && !page.contains("outbox-"), "{page}");
    }
}
