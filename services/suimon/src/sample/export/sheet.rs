//! Records of a file: fields with something between them, or of so many bytes each. Lines end as on Windows.
use super::{Cell, Export};

impl Export {
    /// Header, records, trailer without what is blank at its end.
    pub(super) fn parted(
        &self,
        by: char,
        header: Option<&[&str]>,
        records: Vec<Vec<Cell>>,
        trailer: Vec<Cell>,
    ) -> Vec<u8> {
        let line = |fields: Vec<String>| fields.join(&by.to_string()) + "\r\n";
        let fields = |cells: &Vec<Cell>| cells.iter().map(|cell| quoted(self.hand.write(cell), by)).collect();
        let mut last: Vec<String> = fields(&trailer);
        last.truncate(last.iter().rposition(|field| !field.is_empty()).map_or(0, |at| at + 1));
        let header = header.map(|names| line(names.iter().map(ToString::to_string).collect()));
        let records = records.iter().map(|record| line(fields(record)));
        let text: String = header.into_iter().chain(records).chain([line(last)]).collect();
        (self.encode)(&text)
    }

    /// Records and trailer, each with its widths.
    pub(super) fn fixed(
        &self,
        (widths, records): (&[usize], Vec<Vec<Cell>>),
        (last, trailer): (&[usize], Vec<Cell>),
    ) -> Vec<u8> {
        let mut bytes = Vec::new();
        let all = records.iter().map(|record| (widths, record)).chain([(last, &trailer)]);
        for (widths, record) in all {
            bytes.extend(record.iter().zip(widths).flat_map(|(cell, width)| self.field(cell, *width)));
            bytes.extend(b"\r\n");
        }
        bytes
    }

    /// A field of so many bytes: numbers filled up with zeros, names and addresses with wide blanks, all else with
    /// blanks. A name that is too long ends after the last whole character; anything else that is stays too long, for a
    /// number cut short would be another one.
    pub(in crate::sample) fn field(&self, cell: &Cell, width: usize) -> Vec<u8> {
        let text = self.hand.write(cell);
        match cell {
            Cell::Number(Some(_)) | Cell::Amount(_) => format!("{text:0>width$}").into_bytes(),
            Cell::Text(_) | Cell::Kana(_) => self.name(&text, width, matches!(cell, Cell::Text(_))),
            _ => format!("{text:width$}").into_bytes(),
        }
    }

    fn name(&self, text: &str, width: usize, wide: bool) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(width);
        let blanks = std::iter::repeat(if wide { '\u{3000}' } else { ' ' });
        for c in text.chars().chain(blanks) {
            let next = (self.encode)(c.encode_utf8(&mut [0; 4]));
            if bytes.len() + next.len() > width {
                break;
            }
            bytes.extend(next);
        }
        bytes.resize(width, b' ');
        bytes
    }
}

/// In quotation marks where it must be.
fn quoted(field: String, by: char) -> String {
    if field.contains([by, '"', '\n']) { format!("\"{}\"", field.replace('"', "\"\"")) } else { field }
}
