//! The records of a file, one after another, and the line on which each begins.
use crate::{Form, Layout, Problem, trailer::is_marker};
use csv::{ByteRecord, Reader, ReaderBuilder};

/// A file being read. Blank lines count as lines and are no records.
pub(crate) enum Records<'a> {
    Parted(Parted<'a>),
    Fixed(Fixed<'a>),
}

impl<'a> Records<'a> {
    /// `widths`: those of the file's rows, where its records have a fixed length.
    pub(crate) fn of(layout: &'a Layout, widths: &'a [u16], body: &'a [u8]) -> Records<'a> {
        match layout.form {
            Form::Comma => Records::Parted(Parted::of(body, b',')),
            Form::Tab => Records::Parted(Parted::of(body, b'\t')),
            Form::Fixed => Records::Fixed(Fixed { layout, widths, rest: body, line: 0 }),
        }
    }

    /// Reads the next record; answers the line on which it begins, and what is wrong with its length.
    pub(crate) fn next(&mut self, record: &mut ByteRecord) -> Option<(u64, Result<(), Problem>)> {
        match self {
            Records::Parted(parted) => parted.next(record).map(|line| (line, Ok(()))),
            Records::Fixed(fixed) => fixed.next(record),
        }
    }
}

/// Fields are parted by a character and may stand in quotes.
pub(crate) struct Parted<'a> {
    reader: Reader<&'a [u8]>,
    body: &'a [u8],
    counted: usize,
    line: u64,
}

impl<'a> Parted<'a> {
    fn of(body: &'a [u8], separator: u8) -> Parted<'a> {
        let reader = ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator).from_reader(body);
        Parted { reader, body, counted: 0, line: 1 }
    }

    fn next(&mut self, record: &mut ByteRecord) -> Option<u64> {
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

/// A record is a line, ended by `\n` or `\r\n`, and a column so many bytes of it. Nothing else ends a record: neither of
/// these bytes is part of a character of an encoding that is taken here.
pub(crate) struct Fixed<'a> {
    layout: &'a Layout,
    widths: &'a [u16],
    rest: &'a [u8],
    line: u64,
}

impl<'a> Fixed<'a> {
    fn next(&mut self, record: &mut ByteRecord) -> Option<(u64, Result<(), Problem>)> {
        let bytes = self.next_line()?;
        let trailer = &self.layout.trailer;
        let first = trailer.widths.first().map_or(0, |width| usize::from(*width));
        let is_trailer = is_marker(self.layout, bytes.get(..first).unwrap_or(bytes));
        let widths = if is_trailer { &trailer.widths[..] } else { self.widths };
        Some((self.line, cut(bytes, widths, record)))
    }

    fn next_line(&mut self) -> Option<&'a [u8]> {
        while !self.rest.is_empty() {
            let end = self.rest.iter().position(|byte| *byte == b'\n').unwrap_or(self.rest.len());
            let line = &self.rest[..end];
            self.rest = self.rest.get(end + 1..).unwrap_or_default();
            self.line += 1;
            let line = line.strip_suffix(b"\r").unwrap_or(line);
            if !line.is_empty() {
                return Some(line);
            }
        }
        None
    }
}

/// Parts a record into its columns. Of one of another length only the first is taken, by which a trailer is known: no
/// other column stands where it should.
fn cut(bytes: &[u8], widths: &[u16], record: &mut ByteRecord) -> Result<(), Problem> {
    record.clear();
    let expected: usize = widths.iter().map(|width| usize::from(*width)).sum();
    if bytes.len() != expected {
        let first = widths.first().map_or(0, |width| usize::from(*width));
        record.push_field(bytes.get(..first).unwrap_or(bytes));
        return Err(Problem::RecordLength { expected, found: bytes.len() });
    }
    let mut rest = bytes;
    for width in widths {
        let (field, after) = rest.split_at(usize::from(*width));
        record.push_field(field);
        rest = after;
    }
    Ok(())
}

#[cfg(test)]
mod tests;
