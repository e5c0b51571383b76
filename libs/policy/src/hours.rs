//! When residents may use the portal (KNZ-01, PLT-05).
use kernel::{DateTime, NaiveTime, TimeDelta, Utc};
use serde::{
    Deserialize, Deserializer,
    de::{self, MapAccess, Visitor, value::MapAccessDeserializer},
};
use std::fmt;

/// The hours of a city: written `"always"`, or `{ opens = "07:00", closes = "02:00" }`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LoginHours {
    /// Never closed.
    Always,
    /// Open each day from one time of day to another.
    Daily(Daily),
}

/// Open from `opens` on, closed from `closes` on, each day; where `closes` is the earlier time of day, it is the next
/// day's.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "Written")]
pub struct Daily {
    opens: NaiveTime,
    closes: NaiveTime,
}

/// Both times are one: that could mean never closed or never open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("opens and closes are the same time; a portal that never closes says \"always\"")]
pub struct NoHours;

/// Whether the portal may be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// It may.
    Open,
    /// It may not, for residents: what they do is refused, open sessions too (KNZ-01).
    Closed {
        /// The first moment at which it may again.
        opens_at: DateTime<Utc>,
    },
}

impl Daily {
    /// Refuses two equal times.
    pub fn new(opens: NaiveTime, closes: NaiveTime) -> Result<Daily, NoHours> {
        if opens == closes { Err(NoHours) } else { Ok(Daily { opens, closes }) }
    }

    /// The first time of day at which the portal is open.
    pub fn opens(&self) -> NaiveTime {
        self.opens
    }

    /// The first time of day at which the portal is closed again.
    pub fn closes(&self) -> NaiveTime {
        self.closes
    }

    /// Whether `closes` is the next day's.
    pub fn crosses_midnight(&self) -> bool {
        self.closes < self.opens
    }

    fn is_open_at(&self, time: NaiveTime) -> bool {
        if self.crosses_midnight() {
            time >= self.opens || time < self.closes
        } else {
            time >= self.opens && time < self.closes
        }
    }
}

/// Whether the portal is open at `now`; open at `opens` sharp, closed at `closes` sharp.
pub fn decide(hours: &LoginHours, now: DateTime<Utc>) -> Access {
    let LoginHours::Daily(daily) = hours else { return Access::Open };
    let here = kernel::local(now);
    if daily.is_open_at(here.time()) {
        return Access::Open;
    }
    let wait_a_day = here.time() >= daily.opens;
    let today = kernel::instant(here.date(), daily.opens);
    Access::Closed { opens_at: if wait_a_day { today + TimeDelta::days(1) } else { today } }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    #[serde(deserialize_with = "time_of_day")]
    opens: NaiveTime,
    #[serde(deserialize_with = "time_of_day")]
    closes: NaiveTime,
}

impl TryFrom<Written> for Daily {
    type Error = NoHours;
    fn try_from(written: Written) -> Result<Daily, NoHours> {
        Daily::new(written.opens, written.closes)
    }
}

fn time_of_day<'de, D: Deserializer<'de>>(from: D) -> Result<NaiveTime, D::Error> {
    let text = String::deserialize(from)?;
    let parsed = if text.len() == 5 { NaiveTime::parse_from_str(&text, "%H:%M").ok() } else { None };
    parsed.ok_or_else(|| de::Error::custom(format!("not a time of day from \"00:00\" to \"23:59\": {text:?}")))
}

impl<'de> Deserialize<'de> for LoginHours {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<LoginHours, D::Error> {
        struct Hours;
        impl<'de> Visitor<'de> for Hours {
            type Value = LoginHours;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("\"always\", or opens and closes")
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<LoginHours, E> {
                if text == "always" {
                    Ok(LoginHours::Always)
                } else {
                    Err(E::invalid_value(de::Unexpected::Str(text), &self))
                }
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<LoginHours, A::Error> {
                Daily::deserialize(MapAccessDeserializer::new(map)).map(LoginHours::Daily)
            }
        }
        from.deserialize_any(Hours)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::NaiveDate;

