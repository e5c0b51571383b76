//! Japan's civil time: nine hours ahead of UTC, no summer time since 1951.
use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, Utc};

const NINE_HOURS: FixedOffset = FixedOffset::east_opt(9 * 3600).expect("nine hours are a legal offset");

/// The date and time that a clock on a wall in Japan shows.
pub fn local(now: DateTime<Utc>) -> NaiveDateTime {
    now.with_timezone(&NINE_HOURS).naive_local()
}

/// The civil date in Japan.
pub fn today(now: DateTime<Utc>) -> NaiveDate {
    local(now).date()
}

/// The instant at which a clock on a wall in Japan shows this date and time.
pub fn instant(date: NaiveDate, time: NaiveTime) -> DateTime<Utc> {
    (date.and_time(time) - NINE_HOURS).and_utc()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_in_japan_begins_at_15_utc_of_the_day_before() {
        let date = NaiveDate::from_ymd_opt(2024, 9, 17).unwrap();
        let midnight = instant(date, NaiveTime::MIN);
        assert_eq!(midnight.to_rfc3339(), "2024-09-16T15:00:00+00:00");
        assert_eq!(today(midnight), date);
        assert_eq!(today(midnight - chrono::TimeDelta::nanoseconds(1)), date.pred_opt().unwrap());
    }
}
