//! Something to know before going on, or what has just been done.
use crate::html::Html;
use askama::Template;

/// The message. Its kind is said by its words, too.
#[derive(Template)]
#[template(path = "parts/message/message.html")]
pub(crate) struct Message {
    kind: &'static str,
    status: bool,
    id: Option<&'static str>,
    title: Html,
    text: Option<Html>,
}

html_parts!(Message);

impl Message {
    /// What has been done, read aloud as the page comes.
    pub(crate) fn done(title: Html, text: Option<Html>) -> Message {
        Message { kind: "good", status: true, id: None, title, text }
    }

    /// The same, where something follows that one may not want.
    pub(crate) fn done_but(title: Html, text: Option<Html>) -> Message {
        Message { kind: "warn", ..Message::done(title, text) }
    }

    /// What to mind.
    pub(crate) fn mind(title: Html, text: Option<Html>) -> Message {
        Message { kind: "warn", status: false, id: None, title, text }
    }

    /// By which a field can point at it.
    pub(crate) fn named(self, id: &'static str) -> Message {
        Message { id: Some(id), ..self }
    }
}
