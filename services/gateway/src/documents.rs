use async_graphql::parser::{parse_query, types::ExecutableDocument};
use std::collections::HashMap;

/// The pages' own documents, parsed once in the life of the program. Nobody else's are kept: a cache that strangers
/// fill is an attack on memory.
#[derive(Default)]
pub(crate) struct Documents(HashMap<String, ExecutableDocument>);

impl Documents {
    /// Parses them. Panics on one that is no document: it is the program's own.
    pub(crate) fn of(texts: impl IntoIterator<Item = String>) -> Documents {
        let parsed = |text: String| {
            let document = parse_query(&text).expect("a page's operation is a document");
            (text, document)
        };
        Documents(texts.into_iter().map(parsed).collect())
    }

    pub(crate) fn get(&self, text: &str) -> Option<&ExecutableDocument> {
        self.0.get(text)
    }
}
