//! Days and months, in the form that a layout names.
use crate::Problem;
use kernel::{Datelike, EraError, Month, NaiveDate, era_date};
use serde::Deserialize;

/// How a city's files write a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum DateForm {
    /// `2024/09/17`, months `2024/09`.
    #[serde(rename = "yyyy/mm/dd")]
    Slashes,
    /// `2024-09-17`, months `2024-09`.
    #[serde(rename = "yyyy-mm-dd")]
    Hyphens,
    /// `R06.09.17`, months `R06.09`.
    #[serde(rename = "era")]
    Era,
}

impl DateForm {
    /// A day written in this form.
    pub const fn example(self) -> &'static str {
        match self {
            DateForm::Slashes => "2024/09/17",
            DateForm::Hyphens => "2024-09-17",
            DateForm::Era => "R06.09.17",
        }
    }

    const fn separator(self) -> char {
        match self {
            DateForm::Slashes => '/',
            DateForm::Hyphens => '-',
            DateForm::Era => '.',
        }
    }

    /// Reads a day.
    pub(crate) fn date(self, text: &str) -> Result<NaiveDate, Problem> {
        let date = match self {
            DateForm::Slashes | DateForm::Hyphens => self.western(text)?,
            DateForm::Era => era_date(text).map_err(|error| match error {
                EraError::Form => Problem::DateForm { form: self },
                EraError::NoSuchDay => Problem::NoSuchDay,
                EraError::OutsideEra => Problem::OutsideEra,
            })?,
        };
        if (1900..2200).contains(&date.year()) { Ok(date) } else { Err(Problem::DateOutOfRange) }
    }

    /// Reads a month: a day's form without the day.
    pub(crate) fn month(self, text: &str) -> Result<Month, Problem> {
        if text.matches(self.separator()).count() != 1 {
            return Err(Problem::DateForm { form: self });
        }
        let day = |day: &str| self.date(&format!("{text}{}{day}", self.separator()));
        // A month belongs to both eras that share it: S64.01 and H01.01 are the same one.
        day("01").or_else(|first| if first == Problem::OutsideEra { day("28") } else { Err(first) }).map(Month::of)
    }

    fn western(self, text: &str) -> Result<NaiveDate, Problem> {
        let bad = || Problem::DateForm { form: self };
        let parts: Vec<&str> = text.split(self.separator()).collect();
        let [year, month, day] = parts[..] else { return Err(bad()) };
        let digits = |part: &str, lengths: std::ops::RangeInclusive<usize>| -> Option<u32> {
            let fits = lengths.contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
            fits.then(|| part.parse().ok()).flatten()
        };
        let year = digits(year, 4..=4).ok_or_else(bad)?;
        let month = digits(month, 1..=2).ok_or_else(bad)?;
        let day = digits(day, 1..=2).ok_or_else(bad)?;
        NaiveDate::from_ymd_opt(year.cast_signed(), month, day).ok_or(Problem::NoSuchDay)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_must_exist_and_be_written_as_agreed() {
        let day = NaiveDate::from_ymd_opt(2024, 9, 17).unwrap();
        assert_eq!(DateForm::Slashes.date("2024/09/17"), Ok(day));
        assert_eq!(DateForm::Slashes.date("2024/9/17"), Ok(day));
        assert_eq!(DateForm::Hyphens.date("2024-09-17"), Ok(day));
        assert_eq!(DateForm::Era.date("R06.09.17"), Ok(day));
        assert_eq!(DateForm::Hyphens.date("2024-02-30"), Err(Problem::NoSuchDay));
        assert_eq!(DateForm::Slashes.date("2023/02/29"), Err(Problem::NoSuchDay));
        assert_eq!(DateForm::Era.date("R06.02.30"), Err(Problem::NoSuchDay));
        assert_eq!(DateForm::Era.date("H31.05.01"), Err(Problem::OutsideEra));
        assert_eq!(DateForm::Slashes.date("9999/12/31"), Err(Problem::DateOutOfRange));
        for text in ["2024-09-17", "24/09/17", "2024/09", "2024/09/17 ", "２０２４/09/17", "2024/+9/17", "20240917"]
        {
            assert_eq!(DateForm::Slashes.date(text), Err(Problem::DateForm { form: DateForm::Slashes }), "{text}");
        }
    }

    #[test]
    fn a_month_has_the_days_form_without_the_day() {
        let september = Month::new(2024, 9).unwrap();
        assert_eq!(DateForm::Slashes.month("2024/09"), Ok(september));
        assert_eq!(DateForm::Era.month("R06.09"), Ok(september));
        assert_eq!(DateForm::Era.month("S64.01"), DateForm::Era.month("H01.01"));
        assert_eq!(DateForm::Era.month("H31.05"), Err(Problem::OutsideEra));
        assert_eq!(DateForm::Slashes.month("2024/13"), Err(Problem::NoSuchDay));
        assert_eq!(DateForm::Slashes.month("2024/09/17"), Err(Problem::DateForm { form: DateForm::Slashes }));
    }
}
