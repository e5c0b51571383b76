//! What a browser sent, by the names of our fields; others are passed over.
use crate::{door::FormField, forms::id};
use serde::Deserialize;

/// A form as it was sent. Holds passwords and answers: it is never shown or logged whole.
#[derive(Default, Deserialize)]
#[serde(transparent)]
pub(crate) struct Posted(Vec<(String, String)>);

impl Posted {
    /// As it was typed; empty where it wasn't.
    pub(crate) fn typed(&self, field: FormField) -> String {
        let found = self.0.iter().find(|(name, _)| name == id(field));
        found.map(|(_, value)| value.clone()).unwrap_or_default()
    }

    /// The same, where something was.
    pub(crate) fn given(&self, field: FormField) -> Option<String> {
        Some(self.typed(field)).filter(|value| !value.trim().is_empty())
    }

    /// Whether a box was ticked.
    pub(crate) fn ticked(&self, field: FormField) -> bool {
        !self.typed(field).is_empty()
    }

    /// An address of mail or an ID: people type its letters and signs in full width, and no such holds any.
    pub(crate) fn narrow(&self, field: FormField) -> String {
        kernel::narrow_ascii(self.typed(field).trim()).trim().to_owned()
    }
}
