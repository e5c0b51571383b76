//! From when on a new member's data shows (NYR-17, KRS-15, OUM-08).
use crate::{Calendar, holidays::holiday};
use kernel::{DateTime, Datelike, NaiveDate, NaiveTime, Utc, Weekday};
use serde::Deserialize;

/// A city's first showing: written `"at_once"`, `{ business_days = 1 }` or `{ next_weekday_at = "09:00" }`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(try_from = "Written")]
pub enum FirstShowing {
    /// With the registration.
    AtOnce,
    /// From the beginning of the bureau's so-many-th business day after it.
    BusinessDays(u32),
    /// From this time of day on the next day that is no Saturday, Sunday or public holiday; the bureau's own closed
    /// days count as days.
    NextWeekday(NaiveTime),
}

/// Days that no city can mean.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoShowing {
    /// Of business days.
    #[error("business_days is {0}, not 1 to 30")]
    BusinessDays(u32),
    /// Not a word that is known.
    #[error("neither \"at_once\" nor business_days nor next_weekday_at: {0:?}")]
    Word(String),
    /// Not a time.
    #[error("next_weekday_at is no time of day from \"00:00\" to \"23:59\": {0:?}")]
    Time(String),
}

/// Whether data shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Showing {
    /// It does.
    Shown,
    /// Not yet.
    From {
        /// The first moment at which it does.
        at: DateTime<Utc>,
        /// That moment's day in Japan, which is what pages say.
        day: NaiveDate,
    },
}

/// The first moment at which the data of a registration that was completed at `registered` shows.
pub fn first(rule: &FirstShowing, calendar: &Calendar, registered: DateTime<Utc>) -> DateTime<Utc> {
    let day = kernel::today(registered);
    match *rule {
        FirstShowing::AtOnce => registered,
        FirstShowing::BusinessDays(days) => kernel::instant(calendar.add_business_days(day, days), NaiveTime::MIN),
        FirstShowing::NextWeekday(time) => {
            let next = day.iter_days().skip(1).find(|&day| is_weekday(day));
            kernel::instant(next.unwrap_or(NaiveDate::MAX), time)
        }
    }
}

/// Whether the data shows at `now`: at the first moment sharp it does. A registration after a withdrawal is one anew
/// (KRS-23).
pub fn decide(rule: &FirstShowing, calendar: &Calendar, registered: DateTime<Utc>, now: DateTime<Utc>) -> Showing {
    let at = first(rule, calendar, registered);
    if now >= at { Showing::Shown } else { Showing::From { at, day: kernel::today(at) } }
}

fn is_weekday(day: NaiveDate) -> bool {
    !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && holiday(day).is_none()
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Written {
    Word(String),
    BusinessDays(BusinessDays),
    NextWeekday(NextWeekday),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct BusinessDays {
    business_days: u32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NextWeekday {
    next_weekday_at: String,
}

impl TryFrom<Written> for FirstShowing {
    type Error = NoShowing;
    fn try_from(written: Written) -> Result<FirstShowing, NoShowing> {
        match written {
            Written::Word(word) if word == "at_once" => Ok(FirstShowing::AtOnce),
            Written::Word(word) => Err(NoShowing::Word(word)),
            Written::BusinessDays(BusinessDays { business_days: days @ 1..=30 }) => {
                Ok(FirstShowing::BusinessDays(days))
            }
            Written::BusinessDays(BusinessDays { business_days }) => Err(NoShowing::BusinessDays(business_days)),
            Written::NextWeekday(NextWeekday { next_weekday_at: text }) => {
                let time = NaiveTime::parse_from_str(&text, "%H:%M").ok().filter(|_| text.len() == 5);
                time.map(FirstShowing::NextWeekday).ok_or(NoShowing::Time(text))
            }
        }
    }
}

#[cfg(test)]
mod tests;
