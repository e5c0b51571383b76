//! What was done, said once on the page that follows: the word for it is kept in a cookie for as long as that takes, so that
//! no address says that something was done.
use crate::{Visit, cookies, failure::Failure, forms::Wrong, parts::message::Message, say::Speech};
use askama::Template;
use axum::{extract::FromRequestParts, response::Response};
use http::request::Parts;

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Done {
    Nickname,
    Phone,
    Mail,
    Password,
    CodeSent,
    Switched,
    NewsOff,
    UsageOff,
    Renamed,
    MadeMain,
    Removed,
    LoggedOut,
    AllLoggedOut,
    Left,
}

/// Each with its word in the cookie, what is said, what is said below it, and whether something follows that one may not
/// want.
const ALL: [(Done, &str, &str, Option<&str>, bool); 14] = [
    (Done::Nickname, "nickname", "told-nickname", None, false),
    (Done::Phone, "phone", "told-phone", Some("told-phone-text"), false),
    (Done::Mail, "mail", "told-mail", Some("told-mail-text"), false),
    (Done::Password, "password", "told-password", Some("told-password-text"), false),
    (Done::CodeSent, "code-sent", "code-sent", None, false),
    (Done::Switched, "switched", "told-switched", None, false),
    (Done::NewsOff, "news-off", "told-news-off", Some("notices-news-warn"), true),
    (Done::UsageOff, "usage-off", "told-usage-off", Some("told-usage-off-text"), true),
    (Done::Renamed, "renamed", "told-renamed", None, false),
    (Done::MadeMain, "made-main", "told-made-main", None, false),
    (Done::Removed, "removed", "told-removed", Some("told-removed-text"), false),
    (Done::LoggedOut, "logged-out", "told-logged-out", None, false),
    (Done::Left, "left", "withdraw-done-title", None, false),
    (Done::AllLoggedOut, "all-logged-out", "told-all-logged-out", None, false),
];

/// 303 to the page that says it.
pub(crate) fn after(visit: &Visit, path: &str, done: Done) -> Response {
    let mut response = visit.links().redirect(path);
    if let Some((_, word, ..)) = ALL.iter().find(|(of, ..)| *of == done) {
        cookies::tell(visit, word, &mut response);
    }
    response
}

/// What this page has to say of what was done before it, if anything.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Told(Option<Done>);

impl Told {
    /// Whether it was this.
    pub(crate) fn is(self, done: Done) -> bool {
        self.0 == Some(done)
    }

    /// The message.
    pub(crate) fn message(self, t: &Speech) -> Option<Message> {
        // that somebody has left is said by its own page alone
        if self.is(Done::Left) {
            return None;
        }
        let (_, _, title, text, but) = ALL.iter().find(|(of, ..)| Some(*of) == self.0)?;
        let (title, text) = (t.say(title).html(), text.map(|text| t.say(text).html()));
        Some(if *but { Message::done_but(title, text) } else { Message::done(title, text) })
    }

    /// The page that says it, after which it is forgotten.
    pub(crate) fn page(self, visit: &Visit, view: &impl Template) -> Result<Response, Failure> {
        let mut response = Wrong::default().page(visit, view)?;
        if self.0.is_some() {
            cookies::forget_told(visit, &mut response);
        }
        Ok(response)
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Told {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Told, Response> {
        let visit = Visit::from_request_parts(parts, state).await?;
        let word = cookies::told(&visit, &parts.headers);
        Ok(Told(ALL.iter().find(|(_, of, ..)| Some(*of) == word.as_deref()).map(|(done, ..)| *done)))
    }
}
