//! A billing month (年月分).
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// A calendar month. Orders by time; written `2024-09`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Month {
    year: i32,
    month: u32,
}

/// A text that is no month of the form `2024-09`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a month of the form 2024-09: {0:?}")]
pub struct ParseMonthError(String);

impl Month {
    /// The first month that a bureau's file can name.
    pub const FIRST: Month = Month { year: 1900, month: 1 };

    /// `None` where there is no such month. `month` counts from 1.
    pub fn new(year: i32, month: u32) -> Option<Month> {
        NaiveDate::from_ymd_opt(year, month, 1).map(Month::of)
    }

    /// The month in which a date lies.
    pub fn of(date: NaiveDate) -> Month {
        Month { year: date.year(), month: date.month() }
    }

    /// The calendar year.
    pub fn year(self) -> i32 {
        self.year
    }

    /// The month of the year, from 1.
    pub fn month(self) -> u32 {
        self.month
    }

    /// The first day; the form in which a month is stored.
    pub fn first_day(self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.year, self.month, 1).expect("a month was checked when it was made")
    }

    /// Months from `earlier` to this one; below zero when it is later.
    pub fn since(self, earlier: Month) -> i32 {
        self.ordinal() - earlier.ordinal()
    }

    /// The month `months` before this one.
    pub fn before(self, months: u32) -> Month {
        let ordinal = self.ordinal() - i32::try_from(months).unwrap_or(i32::MAX);
        Month { year: ordinal.div_euclid(12), month: ordinal.rem_euclid(12).unsigned_abs() + 1 }
    }

    fn ordinal(self) -> i32 {
        self.year * 12 + self.month.cast_signed() - 1
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

impl FromStr for Month {
    type Err = ParseMonthError;
    fn from_str(text: &str) -> Result<Month, ParseMonthError> {
        let bad = || ParseMonthError(text.to_owned());
        let (year, month) = text.split_once('-').ok_or_else(bad)?;
        if year.len() != 4 || month.len() != 2 {
            return Err(bad());
        }
        Month::new(year.parse().map_err(|_| bad())?, month.parse().map_err(|_| bad())?).ok_or_else(bad)
    }
}

impl From<Month> for String {
    fn from(month: Month) -> String {
        month.to_string()
    }
}

impl TryFrom<String> for Month {
    type Error = ParseMonthError;
    fn try_from(text: String) -> Result<Month, ParseMonthError> {
        text.parse()
    }
}

#[cfg(test)]
mod tests {
    use super::Month;

    #[test]
    fn months_count_across_the_years_end() {
        let january = Month::new(2024, 1).unwrap();
        assert_eq!(january.before(1).to_string(), "2023-12");
        assert_eq!(january.before(24).to_string(), "2022-01");
        assert_eq!(january.since(Month::new(2022, 1).unwrap()), 24);
        assert!("2024-13".parse::<Month>().is_err() && "24-1".parse::<Month>().is_err());
    }
}
