//! A list of ways on: where each leads, in the words of the city's own document where it prints some.
use crate::{html::Html, links::Links, parts::icon::Icon, say::Speech};
use askama::Template;

/// The list.
#[derive(Template)]
#[template(path = "parts/entries/entries.html")]
pub(crate) struct Entries {
    entries: Vec<Entry>,
}

html_parts!(Entries);

struct Entry {
    href: String,
    words: Html,
    note: Option<Html>,
}

impl Entries {
    /// Each by its path, its message, and the message of what one finds there.
    pub(crate) fn new<'a>(
        t: &Speech,
        links: &Links,
        entries: impl IntoIterator<Item = (&'a str, &'a str, Option<&'a str>)>,
    ) -> Entries {
        let entry = |(path, words, note): (&str, &str, Option<&str>)| Entry {
            href: links.to(path),
            words: t.say(words).html(),
            note: note.map(|note| t.say(note).html()),
        };
        Entries { entries: entries.into_iter().map(entry).collect() }
    }
}