    fn daily(opens: &str, closes: &str) -> LoginHours {
        let time = |text: &str| text.parse().unwrap();
        LoginHours::Daily(Daily::new(time(opens), time(closes)).unwrap())
    }

    /// In Japan, on 2024-09-`day`.
    fn at(day: u32, time: &str) -> DateTime<Utc> {
        kernel::instant(NaiveDate::from_ymd_opt(2024, 9, day).unwrap(), time.parse().unwrap())
    }

    #[test]
    fn knz_01_hours_across_midnight_at_their_edges() {
        let hours = daily("07:00:00", "02:00:00");
        let closed = Access::Closed { opens_at: at(17, "07:00:00") };
        assert_eq!(decide(&hours, at(17, "00:00:00")), Access::Open);
        assert_eq!(decide(&hours, at(17, "01:59:59.999999")), Access::Open);
        assert_eq!(decide(&hours, at(17, "02:00:00")), closed);
        assert_eq!(decide(&hours, at(17, "06:59:59.999999")), closed);
        assert_eq!(decide(&hours, at(17, "07:00:00")), Access::Open);
        assert_eq!(decide(&hours, at(17, "23:59:59")), Access::Open);
    }

    #[test]
    fn hours_within_a_day_open_again_the_next_morning() {
        let hours = daily("09:00:00", "17:00:00");
        assert_eq!(decide(&hours, at(17, "08:59:59")), Access::Closed { opens_at: at(17, "09:00:00") });
        assert_eq!(decide(&hours, at(17, "16:59:59")), Access::Open);
        assert_eq!(decide(&hours, at(17, "17:00:00")), Access::Closed { opens_at: at(18, "09:00:00") });
        let until_midnight = daily("09:00:00", "00:00:00");
        assert_eq!(decide(&until_midnight, at(17, "23:59:59")), Access::Open);
        assert_eq!(decide(&until_midnight, at(18, "00:00:00")), Access::Closed { opens_at: at(18, "09:00:00") });
    }

    #[test]
    fn closed_always_names_a_later_moment_at_which_it_is_open() {
        for (opens, closes) in [("07:00:00", "02:00:00"), ("09:00:00", "17:00:00"), ("00:00:00", "00:01:00")] {
            let hours = daily(opens, closes);
            for minute in 0..2 * 24 * 60 {
                let now = at(17, "00:00:00") + TimeDelta::minutes(minute);
                if let Access::Closed { opens_at } = decide(&hours, now) {
                    assert!(opens_at > now && opens_at - now < TimeDelta::days(1));
                    assert_eq!(decide(&hours, opens_at), Access::Open);
                    assert_ne!(decide(&hours, opens_at - TimeDelta::microseconds(1)), Access::Open);
                }
            }
        }
    }

    #[test]
    fn hours_are_read_from_text_and_impossible_ones_refused() {
        #[derive(Debug, Deserialize)]
        struct File {
            hours: LoginHours,
        }
        let read = |text: &str| toml::from_str::<File>(text).map(|file| file.hours);
        assert_eq!(read("hours = \"always\"").unwrap(), LoginHours::Always);
        assert_eq!(read("hours = { opens = \"07:00\", closes = \"02:00\" }").unwrap(), daily("07:00:00", "02:00:00"));
        for bad in [
            "hours = \"never\"",
            "hours = 7",
            "hours = { opens = \"07:00\" }",
            "hours = { opens = \"07:00\", closes = \"07:00\" }",
            "hours = { opens = \"7:00\", closes = \"02:00\" }",
            "hours = { opens = \"07:00\", closes = \"24:00\" }",
            "hours = { opens = \"07:00\", closes = \"02:00\", zone = \"UTC\" }",
        ] {
            assert!(read(bad).is_err(), "{bad}");
        }
    }
}
