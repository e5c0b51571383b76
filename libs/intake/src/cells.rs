//! The fields of one row, as the types that its columns hold. What is wrong is noted, and the rest of the row is still
//! read, so that one pass over a file finds everything.
use crate::{Column, Layout, Problem, error::Noted, error::Problems, numbers::number, table::Places, text};
use csv::ByteRecord;
use kernel::{M3, Month, NaiveDate, Yen};
use std::{collections::BTreeMap, ops::RangeInclusive};

/// Longer than any name, address or number that a bureau keeps.
const LONGEST_TEXT: usize = 200;
const LONGEST_NUMBER: usize = 32;
/// No bill and no payment of it is larger; clients hold amounts in 32 bits.
const AMOUNTS: RangeInclusive<i64> = -999_999_999..=999_999_999;
const REGISTERS: RangeInclusive<i64> = 0..=99_999_999;
const USAGES: RangeInclusive<i64> = -9_999_999..=9_999_999;
const DAYS: RangeInclusive<i64> = 0..=999;

/// One row being read.
pub(crate) struct Cells<'a> {
    pub(crate) layout: &'a Layout,
    pub(crate) places: &'a Places,
    pub(crate) record: &'a ByteRecord,
    pub(crate) line: u64,
    pub(crate) problems: &'a mut Problems,
}

