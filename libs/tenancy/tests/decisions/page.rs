//! A page of Markdown, and moments as people in Japan read them.
use kernel::{DateTime, NaiveDate, NaiveTime, Utc};
use std::fmt::Write;

pub(crate) struct Page(String);

impl Page {
    pub(crate) fn new(title: &str) -> Page {
        Page(format!("# {title}\n"))
    }

    pub(crate) fn heading(&mut self, text: &str) {
        writeln!(self.0, "\n## {text}").unwrap();
    }

    pub(crate) fn text(&mut self, text: &str) {
        writeln!(self.0, "\n{text}").unwrap();
    }

    /// The first row names the columns.
    pub(crate) fn table<const N: usize>(&mut self, columns: [&str; N], rows: impl IntoIterator<Item = [String; N]>) {
        writeln!(self.0, "\n| {} |\n|{}", columns.join(" | "), " --- |".repeat(N)).unwrap();
        for row in rows {
            writeln!(self.0, "| {} |", row.join(" | ")).unwrap();
        }
    }

    pub(crate) fn finish(self) -> String {
        self.0
    }
}

/// The moment at which a clock in Japan shows `2024-09-17 13:00:00`.
pub(crate) fn at(text: &str) -> DateTime<Utc> {
    let (date, time) = text.split_once(' ').unwrap();
    kernel::instant(date.parse().unwrap(), time.parse::<NaiveTime>().unwrap())
}

/// `2024-09-17 (Tue) 13:00:00`.
pub(crate) fn moment(at: DateTime<Utc>) -> String {
    kernel::local(at).format("%Y-%m-%d (%a) %H:%M:%S").to_string()
}

/// `2024-09-17 (Tue)`.
pub(crate) fn day(date: NaiveDate) -> String {
    date.format("%Y-%m-%d (%a)").to_string()
}
