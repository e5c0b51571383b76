//! What a document's page shows.
use super::operation::DocumentTenant;
use crate::{
    Visit,
    html::Html,
    parts::{
        frame::Frame,
        icon::Icon,
        prose::{Below, Prose},
    },
};
use askama::Template;

/// Which of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Document {
    Terms,
    Privacy,
}

#[derive(Template)]
#[template(path = "pages/document/document.html")]
pub(crate) struct DocumentView {
    frame: Frame,
    title: Html,
    version: Html,
    text: Prose,
}

impl DocumentView {
    pub(super) fn new(visit: &Visit, tenant: &DocumentTenant, document: Document) -> DocumentView {
        let t = visit.speech();
        let (path, title, text, version) = match document {
            Document::Terms => ("/terms", "terms-title", "terms-text", tenant.registration.terms_version),
            Document::Privacy => ("/privacy", "privacy-title", "privacy-text", tenant.registration.privacy_version),
        };
        DocumentView {
            title: t.say(title).html(),
            version: t.say("document-version").kept("day", t.words.date(version)).html(),
            text: Prose::new(&t.say(text), Below::Page),
            frame: Frame::open(visit, Some(&tenant.tenant), t.say(title).plain(), path),
        }
    }
}
