//! From when on a new member's data shows (NYR-17, KRS-15, OUM-08).
use crate::{Calendar, holidays::holiday};
use kernel::{DateTime, Datelike, NaiveDate, NaiveTime, Utc, Weekday};
use serde::{
    Deserialize, Deserializer,
    de::{self, MapAccess, Visitor, value::MapAccessDeserializer},
};
use std::fmt;

/// A city's first showing: written `"at_once"`, `{ business_days = 1 }` or `{ next_weekday_at = "09:00" }`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
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
    /// None of the two, or both.
    #[error("not one of business_days and next_weekday_at alone")]
    NotOne,
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
#[serde(deny_unknown_fields)]
struct Written {
    business_days: Option<u32>,
    next_weekday_at: Option<String>,
}

impl TryFrom<Written> for FirstShowing {
    type Error = NoShowing;
    fn try_from(written: Written) -> Result<FirstShowing, NoShowing> {
        match (written.business_days, written.next_weekday_at) {
            (Some(days @ 1..=30), None) => Ok(FirstShowing::BusinessDays(days)),
            (Some(days), None) => Err(NoShowing::BusinessDays(days)),
            (None, Some(text)) => {
                let time = NaiveTime::parse_from_str(&text, "%H:%M").ok().filter(|_| text.len() == 5);
                time.map(FirstShowing::NextWeekday).ok_or(NoShowing::Time(text))
            }
            (Some(_), Some(_)) | (None, None) => Err(NoShowing::NotOne),
        }
    }
}

impl<'de> Deserialize<'de> for FirstShowing {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<FirstShowing, D::Error> {
        struct First;
        impl<'de> Visitor<'de> for First {
            type Value = FirstShowing;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("\"at_once\", business_days or next_weekday_at")
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<FirstShowing, E> {
                if text == "at_once" {
                    Ok(FirstShowing::AtOnce)
                } else {
                    Err(E::invalid_value(de::Unexpected::Str(text), &self))
                }
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<FirstShowing, A::Error> {
                let written = Written::deserialize(MapAccessDeserializer::new(map))?;
                written.try_into().map_err(de::Error::custom)
            }
        }
        from.deserialize_any(First)
    }
}

#[cfg(test)]
mod tests;
