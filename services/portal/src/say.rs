//! Messages as HTML: escaped, with dates, amounts and numbers held together.
use crate::html::Html;
use askama::filters::HtmlSafe;
use chrono::NaiveDate;
use kernel::{M3, Month, Yen};
use std::fmt;
use texts::{Value, Words};

/// Marks inside a message before it is escaped: noncharacters of Unicode, which no text holds.
const KEEP: [char; 2] = ['\u{fdd0}', '\u{fdd1}'];
const STRONG: [char; 2] = ['\u{fdd2}', '\u{fdd3}'];
const JAPANESE: [char; 2] = ['\u{fdd4}', '\u{fdd5}'];

/// A city's words, ready to be spoken on a page.
#[derive(Debug, Clone)]
pub(crate) struct Speech {
    pub(crate) words: Words,
}

impl Speech {
    pub(crate) fn new(words: Words) -> Speech {
        Speech { words }
    }

    /// A message, to which arguments are given one by one.
    pub(crate) fn say<'a>(&'a self, key: &'a str) -> Say<'a> {
        Say { words: &self.words, key, args: Vec::new() }
    }

    /// A value that never breaks inside.
    #[expect(clippy::unused_self, reason = "reads as the others do in a template")]
    pub(crate) fn keep(&self, value: impl AsRef<str>) -> Html {
        marked(&wrapped(KEEP, value.as_ref()))
    }

    /// A value as it is, escaped.
    #[expect(clippy::unused_self, reason = "reads as the others do")]
    pub(crate) fn text(&self, value: impl AsRef<str>) -> Html {
        marked(&unmarked(value.as_ref()))
    }

    /// The attribute of what a bureau or a resident wrote, in Japanese; empty where the page is Japanese itself.
    pub(crate) fn ja(&self) -> Html {
        Html(if self.words.language().html() == "ja" { String::new() } else { " lang=\"ja\"".to_owned() })
    }

    pub(crate) fn yen(&self, amount: i32) -> String {
        self.words.yen(Yen(i64::from(amount)))
    }

    pub(crate) fn m3(&self, water: i32) -> String {
        self.words.m3(M3(water))
    }
}

/// A message on its way to a page. In HTML it prints itself; titles and attributes take [`Say::plain`].
pub(crate) struct Say<'a> {
    words: &'a Words,
    key: &'a str,
    args: Vec<(&'static str, Value<'static>)>,
}

impl Say<'_> {
    /// An argument as it is.
    pub(crate) fn arg(mut self, name: &'static str, value: impl AsRef<str>) -> Self {
        self.args.push((name, Value::from(unmarked(value.as_ref()))));
        self
    }

    /// An argument that a bureau or a resident wrote, in Japanese.
    pub(crate) fn japanese(self, name: &'static str, value: impl AsRef<str>) -> Self {
        if self.words.language().html() == "ja" {
            return self.arg(name, value);
        }
        let marked = wrapped(JAPANESE, value.as_ref());
        self.marked_arg(name, marked)
    }

    fn marked_arg(mut self, name: &'static str, marked: String) -> Self {
        self.args.push((name, Value::from(marked)));
        self
    }

    /// A number, for messages that choose by it.
    pub(crate) fn number(mut self, name: &'static str, value: i32) -> Self {
        self.args.push((name, Value::from(value)));
        self
    }

    /// An argument that never breaks inside.
    pub(crate) fn kept(self, name: &'static str, value: impl AsRef<str>) -> Self {
        self.marked_arg(name, wrapped(KEEP, value.as_ref()))
    }

    /// An argument of several values, each of which never breaks inside.
    pub(crate) fn kept_each(self, name: &'static str, values: &[String]) -> Self {
        let kept: Vec<String> = values.iter().map(|value| wrapped(KEEP, value)).collect();
        self.marked_arg(name, kept.join(" "))
    }

    /// An argument that stands out and never breaks inside.
    pub(crate) fn strong(self, name: &'static str, value: impl AsRef<str>) -> Self {
        self.marked_arg(name, wrapped(STRONG, value.as_ref()))
    }

    /// `9月30日（月）`.
    pub(crate) fn day(self, name: &'static str, date: NaiveDate) -> Self {
        let day = self.words.day_full(date);
        self.kept(name, day)
    }

    /// `2024年9月分`.
    pub(crate) fn bill_month(self, name: &'static str, month: Month) -> Self {
        let month = self.words.month_of_bill(month);
        self.kept(name, month)
    }

    /// Without marks: to be escaped where it lands.
    pub(crate) fn plain(&self) -> String {
        unmarked(&self.text())
    }

    /// With marks, escaped.
    pub(crate) fn html(&self) -> Html {
        marked(&self.text())
    }

    fn text(&self) -> String {
        #[cfg(test)]
        assert!(self.words.try_get(self.key, &self.args).is_some(), "no message {} for {:?}", self.key, self.args);
        self.words.get(self.key, &self.args)
    }
}

impl fmt::Display for Say<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.html().fmt(f)
    }
}

impl HtmlSafe for Say<'_> {}

fn wrapped([open, close]: [char; 2], value: &str) -> String {
    format!("{open}{}{close}", unmarked(value))
}

fn unmarked(text: &str) -> String {
    text.replace([KEEP[0], KEEP[1], STRONG[0], STRONG[1], JAPANESE[0], JAPANESE[1]], "")
}

fn marked(text: &str) -> Html {
    let mut out = String::with_capacity(text.len() + 32);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c if c == KEEP[0] => out.push_str("<span class=\"nobr\">"),
            c if c == JAPANESE[0] => out.push_str("<span lang=\"ja\">"),
            c if c == KEEP[1] || c == JAPANESE[1] => out.push_str("</span>"),
            c if c == STRONG[0] => out.push_str("<b class=\"nobr\">"),
            c if c == STRONG[1] => out.push_str("</b>"),
            c => out.push(c),
        }
    }
    Html(out)
}
