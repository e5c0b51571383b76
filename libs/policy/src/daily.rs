//! Counts that a day in Japan ends: codes sent, failures to match, wrong answers.
use kernel::{DateTime, Days, NaiveDate, NaiveTime, Utc};
use serde::{Deserialize, Serialize};

/// How often something happened on one day. What is kept of it is this, under the key that its rule names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Daily {
    /// The day in Japan.
    pub day: NaiveDate,
    /// How often.
    pub count: u32,
}

/// The day's number is used up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("used up until {opens_at}")]
pub struct UsedUp {
    /// The first moment at which there is some again: the next midnight in Japan.
    pub opens_at: DateTime<Utc>,
}

/// How many count at `now`. One of a later day counts: a clock that was set back opens nothing.
pub fn counted(daily: Option<Daily>, now: DateTime<Utc>) -> u32 {
    daily.filter(|daily| daily.day >= kernel::today(now)).map_or(0, |daily| daily.count)
}

/// One more at `now`.
pub fn one_more(daily: Option<Daily>, now: DateTime<Utc>) -> Daily {
    let today = kernel::today(now);
    let day = daily.map_or(today, |daily| daily.day.max(today));
    Daily { day, count: counted(daily, now).saturating_add(1) }
}

/// Whether another one is within `limit` a day.
pub fn within(limit: u32, daily: Option<Daily>, now: DateTime<Utc>) -> Result<(), UsedUp> {
    if counted(daily, now) < limit {
        return Ok(());
    }
    let today = kernel::today(now);
    let day = daily.map_or(today, |daily| daily.day.max(today));
    Err(UsedUp { opens_at: kernel::instant(day + Days::new(1), NaiveTime::MIN) })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// In Japan.
    fn at(day: u32, time: &str) -> DateTime<Utc> {
        kernel::instant(NaiveDate::from_ymd_opt(2024, 9, day).unwrap(), time.parse().unwrap())
    }

    #[test]
    fn a_day_ends_at_midnight_in_japan() {
        let mut daily = None;
        for _ in 0..5 {
            assert_eq!(within(5, daily, at(17, "23:59:59")), Ok(()));
            daily = Some(one_more(daily, at(17, "23:59:59")));
        }
        let opens_at = at(18, "00:00:00");
        assert_eq!(within(5, daily, at(17, "23:59:59.999999")), Err(UsedUp { opens_at }));
        assert_eq!(within(5, daily, opens_at), Ok(()));
        assert_eq!(one_more(daily, opens_at).count, 1);
    }

    #[test]
    fn a_clock_that_was_set_back_opens_nothing() {
        let daily = Some(Daily { day: NaiveDate::from_ymd_opt(2024, 9, 17).unwrap(), count: 5 });
        assert_eq!(within(5, daily, at(16, "12:00:00")), Err(UsedUp { opens_at: at(18, "00:00:00") }));
        assert_eq!(one_more(daily, at(16, "12:00:00")).count, 6);
    }
}
