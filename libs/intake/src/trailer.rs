//! The record that ends a file, by which a truncated one is known.
use crate::{Column, Layout, Problem, error::Noted, error::Problems, numbers::number, text};
use csv::ByteRecord;
use kernel::Yen;

/// What the trailer says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Stated {
    pub(crate) line: u64,
    pub(crate) rows: u64,
    pub(crate) total: Option<Yen>,
}

/// Whether this record is the trailer.
pub(crate) fn is_trailer(layout: &Layout, record: &ByteRecord) -> bool {
    record.get(0).is_some_and(|first| first.trim_ascii() == layout.trailer.marker.as_bytes())
}

/// Reads the trailer. Fields that it doesn't use must be blank.
pub(crate) fn stated(
    layout: &Layout,
    amounts: bool,
    (line, record): (u64, &ByteRecord),
    problems: &mut Problems,
) -> Result<Stated, Noted> {
    let (rows, total) = (layout.trailer.rows, layout.trailer.total);
    let used = |number: u16| number == 1 || number == rows || (amounts && number == total);
    let width = u16::try_from(record.len()).unwrap_or(u16::MAX);
    let expected = usize::from(if amounts { rows.max(total) } else { rows });
    let blank = |number: &u16| record[usize::from(*number) - 1].trim_ascii().is_empty();
    if record.len() < expected || !(1..=width).filter(|number| !used(*number)).all(|number| blank(&number)) {
        return Err(problems.note(Some(line), None, Problem::FieldCount { expected, found: record.len() }));
    }
    let mut value = |column: u16| {
        let bytes = record.get(usize::from(column) - 1).unwrap_or_default();
        text::clean(layout.encoding, bytes)
            .and_then(|text| number(&text, layout.thousands, -i64::MAX..=i64::MAX))
            .map_err(|problem| problems.note(Some(line), Some(&Column::Number(column)), problem))
    };
    let counted = value(rows)?;
    let total = if amounts { Some(Yen(value(total)?)) } else { None };
    // A count below zero equals no file's.
    Ok(Stated { line, rows: u64::try_from(counted).unwrap_or(u64::MAX), total })
}
