//! One file, whole or not at all.
use crate::{
    Accepted, Column, File, Kind, Layout, Line, Problem, RowError, Serial, Sheet,
    cells::{Cells, first_of},
    columns::Named,
    error::{Noted, Problems},
    records::Records,
    rows::Kind::{Bills, Calendar, Contracts, Payments, Readings},
    table::places,
    trailer::{Stated, is_trailer, stated},
};
use csv::ByteRecord;
use kernel::{NaiveDate, Yen};
use std::collections::{HashMap, HashSet};

/// What makes a row the same as another of its file.
pub(crate) type Identity<'a> = (&'a str, &'a str, Option<NaiveDate>);

/// One kind of file: how its rows are read, and what holds for all of them.
pub(crate) trait Columns: Named {
    /// What a row becomes.
    type Row;

    /// Where every row says whose it is.
    fn bureau_code(&self) -> &Column;

    /// Reads a row.
    fn row(&self, cells: &mut Cells<'_>) -> Result<Self::Row, Noted>;

    /// What no two rows share, and the column to name when they do; `None` where rows may be alike.
    fn identity<'a>(&'a self, row: &'a Self::Row) -> Option<(Identity<'a>, &'a Column)>;

    /// What the trailer sums, in kinds of files that have amounts.
    fn amount(row: &Self::Row) -> Option<Yen>;

    /// Whether this kind of file has amounts.
    const AMOUNTS: bool;
}

/// Reads a file of this city. Its name (folders don't count) says what it holds. Answers all rows, or all that is
/// wrong, to [`crate::MOST_ERRORS`]; nothing is read past that.
pub fn read(layout: &Layout, file_name: &str, bytes: &[u8]) -> Result<Accepted, Vec<RowError>> {
    let mut problems = Problems::of(file_name);
    let Some(kind) = layout.kind_of(file_name) else {
        let patterns = Kind::ALL.iter().filter_map(|kind| layout.pattern(*kind));
        let known: Vec<String> = patterns.map(ToString::to_string).collect();
        problems.note(None, None, Problem::UnknownFile { known: known.join(", ") });
        return Err(problems.into_errors());
    };
    let body = match layout.encoding.body(bytes) {
        Ok(body) => body,
        Err((line, problem)) => {
            problems.note(line, None, problem);
            return Err(problems.into_errors());
        }
    };
    let accepted = match kind {
        Contracts => accepted(File::Contracts, sheet(layout, &layout.contracts, &body, &mut problems)),
        Readings => accepted(File::Readings, sheet(layout, &layout.readings, &body, &mut problems)),
        Bills => accepted(File::Bills, sheet(layout, &layout.bills, &body, &mut problems)),
        Payments => accepted(File::Payments, sheet(layout, &layout.payments, &body, &mut problems)),
        Calendar => {
            let rows = layout.calendar.as_ref().map(|of| sheet(layout, of, &body, &mut problems));
            accepted(File::Calendar, rows.unwrap_or_default())
        }
    };
    problems.unless_any(accepted)
}

/// The rows that could be read, and the number of their file.
type Rows<R> = (Vec<Line<R>>, Option<Serial>);

fn accepted<R>(file: fn(Vec<Line<R>>) -> File, (rows, serial): Rows<R>) -> Accepted {
    Accepted { file: file(rows), serial }
}

fn sheet<C: Columns>(layout: &Layout, sheet: &Sheet<C>, body: &[u8], problems: &mut Problems) -> Rows<C::Row> {
    let named = sheet.columns.named();
    let used: Vec<&Column> = named.iter().map(|(_, column)| *column).collect();
    let mut records = Records::of(layout, &sheet.widths, body);
    let Some(places) = places(layout, (&used, &sheet.ignored), &mut records, problems) else { return (vec![], None) };
    let mut strangers = HashSet::new();
    let (mut rows, mut found, mut last, mut trailer) = (Vec::new(), 0, 1, None);
    let mut record = ByteRecord::new();
    while let Some((line, length)) = records.next(&mut record) {
        if problems.full() {
            return (rows, None);
        }
        if trailer.is_some() {
            problems.note(Some(line), None, Problem::AfterTrailer);
            return (rows, None);
        }
        last = line;
        if is_trailer(layout, &record) {
            let whole = length.map_err(|problem| problems.note(Some(line), None, problem));
            trailer = Some(whole.and_then(|()| stated(layout, C::AMOUNTS, (line, &record), problems)));
            continue;
        }
        found += 1;
        if let Err(problem) = length.and_then(|()| places.fit(&record)) {
            problems.note(Some(line), None, problem);
            continue;
        }
        let mut cells = Cells { layout, places: &places, record: &record, line, problems };
        let row =
            ours(&mut cells, sheet.columns.bureau_code(), &mut strangers).and_then(|()| sheet.columns.row(&mut cells));
        rows.extend(row.map(|value| Line { line, value }));
    }
    let Some(trailer) = trailer else {
        problems.note(Some(last), None, Problem::NoTrailer { marker: layout.trailer.marker.clone() });
        return (rows, None);
    };
    repeated(&sheet.columns, &rows, problems);
    if let Ok(stated) = trailer {
        compare::<C>(stated, found, &rows, problems);
    }
    (rows, trailer.ok().and_then(|stated| stated.serial))
}

/// Refuses another bureau's row; each stranger's code is noted once.
fn ours(cells: &mut Cells<'_>, column: &Column, strangers: &mut HashSet<String>) -> Result<(), Noted> {
    let code = cells.text(column)?;
    if code == cells.layout.bureau_code {
        return Ok(());
    }
    let (expected, found) = (cells.layout.bureau_code.clone(), first_of(&code));
    if strangers.insert(code) { Err(cells.note(column, Problem::OtherBureau { expected, found })) } else { Err(Noted) }
}

fn repeated<C: Columns>(columns: &C, rows: &[Line<C::Row>], problems: &mut Problems) {
    let mut seen = HashMap::with_capacity(rows.len());
    for row in rows {
        let Some((identity, column)) = columns.identity(&row.value) else { return };
        let first = *seen.entry(identity).or_insert(row.line);
        if first != row.line {
            problems.note(Some(row.line), Some(column), Problem::Repeated { line: first });
        }
    }
}

fn compare<C: Columns>(stated: Stated, found: u64, rows: &[Line<C::Row>], problems: &mut Problems) {
    if stated.rows != found {
        problems.note(Some(stated.line), None, Problem::RowsDiffer { stated: stated.rows, found });
    }
    // A row that couldn't be read has no amount to sum; it has been noted.
    if let (Some(total), true) = (stated.total, rows.len() as u64 == found) {
        let sum: Yen = rows.iter().filter_map(|row| C::amount(&row.value)).sum();
        if sum != total {
            problems.note(Some(stated.line), None, Problem::TotalDiffers { stated: total, found: sum });
        }
    }
}
