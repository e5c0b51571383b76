//! A file as records: where each begins, and which column stands where.
use crate::{Column, Layout, Problem, error::Problems, text};
use csv::{ByteRecord, Reader, ReaderBuilder};
use std::collections::{HashMap, HashSet};

/// Which column stands where in a record.
pub(crate) enum Places {
    /// Columns are numbered; so many there are.
    Numbered(usize),
    /// Columns are named by the header.
    Named(HashMap<String, usize>),
}

impl Places {
    /// The index of a column, from 0.
    pub(crate) fn at(&self, column: &Column) -> Option<usize> {
        match (self, column) {
            (Places::Named(names), Column::Name(name)) => names.get(name).copied(),
            (_, Column::Number(number)) => usize::from(*number).checked_sub(1),
            (Places::Numbered(_), Column::Name(_)) => None,
        }
    }

    /// How many columns a row has.
    pub(crate) fn width(&self) -> usize {
        match self {
            Places::Numbered(width) => *width,
            Places::Named(names) => names.len(),
        }
    }
}

/// The records of a file, one after another.
pub(crate) struct Records<'a> {
    reader: Reader<&'a [u8]>,
    body: &'a [u8],
    counted: usize,
    line: u64,
}

impl<'a> Records<'a> {
    pub(crate) fn of(body: &'a [u8]) -> Records<'a> {
        let reader = ReaderBuilder::new().has_headers(false).flexible(true).from_reader(body);
        Records { reader, body, counted: 0, line: 1 }
    }

    /// Reads the next record and answers the physical line on which it begins.
    pub(crate) fn next(&mut self, record: &mut ByteRecord) -> Option<u64> {
        // Reading from memory without decoding has no way to fail.
        self.reader.read_byte_record(record).ok().filter(|more| *more)?;
        let position = record.position().map_or(0, csv::Position::byte);
        let position = usize::try_from(position).unwrap_or(usize::MAX).min(self.body.len());
        // The reader's position may lie before the line breaks that end the record before, and before blank lines.
        let breaks = self.body[position..].iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        let begins = position + breaks;
        self.line += line_breaks(&self.body[self.counted..begins]);
        self.counted = begins;
        Some(self.line)
    }
}

/// `\n`, `\r\n` and a lone `\r` each end a line.
fn line_breaks(bytes: &[u8]) -> u64 {
    let ends = |(at, byte): (usize, &u8)| *byte == b'\n' || (*byte == b'\r' && bytes.get(at + 1) != Some(&b'\n'));
    bytes.iter().enumerate().filter(|each| ends(*each)).count() as u64
}

/// Finds out which column stands where, from the header or from the layout. `None`: something was wrong and is noted.
pub(crate) fn places(
    layout: &Layout,
    (used, ignored): (&[&Column], &[Column]),
    records: &mut Records<'_>,
    problems: &mut Problems,
) -> Option<Places> {
    let all: Vec<&Column> = used.iter().copied().chain(ignored).collect();
    if !layout.header {
        return Some(Places::Numbered(all.len()));
    }
    let mut header = ByteRecord::new();
    let line = records.next(&mut header)?;
    let mut names = HashMap::new();
    let mut right = true;
    let wanted: HashSet<&Column> = all.iter().copied().collect();
    for (at, bytes) in header.iter().enumerate() {
        let number = u16::try_from(at + 1).unwrap_or(u16::MAX);
        let column = match text::clean(layout.encoding, bytes) {
            Ok(name) if !name.is_empty() => Column::Name(name.into_owned()),
            Ok(_) => Column::Number(number),
            Err(problem) => {
                problems.note(Some(line), Some(&Column::Number(number)), problem);
                return None;
            }
        };
        let known = wanted.contains(&column);
        let repeated = names.insert(column.to_string(), at).is_some();
        if !known || repeated {
            right = false;
            let problem = if known { Problem::RepeatedColumn } else { Problem::UnknownColumn };
            problems.note(Some(line), Some(&shortened(column)), problem);
        }
    }
    for missing in all.iter().filter(|column| !names.contains_key(&column.to_string())) {
        right = false;
        problems.note(Some(line), Some(missing), Problem::MissingColumn);
    }
    right.then_some(Places::Named(names))
}

/// A file without a header where one was agreed has a resident's row there.
fn shortened(column: Column) -> Column {
    match column {
        Column::Name(name) if name.chars().count() > 20 => Column::Name(name.chars().take(20).collect()),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<(u64, String)> {
        let mut records = Records::of(text.as_bytes());
        let mut record = ByteRecord::new();
        let mut all = Vec::new();
        while let Some(line) = records.next(&mut record) {
            all.push((line, String::from_utf8_lossy(&record[0]).into_owned()));
        }
        all
    }

    #[test]
    fn lines_are_the_files_own() {
        let of = |pairs: &[(u64, &str)]| -> Vec<(u64, String)> {
            pairs.iter().map(|(line, text)| (*line, (*text).to_owned())).collect()
        };
        for end in ["\n", "\r\n", "\r"] {
            let text = |lines: &[&str]| lines.join(end);
            assert_eq!(lines(&text(&["a,1", "b", "c", ""])), of(&[(1, "a"), (2, "b"), (3, "c")]));
            assert_eq!(lines(&text(&["", "a", "", "", "b"])), of(&[(2, "a"), (5, "b")]), "blank lines count");
            let quoted = format!("x{end}y");
            let file = text(&["a", "\"x", "y\",1", "b"]);
            assert_eq!(lines(&file), of(&[(1, "a"), (2, &quoted), (4, "b")]), "line breaks in quotes count");
        }
    }
}
