//! How far back bills are shown (OSK-03, KRS-16, PLT-06).
use kernel::{DateTime, Month, Utc};
use serde::Deserialize;

/// A city's history: bills up to an age, or the newest so many of each contract. A bill's age is the months from its
/// billing month to the current month in Japan.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "Written")]
pub struct HistoryWindow {
    months: u32,
    earliest: Option<Month>,
    bills: Option<u32>,
}

/// A window that could never show more than the current month, or longer than any record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoWindow {
    /// Of months.
    #[error("months is {0}, not 1 to 1200")]
    Months(u32),
    /// Of bills.
    #[error("bills is {0}, not 1 to 1200")]
    Bills(u32),
}

/// What a read of bills keeps to at one moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bound {
    /// None of an earlier month.
    pub from: Month,
    /// Of each contract the newest so many; `None`: as many as there are.
    pub newest: Option<u32>,
}

/// Whether a bill is within the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// It is shown.
    Yes,
    /// It is as if it were not there.
    No,
}

impl HistoryWindow {
    /// `months`: the greatest age shown, 1 to 1200; where `bills` is given, only what the span is called. `earliest`: no
    /// bill of an earlier month, whatever its age. `bills`, 1 to 1200: so many of each contract, whatever their age.
    pub fn new(months: u32, earliest: Option<Month>, bills: Option<u32>) -> Result<HistoryWindow, NoWindow> {
        let known = 1..=1200;
        match bills {
            _ if !known.contains(&months) => Err(NoWindow::Months(months)),
            Some(bills) if !known.contains(&bills) => Err(NoWindow::Bills(bills)),
            _ => Ok(HistoryWindow { months, earliest, bills }),
        }
    }

    /// The greatest age shown, in months; where bills are counted, only what the span is called.
    pub fn months(&self) -> u32 {
        self.months
    }

    /// The first month of which the portal holds bills.
    pub fn earliest(&self) -> Option<Month> {
        self.earliest
    }

    /// How many bills of a contract are shown, where their number decides.
    pub fn bills(&self) -> Option<u32> {
        self.bills
    }
}

/// The month before which no bill is shown at `now`, by age and by the first month that there is.
pub fn first_month(window: &HistoryWindow, now: DateTime<Utc>) -> Month {
    let by_age = Month::of(kernel::today(now)).before(window.months);
    window.earliest.map_or(by_age, |earliest| earliest.max(by_age))
}

/// What reads keep to at `now`.
pub fn bound(window: &HistoryWindow, now: DateTime<Utc>) -> Bound {
    match window.bills {
        // Of no city is anything older than this.
        Some(_) => Bound { from: window.earliest.unwrap_or(Month::FIRST), newest: window.bills },
        None => Bound { from: first_month(window, now), newest: None },
    }
}

/// Whether a bill of `month` is shown at `now`, `newer` of its contract's bills being newer. A month still to come is:
/// what the bureau delivered isn't hidden.
pub fn decide(window: &HistoryWindow, month: Month, newer: u32, now: DateTime<Utc>) -> Shown {
    let bound = bound(window, now);
    let counted = bound.newest.is_none_or(|newest| newer < newest);
    if month >= bound.from && counted { Shown::Yes } else { Shown::No }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    months: u32,
    earliest: Option<Month>,
    bills: Option<u32>,
}

impl TryFrom<Written> for HistoryWindow {
    type Error = NoWindow;
    fn try_from(written: Written) -> Result<HistoryWindow, NoWindow> {
        HistoryWindow::new(written.months, written.earliest, written.bills)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::NaiveDate;

    fn month(text: &str) -> Month {
        text.parse().unwrap()
    }

    /// In Japan.
    fn at(y: i32, m: u32, d: u32, time: &str) -> DateTime<Utc> {
        kernel::instant(NaiveDate::from_ymd_opt(y, m, d).unwrap(), time.parse().unwrap())
    }

    #[test]
    fn age_24_is_shown_and_25_is_not() {
        let two_years = HistoryWindow::new(24, None, None).unwrap();
        let now = at(2026, 11, 20, "03:00:00");
        assert_eq!(decide(&two_years, month("2024-11"), 0, now), Shown::Yes);
        assert_eq!(decide(&two_years, month("2024-10"), 0, now), Shown::No);
        assert_eq!(decide(&two_years, month("2026-12"), 0, now), Shown::Yes);
    }

    #[test]
    fn the_window_moves_at_midnight_in_japan() {
        let two_years = HistoryWindow::new(24, None, None).unwrap();
        assert_eq!(first_month(&two_years, at(2026, 11, 30, "23:59:59")), month("2024-11"));
        assert_eq!(first_month(&two_years, at(2026, 12, 1, "00:00:00")), month("2024-12"));
    }

    #[test]
    fn osk_03_nothing_before_the_first_month_at_any_date() {
        let floored = HistoryWindow::new(24, Some(month("2024-01")), None).unwrap();
        let mut now = at(2023, 12, 1, "00:00:00");
        while now < at(2030, 1, 1, "00:00:00") {
            assert_eq!(decide(&floored, month("2023-12"), 0, now), Shown::No);
            now += kernel::TimeDelta::days(7);
        }
        assert_eq!(decide(&floored, month("2024-01"), 0, at(2026, 1, 31, "23:59:59")), Shown::Yes);
        assert_eq!(decide(&floored, month("2024-01"), 0, at(2026, 2, 1, "00:00:00")), Shown::No);
    }

    #[test]
    fn krs_16_the_twelfth_bill_is_shown_and_the_thirteenth_is_not_whatever_their_age() {
        let twelve = HistoryWindow::new(24, None, Some(12)).unwrap();
        let now = at(2026, 11, 20, "03:00:00");
        assert_eq!(decide(&twelve, month("2019-01"), 11, now), Shown::Yes);
        assert_eq!(decide(&twelve, month("2026-11"), 12, now), Shown::No);
        let floored = HistoryWindow::new(24, Some(month("2024-01")), Some(12)).unwrap();
        assert_eq!(decide(&floored, month("2023-12"), 0, now), Shown::No);
        assert_eq!(bound(&floored, now), Bound { from: month("2024-01"), newest: Some(12) });
    }

    #[test]
    fn impossible_windows_are_refused() {
        let read = |text: &str| toml::from_str::<HistoryWindow>(text);
        assert_eq!(read("months = 24\nearliest = \"2024-01\"").unwrap().earliest(), Some(month("2024-01")));
        for bad in [
            "months = 0",
            "months = 24\nbills = 0",
            "months = 24\nbills = 1201",
            "bills = 12",
            "months = -1",
            "months = 1201",
            "",
            "months = 24\nearliest = \"2024-00\"",
            "month = 24",
        ] {
            assert!(read(bad).is_err(), "{bad}");
        }
    }
}
