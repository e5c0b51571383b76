//! A bureau's business days: no Saturday, Sunday, public holiday, nor one of its own closed days.
use crate::holidays::holiday;
use kernel::{Datelike, NaiveDate, Weekday};
use serde::Deserialize;
use std::str::FromStr;

/// A city's calendar: the days of every year on which its bureau is closed, besides weekends and public holidays.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "Written")]
pub struct Calendar {
    closed: Vec<ClosedDays>,
}

/// Days of every year, both ends closed: written `12-29..01-03`, or `08-15` for one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct ClosedDays {
    /// Month and day.
    first: (u32, u32),
    last: (u32, u32),
}

/// A text that is no range of days of a year.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not days of a year, such as \"12-29..01-03\" or \"08-15\": {0:?}")]
pub struct NotClosedDays(String);

/// A bureau that is hardly ever open: surely a slip of the pen, and counting business days might never end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("closed names {0} days of a year; {MOST} are the most")]
pub struct HardlyOpen(usize);

const MOST: usize = 100;

impl Calendar {
    /// Refuses closed days that together come to more than 100 a year.
    pub fn new(closed: Vec<ClosedDays>) -> Result<Calendar, HardlyOpen> {
        let calendar = Calendar { closed };
        let leap_year = NaiveDate::from_ymd_opt(2024, 1, 1).into_iter().flat_map(|first| first.iter_days().take(366));
        let days = leap_year.filter(|&day| calendar.is_closed(day)).count();
        if days > MOST { Err(HardlyOpen(days)) } else { Ok(calendar) }
    }

    /// Whether the bureau works on this day.
    pub fn is_business_day(&self, date: NaiveDate) -> bool {
        !matches!(date.weekday(), Weekday::Sat | Weekday::Sun) && holiday(date).is_none() && !self.is_closed(date)
    }

    /// The `n`th business day after `date`, which itself doesn't count; `date` for 0.
    pub fn add_business_days(&self, date: NaiveDate, n: u32) -> NaiveDate {
        let mut business_days = date.iter_days().skip(1).filter(|&day| self.is_business_day(day));
        match n.checked_sub(1) {
            Some(skipped) => business_days.nth(skipped as usize).unwrap_or(NaiveDate::MAX),
            None => date,
        }
    }

    /// The `n`th business day before `date`, which itself doesn't count; `date` for 0.
    pub fn business_days_before(&self, date: NaiveDate, n: u32) -> NaiveDate {
        let earlier = std::iter::successors(date.pred_opt(), NaiveDate::pred_opt);
        match n.checked_sub(1) {
            Some(skipped) => {
                earlier.filter(|&day| self.is_business_day(day)).nth(skipped as usize).unwrap_or(NaiveDate::MIN)
            }
            None => date,
        }
    }

    fn is_closed(&self, date: NaiveDate) -> bool {
        self.closed.iter().any(|days| days.hold(date))
    }
}

impl ClosedDays {
    fn hold(&self, date: NaiveDate) -> bool {
        let day = (date.month(), date.day());
        if self.first <= self.last {
            (self.first..=self.last).contains(&day)
        } else {
            day >= self.first || day <= self.last
        }
    }
}

impl FromStr for ClosedDays {
    type Err = NotClosedDays;
    fn from_str(text: &str) -> Result<ClosedDays, NotClosedDays> {
        let (first, last) = text.split_once("..").unwrap_or((text, text));
        let day_of_year = |part: &str| -> Option<(u32, u32)> {
            // In a leap year, so that 02-29 is a day.
            let date = NaiveDate::parse_from_str(&format!("2024-{part}"), "%Y-%m-%d").ok()?;
            (part.len() == 5).then_some((date.month(), date.day()))
        };
        match (day_of_year(first), day_of_year(last)) {
            (Some(first), Some(last)) => Ok(ClosedDays { first, last }),
            _ => Err(NotClosedDays(text.to_owned())),
        }
    }
}

impl TryFrom<String> for ClosedDays {
    type Error = NotClosedDays;
    fn try_from(text: String) -> Result<ClosedDays, NotClosedDays> {
        text.parse()
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    closed: Vec<ClosedDays>,
}

impl TryFrom<Written> for Calendar {
    type Error = HardlyOpen;
    fn try_from(written: Written) -> Result<Calendar, HardlyOpen> {
        Calendar::new(written.closed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn usual() -> Calendar {
        Calendar::new(vec!["12-29..01-03".parse().unwrap()]).unwrap()
    }

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn business_days_step_over_the_years_end() {
        // 2024-12-28 is a Saturday, 2025-01-04 too.
        assert_eq!(usual().add_business_days(date("2024-12-27"), 1), date("2025-01-06"));
        assert_eq!(usual().add_business_days(date("2024-12-31"), 1), date("2025-01-06"));
        let closed_longer = Calendar::new(vec!["12-31..01-05".parse().unwrap()]).unwrap();
        assert_eq!(closed_longer.add_business_days(date("2024-12-27"), 1), date("2024-12-30"));
    }

    #[test]
    fn business_days_step_over_a_run_of_holidays() {
        // From 2019-04-27 to 2019-05-06 no office was open.
        assert_eq!(usual().add_business_days(date("2019-04-26"), 1), date("2019-05-07"));
        assert_eq!(usual().add_business_days(date("2019-04-26"), 10), date("2019-05-20"));
        assert_eq!(usual().add_business_days(date("2019-04-28"), 0), date("2019-04-28"));
    }

    #[test]
    fn the_nth_business_day_has_n_business_days_up_to_it() {
        let calendar = usual();
        for start in date("2024-11-01").iter_days().take(120) {
            for n in 1..15 {
                let end = calendar.add_business_days(start, n);
                let between = start.iter_days().skip(1).take_while(|&day| day <= end);
                assert!(calendar.is_business_day(end));
                assert_eq!(between.filter(|&day| calendar.is_business_day(day)).count(), n as usize);
            }
        }
    }

    #[test]
    fn business_days_are_counted_back_as_they_are_counted_on() {
        let calendar = usual();
        assert_eq!(calendar.business_days_before(date("2025-01-06"), 1), date("2024-12-27"));
        assert_eq!(calendar.business_days_before(date("2024-09-17"), 1), date("2024-09-13"));
        assert_eq!(calendar.business_days_before(date("2024-09-16"), 0), date("2024-09-16"));
        for day in date("2024-11-01").iter_days().take(120).filter(|&day| calendar.is_business_day(day)) {
            for n in 1..15 {
                assert_eq!(calendar.business_days_before(calendar.add_business_days(day, n), n), day);
            }
        }
    }

    #[test]
    fn days_that_no_year_has_are_refused() {
        let read = |text: &str| toml::from_str::<Calendar>(text);
        assert_eq!(read("closed = [\"12-29..01-03\"]").unwrap(), usual());
        assert!(read("closed = [\"02-29\"]").is_ok() && read("closed = []").is_ok());
        for bad in ["12-32", "13-01", "02-30", "12-29..", "12-29-01-03", "1-1", "", "12-29..01-03..02-01"] {
            assert!(read(&format!("closed = [\"{bad}\"]")).is_err(), "{bad}");
        }
        assert!(read("closed = [\"01-01..12-31\"]").unwrap_err().message().contains("366 days"));
    }
}
