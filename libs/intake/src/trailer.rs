//! The record that ends a file, by which a truncated one is known.
use crate::{Column, Layout, Problem, Serial, error::Noted, error::Problems, numbers::number, text};
use csv::ByteRecord;
use kernel::Yen;
use std::ops::RangeInclusive;

/// No bureau counts further.
const SERIALS: RangeInclusive<i64> = 1..=999_999_999;

/// What the trailer says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Stated {
    pub(crate) line: u64,
    pub(crate) rows: u64,
    pub(crate) total: Option<Yen>,
    pub(crate) serial: Option<Serial>,
}

/// Whether this record is the trailer.
pub(crate) fn is_trailer(layout: &Layout, record: &ByteRecord) -> bool {
    record.get(0).is_some_and(|first| is_marker(layout, first))
}

/// Whether this first field is a trailer's.
pub(crate) fn is_marker(layout: &Layout, first: &[u8]) -> bool {
    first.trim_ascii() == layout.trailer.marker.as_bytes()
}

/// Reads the trailer. Fields that it doesn't use must be blank.
pub(crate) fn stated(
    layout: &Layout,
    amounts: bool,
    (line, record): (u64, &ByteRecord),
    problems: &mut Problems,
) -> Result<Stated, Noted> {
    let trailer = &layout.trailer;
    let total = amounts.then_some(trailer.total);
    let used: Vec<u16> =
        [Some(1), Some(trailer.rows), total, trailer.serial, trailer.base].into_iter().flatten().collect();
    let expected = usize::from(used.iter().copied().max().unwrap_or_default());
    let unused = record.iter().zip(1..).filter(|(_, number)| !used.contains(number));
    if record.len() < expected || unused.into_iter().any(|(field, _)| !field.trim_ascii().is_empty()) {
        return Err(problems.note(Some(line), None, Problem::FieldCount { expected, found: record.len() }));
    }
    let mut fields = Fields { layout, record, line, problems };
    let rows = fields.number(trailer.rows, -i64::MAX..=i64::MAX);
    let total = total.map(|column| fields.number(column, -i64::MAX..=i64::MAX).map(Yen)).transpose();
    let serial = trailer.serial.map(|own| fields.serial(own, trailer.base)).transpose();
    // A count below zero equals no file's.
    Ok(Stated { line, rows: u64::try_from(rows?).unwrap_or(u64::MAX), total: total?, serial: serial? })
}

/// The trailer's fields, by their numbers.
struct Fields<'a> {
    layout: &'a Layout,
    record: &'a ByteRecord,
    line: u64,
    problems: &'a mut Problems,
}

impl Fields<'_> {
    fn serial(&mut self, own: u16, base: Option<u16>) -> Result<Serial, Noted> {
        let number = self.count(own);
        let built_upon = base.map(|base| self.count(base)).transpose();
        let (number, built_upon) = (number?, built_upon?.flatten());
        let number = number.ok_or_else(|| self.note(own, Problem::Required))?;
        match (base, built_upon) {
            (Some(column), Some(base)) if base >= number => {
                Err(self.note(column, Problem::BaseNotBefore { base, own: number }))
            }
            _ => Ok(Serial { own: number, base: built_upon }),
        }
    }

    /// A serial that may be blank.
    fn count(&mut self, column: u16) -> Result<Option<u32>, Noted> {
        if self.field(column).trim_ascii().is_empty() {
            return Ok(None);
        }
        self.number(column, SERIALS).map(|serial| u32::try_from(serial).ok())
    }

    fn number(&mut self, column: u16, range: RangeInclusive<i64>) -> Result<i64, Noted> {
        text::plain(self.layout.encoding, self.field(column))
            .and_then(|text| number(&text, self.layout.thousands, range))
            .map_err(|problem| self.note(column, problem))
    }

    fn field(&self, column: u16) -> &[u8] {
        usize::from(column).checked_sub(1).and_then(|at| self.record.get(at)).unwrap_or_default()
    }

    fn note(&mut self, column: u16, problem: Problem) -> Noted {
        self.problems.note(Some(self.line), Some(&Column::Number(column)), problem)
    }
}
