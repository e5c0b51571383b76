//! How far back bills are shown (OSK-03, PLT-06).
use kernel::{DateTime, Month, Utc};
use serde::Deserialize;

/// A city's history. A bill's age is the months from its billing month to the current month in Japan.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "Written")]
pub struct HistoryWindow {
    months: u32,
    earliest: Option<Month>,
}

/// A window that could never show more than the current month, or longer than any record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("months is {0}, not 1 to 1200")]
pub struct NoWindow(u32);

/// Whether a bill is within the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// It is shown.
    Yes,
    /// It is as if it were not there.
    No,
}

impl HistoryWindow {
    /// `months`: the greatest age shown, 1 to 1200. `earliest`: no bill of an earlier month, whatever its age.
    pub fn new(months: u32, earliest: Option<Month>) -> Result<HistoryWindow, NoWindow> {
        if (1..=1200).contains(&months) { Ok(HistoryWindow { months, earliest }) } else { Err(NoWindow(months)) }
    }

    /// The greatest age shown, in months.
    pub fn months(&self) -> u32 {
        self.months
    }

    /// The first month of which the portal holds bills.
    pub fn earliest(&self) -> Option<Month> {
        self.earliest
    }
}

/// The first billing month shown at `now`.
pub fn first_month(window: &HistoryWindow, now: DateTime<Utc>) -> Month {
    let by_age = Month::of(kernel::today(now)).before(window.months);
    window.earliest.map_or(by_age, |earliest| earliest.max(by_age))
}

/// Whether the bill of `month` is shown at `now`. A month still to come is: what the bureau delivered isn't hidden.
pub fn decide(window: &HistoryWindow, month: Month, now: DateTime<Utc>) -> Shown {
    if month >= first_month(window, now) { Shown::Yes } else { Shown::No }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    months: u32,
    earliest: Option<Month>,
}

impl TryFrom<Written> for HistoryWindow {
    type Error = NoWindow;
    fn try_from(written: Written) -> Result<HistoryWindow, NoWindow> {
        HistoryWindow::new(written.months, written.earliest)
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
        let two_years = HistoryWindow::new(24, None).unwrap();
        let now = at(2026, 11, 20, "03:00:00");
        assert_eq!(decide(&two_years, month("2024-11"), now), Shown::Yes);
        assert_eq!(decide(&two_years, month("2024-10"), now), Shown::No);
        assert_eq!(decide(&two_years, month("2026-12"), now), Shown::Yes);
    }

    #[test]
    fn the_window_moves_at_midnight_in_japan() {
        let two_years = HistoryWindow::new(24, None).unwrap();
        assert_eq!(first_month(&two_years, at(2026, 11, 30, "23:59:59")), month("2024-11"));
        assert_eq!(first_month(&two_years, at(2026, 12, 1, "00:00:00")), month("2024-12"));
    }

    #[test]
    fn osk_03_nothing_before_the_first_month_at_any_date() {
        let floored = HistoryWindow::new(24, Some(month("2024-01"))).unwrap();
        let mut now = at(2023, 12, 1, "00:00:00");
        while now < at(2030, 1, 1, "00:00:00") {
            assert_eq!(decide(&floored, month("2023-12"), now), Shown::No);
            now += kernel::TimeDelta::days(7);
        }
        assert_eq!(decide(&floored, month("2024-01"), at(2026, 1, 31, "23:59:59")), Shown::Yes);
        assert_eq!(decide(&floored, month("2024-01"), at(2026, 2, 1, "00:00:00")), Shown::No);
    }

    #[test]
    fn impossible_windows_are_refused() {
        let read = |text: &str| toml::from_str::<HistoryWindow>(text);
        assert_eq!(read("months = 24\nearliest = \"2024-01\"").unwrap().earliest(), Some(month("2024-01")));
        for bad in
            ["months = 0", "months = -1", "months = 1201", "", "months = 24\nearliest = \"2024-00\"", "month = 24"]
        {
            assert!(read(bad).is_err(), "{bad}");
        }
    }
}
