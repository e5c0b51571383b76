//! Which column stands where.
use crate::{Column, Layout, Problem, error::Problems, records::Records, text};
use csv::ByteRecord;
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

    /// Whether a row has as many columns as there are.
    pub(crate) fn fit(&self, row: &ByteRecord) -> Result<(), Problem> {
        let expected = match self {
            Places::Numbered(width) => *width,
            Places::Named(names) => names.len(),
        };
        if row.len() == expected { Ok(()) } else { Err(Problem::FieldCount { expected, found: row.len() }) }
    }
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
    let (line, _) = records.next(&mut header)?;
    let mut names = HashMap::new();
    let mut right = true;
    let wanted: HashSet<&Column> = all.iter().copied().collect();
    for (at, bytes) in header.iter().enumerate() {
        let number = u16::try_from(at + 1).unwrap_or(u16::MAX);
        let column = text::plain(layout.encoding, bytes).and_then(|name| {
            let column = if name.is_empty() { Column::Number(number) } else { Column::Name(name.into_owned()) };
            let known = wanted.contains(&column);
            if !known {
                text::not_garbled(&column.to_string())?;
            }
            Ok((column, known))
        });
        let (column, known) = match column {
            Ok(column) => column,
            Err(problem) => {
                problems.note(Some(line), Some(&Column::Number(number)), problem);
                return None;
            }
        };
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
