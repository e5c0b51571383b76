//! Days and months, in the form that a layout names.
use crate::Problem;
use kernel::{Datelike, EraError, Month, NaiveDate, era_date};
use serde::Deserialize;
use std::ops::RangeInclusive;

/// How a city's files write a day. A month is written as a day is, without the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum DateForm {
    /// `2024/09/17`, months `2024/09`.
    #[serde(rename = "yyyy/mm/dd")]
    Slashes,
    /// `2024-09-17`, months `2024-09`.
    #[serde(rename = "yyyy-mm-dd")]
    Hyphens,
    /// `2024.09.17`, months `2024.09`.
    #[serde(rename = "yyyy.mm.dd")]
    Points,
    /// `20240917`, months `202409`.
    #[serde(rename = "yyyymmdd")]
    Digits,
    /// `R06.09.17`, months `R06.09`.
    #[serde(rename = "era")]
    Era,
    /// `令和6年9月17日`, months `令和6年9月`; 元年 is taken as the year 1.
    #[serde(rename = "era-kanji")]
    EraKanji,
}

/// The names of eras, and the letters by which the kernel knows them.
const ERAS: [(&str, char); 5] = [("令和", 'R'), ("平成", 'H'), ("昭和", 'S'), ("大正", 'T'), ("明治", 'M')];

impl DateForm {
    /// A day written in this form.
    pub const fn example(self) -> &'static str {
        match self {
            DateForm::Slashes => "2024/09/17",
            DateForm::Hyphens => "2024-09-17",
            DateForm::Points => "2024.09.17",
            DateForm::Digits => "20240917",
            DateForm::Era => "R06.09.17",
            DateForm::EraKanji => "令和6年9月17日",
        }
    }

    /// Reads a day.
    pub(crate) fn date(self, text: &str) -> Result<NaiveDate, Problem> {
        let date = match self {
            DateForm::Slashes => self.western(text.split('/')),
            DateForm::Hyphens => self.western(text.split('-')),
            DateForm::Points => self.western(text.split('.')),
            DateForm::Digits if text.len() == 8 && text.is_ascii() => {
                self.western([&text[..4], &text[4..6], &text[6..]].into_iter())
            }
            DateForm::Digits => Err(self.bad()),
            DateForm::Era => self.of_era(text),
            DateForm::EraKanji => self.of_era(&in_letters(text).ok_or_else(|| self.bad())?),
        }?;
        if (1900..2200).contains(&date.year()) { Ok(date) } else { Err(Problem::DateOutOfRange) }
    }

    /// Reads a month: a day's form without the day.
    pub(crate) fn month(self, text: &str) -> Result<Month, Problem> {
        let day = |day: &str| self.date(&self.day_of(text, day).ok_or_else(|| self.bad())?);
        // A month belongs to both eras that share it: S64.01 and H01.01 are the same one.
        day("01").or_else(|first| if first == Problem::OutsideEra { day("28") } else { Err(first) }).map(Month::of)
    }

    /// A day of the month that is written so; `None` where no month is.
    fn day_of(self, month: &str, day: &str) -> Option<String> {
        let parted = |separator: char| month.matches(separator).count() == 1;
        match self {
            DateForm::Slashes => parted('/').then(|| format!("{month}/{day}")),
            DateForm::Hyphens => parted('-').then(|| format!("{month}-{day}")),
            DateForm::Points | DateForm::Era => parted('.').then(|| format!("{month}.{day}")),
            DateForm::Digits => (month.len() == 6).then(|| format!("{month}{day}")),
            DateForm::EraKanji => month.ends_with('月').then(|| format!("{month}{day}日")),
        }
    }

    fn western<'t>(self, mut parts: impl Iterator<Item = &'t str>) -> Result<NaiveDate, Problem> {
        let mut number = |lengths: RangeInclusive<usize>| -> Result<u32, Problem> {
            let part = parts.next().ok_or_else(|| self.bad())?;
            let fits = lengths.contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
            fits.then(|| part.parse().ok()).flatten().ok_or_else(|| self.bad())
        };
        let (year, month, day) = (number(4..=4)?, number(1..=2)?, number(1..=2)?);
        if parts.next().is_some() {
            return Err(self.bad());
        }
        NaiveDate::from_ymd_opt(year.cast_signed(), month, day).ok_or(Problem::NoSuchDay)
    }

    fn of_era(self, text: &str) -> Result<NaiveDate, Problem> {
        era_date(text).map_err(|error| match error {
            EraError::Form => self.bad(),
            EraError::NoSuchDay => Problem::NoSuchDay,
            EraError::OutsideEra => Problem::OutsideEra,
        })
    }

    fn bad(self) -> Problem {
        Problem::DateForm { form: self }
    }
}

/// `令和6年9月17日` as `R6.9.17`.
fn in_letters(text: &str) -> Option<String> {
    let (rest, letter) = ERAS.iter().find_map(|(name, letter)| Some((text.strip_prefix(name)?, letter)))?;
    let (year, rest) = rest.split_once('年')?;
    let (month, rest) = rest.split_once('月')?;
    let day = rest.strip_suffix('日')?;
    let year = if year == "元" { "1" } else { year };
    Some(format!("{letter}{year}.{month}.{day}"))
}

#[cfg(test)]
mod tests;
