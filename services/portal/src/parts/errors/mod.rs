//! What is wrong with a form, first on its page, with ways to the fields.
use crate::{html::Html, parts::prose::Prose};
use askama::Template;

/// The summary.
#[derive(Template)]
#[template(path = "parts/errors/errors.html")]
pub(crate) struct Errors {
    pub(crate) title: Html,
    pub(crate) lines: Vec<Line>,
    /// What may be the cause of what is no single field's fault.
    pub(crate) causes: Option<Prose>,
}

html_parts!(Errors);

/// One thing, and the id of its field.
pub(crate) struct Line {
    pub(crate) to: Option<&'static str>,
    pub(crate) text: Html,
}