impl Cells<'_> {
    /// Notes what is wrong in a column of this row.
    pub(crate) fn note(&mut self, column: &Column, problem: Problem) -> Noted {
        self.problems.note(Some(self.line), Some(column), problem)
    }

    /// A value that may be blank.
    fn maybe<T>(
        &mut self,
        column: &Column,
        parse: impl FnOnce(&Layout, &str) -> Result<T, Problem>,
    ) -> Result<Option<T>, Noted> {
        let bytes = self.places.at(column).and_then(|at| self.record.get(at)).unwrap_or_default();
        let value = text::plain(self.layout.encoding, bytes).and_then(|text| {
            let some = (!text.is_empty()).then(|| parse(self.layout, &text));
            some.transpose().map_err(|problem| text::not_garbled(&text).err().unwrap_or(problem))
        });
        value.map_err(|problem| self.note(column, problem))
    }

    /// The same for a column that a file may lack.
    fn maybe_in<T>(
        &mut self,
        column: Option<&Column>,
        parse: impl FnOnce(&Layout, &str) -> Result<T, Problem>,
    ) -> Result<Option<T>, Noted> {
        column.map_or(Ok(None), |column| self.maybe(column, parse))
    }

    /// A value that must be there.
    fn required<T>(
        &mut self,
        column: &Column,
        parse: impl FnOnce(&Layout, &str) -> Result<T, Problem>,
    ) -> Result<T, Noted> {
        self.maybe(column, parse)?.ok_or_else(|| self.note(column, Problem::Required))
    }

    /// Text as delivered.
    pub(crate) fn text(&mut self, column: &Column) -> Result<String, Noted> {
        self.required(column, |_, text| any(text).and_then(short))
    }

    /// Text as delivered, which may be blank.
    pub(crate) fn text_in(&mut self, column: &Column) -> Result<Option<String>, Noted> {
        self.maybe(column, |_, text| any(text).and_then(short))
    }

    /// Text as delivered, in a column that a file may lack and that is never blank.
    pub(crate) fn required_text_in(&mut self, column: Option<&Column>) -> Result<Option<String>, Noted> {
        column.map(|column| self.text(column)).transpose()
    }

    /// The last four digits of an account, with the zeros that lead; may be blank.
    pub(crate) fn last_four_in(&mut self, column: Option<&Column>) -> Result<Option<String>, Noted> {
        self.maybe_in(column, |_, text| {
            let four = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
            if four { Ok(text.to_owned()) } else { Err(Problem::LastFour) }
        })
    }

    /// Somebody's name: half-width kana are widened.
    pub(crate) fn name(&mut self, column: &Column) -> Result<String, Noted> {
        self.required(column, |_, text| short(&kernel::widen_kana(any(text)?)))
    }

    /// The number of a contract or a bill. A spreadsheet's `1.02E+15` is none.
    pub(crate) fn identifier(&mut self, column: &Column) -> Result<String, Noted> {
        self.required(column, |_, text| {
            let fits = text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
            let short = text.len() <= LONGEST_NUMBER;
            if fits && short { Ok(text.to_owned()) } else { Err(Problem::Identifier) }
        })
    }

    /// A day.
    pub(crate) fn date(&mut self, column: &Column) -> Result<NaiveDate, Noted> {
        self.required(column, |layout, text| layout.dates.date(text))
    }

    /// A day that may be blank.
    pub(crate) fn date_in(&mut self, column: Option<&Column>) -> Result<Option<NaiveDate>, Noted> {
        self.maybe_in(column, |layout, text| layout.dates.date(text))
    }

    /// A month, in a column that a file may lack.
    pub(crate) fn month_in(&mut self, column: Option<&Column>) -> Result<Option<Month>, Noted> {
        column.map(|column| self.month(column)).transpose()
    }

    /// A month.
    pub(crate) fn month(&mut self, column: &Column) -> Result<Month, Noted> {
        self.required(column, |layout, text| layout.dates.month(text))
    }

    /// An amount.
    pub(crate) fn yen(&mut self, column: &Column) -> Result<Yen, Noted> {
        self.required(column, yen)
    }

    /// An amount that may be blank.
    pub(crate) fn yen_in(&mut self, column: Option<&Column>) -> Result<Option<Yen>, Noted> {
        self.maybe_in(column, yen)
    }

    /// Water used.
    pub(crate) fn usage(&mut self, column: &Column) -> Result<M3, Noted> {
        self.required(column, |layout, text| m3(layout, text, USAGES))
    }

    /// Water used, where it is said.
    pub(crate) fn usage_in(&mut self, column: Option<&Column>) -> Result<Option<M3>, Noted> {
        self.maybe_in(column, |layout, text| m3(layout, text, USAGES))
    }

    /// What a meter shows.
    pub(crate) fn register_in(&mut self, column: Option<&Column>) -> Result<Option<M3>, Noted> {
        self.maybe_in(column, |layout, text| m3(layout, text, REGISTERS))
    }

    /// A count of days.
    pub(crate) fn days_in(&mut self, column: Option<&Column>) -> Result<Option<u16>, Noted> {
        self.maybe_in(column, |layout, text| {
            let days = number(text, layout.thousands, DAYS)?;
            Ok(u16::try_from(days).unwrap_or(u16::MAX))
        })
    }

    /// One of the file's own codes.
    pub(crate) fn code<T: Copy>(&mut self, column: &Column, codes: &BTreeMap<String, T>) -> Result<T, Noted> {
        self.required(column, |_, text| codes.get(text).copied().ok_or_else(|| unknown(text, codes.keys())))
    }

    /// One of the file's own codes, which may be blank.
    pub(crate) fn code_in<T: Copy>(
        &mut self,
        column: Option<&Column>,
        codes: &BTreeMap<String, T>,
    ) -> Result<Option<T>, Noted> {
        self.maybe_in(column, |_, text| codes.get(text).copied().ok_or_else(|| unknown(text, codes.keys())))
    }

    /// Yes or no; a file without the column says no.
    pub(crate) fn flag_in(&mut self, column: Option<&Column>) -> Result<bool, Noted> {
        let Some(column) = column else { return Ok(false) };
        let said = self.maybe(column, |Layout { flags, .. }, text| match text {
            _ if text == flags.yes => Ok(true),
            _ if text == flags.no => Ok(false),
            _ => Err(unknown(text, [&flags.yes, &flags.no])),
        })?;
        let blank_says_no = self.layout.flags.no.is_empty();
        said.or(blank_says_no.then_some(false)).ok_or_else(|| self.note(column, Problem::Required))
    }

    /// Notes a second day that lies before the first.
    pub(crate) fn in_order(
        &mut self,
        first: (Option<&Column>, Option<NaiveDate>),
        second: (Option<&Column>, Option<NaiveDate>),
    ) -> Result<(), Noted> {
        match (first, second) {
            ((Some(other), Some(first)), (Some(column), Some(second))) if second < first => {
                Err(self.note(column, Problem::DatesReversed { other: other.to_string() }))
            }
            _ => Ok(()),
        }
    }
}

/// Text of no form: nothing but its look tells whether it arrived as it was written.
fn any(text: &str) -> Result<&str, Problem> {
    text::not_garbled(text)?;
    Ok(text)
}

fn short(text: &str) -> Result<String, Problem> {
    if text.chars().count() <= LONGEST_TEXT {
        Ok(text.to_owned())
    } else {
        Err(Problem::TooLong { limit: LONGEST_TEXT })
    }
}

fn yen(layout: &Layout, text: &str) -> Result<Yen, Problem> {
    number(text, layout.thousands, AMOUNTS).map(Yen)
}

fn m3(layout: &Layout, text: &str, range: RangeInclusive<i64>) -> Result<M3, Problem> {
    let value = number(text, layout.thousands, range)?;
    Ok(M3(i32::try_from(value).unwrap_or(i32::MAX)))
}

/// Only so much of a code is told that a name in a wrong column doesn't end up in a log.
pub(crate) fn first_of(code: &str) -> String {
    code.chars().take(8).collect()
}

fn unknown<'a>(code: &str, known: impl IntoIterator<Item = &'a String>) -> Problem {
    let known: Vec<&str> = known.into_iter().map(String::as_str).collect();
    Problem::UnknownCode { code: first_of(code), known: known.join(", ") }
}
