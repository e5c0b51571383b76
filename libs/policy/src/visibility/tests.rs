//! The day before, the moment, across weekends, holidays and the year's end.
use super::*;

fn calendar() -> Calendar {
    Calendar::new(vec!["12-29..01-03".parse().unwrap()]).unwrap()
}

/// In Japan.
fn at(text: &str) -> DateTime<Utc> {
    let (date, time) = text.split_once(' ').unwrap();
    kernel::instant(date.parse().unwrap(), time.parse().unwrap())
}

fn shown(rule: FirstShowing, registered: &str, from: &str) {
    let first = first(&rule, &calendar(), at(registered));
    assert_eq!(first, at(from), "registered {registered}: {}", kernel::local(first));
    let before = first - kernel::TimeDelta::microseconds(1);
    let day = kernel::today(first);
    assert_eq!(decide(&rule, &calendar(), at(registered), first), Showing::Shown);
    assert_eq!(decide(&rule, &calendar(), at(registered), before), Showing::From { at: first, day });
}

const ONE: FirstShowing = FirstShowing::BusinessDays(1);

#[test]
fn nyr_17_from_the_beginning_of_the_next_business_day() {
    shown(ONE, "2024-09-17 00:00:00", "2024-09-18 00:00:00");
    shown(ONE, "2024-09-17 23:59:59.999999", "2024-09-18 00:00:00");
    shown(ONE, "2024-09-20 12:00:00", "2024-09-24 00:00:00"); // Friday; Monday is a substitute holiday
    shown(ONE, "2024-09-21 12:00:00", "2024-09-24 00:00:00");
    shown(ONE, "2024-12-27 12:00:00", "2025-01-06 00:00:00");
    shown(ONE, "2026-04-28 12:00:00", "2026-04-30 00:00:00");
    shown(FirstShowing::BusinessDays(2), "2024-09-20 12:00:00", "2024-09-25 00:00:00");
}

#[test]
fn krs_15_at_nine_of_the_next_day_that_is_no_weekend_nor_holiday() {
    let nine = FirstShowing::NextWeekday("09:00:00".parse().unwrap());
    shown(nine, "2024-09-17 08:59:59", "2024-09-18 09:00:00");
    shown(nine, "2024-09-17 09:00:00", "2024-09-18 09:00:00");
    shown(nine, "2024-09-20 23:59:59", "2024-09-24 09:00:00");
    // The year's last days count, although the bureau is closed: beside it a city of business days.
    shown(nine, "2024-12-27 12:00:00", "2024-12-30 09:00:00");
    shown(ONE, "2024-12-27 12:00:00", "2025-01-06 00:00:00");
    shown(nine, "2024-12-30 12:00:00", "2024-12-31 09:00:00");
    shown(nine, "2024-12-31 12:00:00", "2025-01-02 09:00:00");
}

#[test]
fn at_once_is_at_once() {
    let registered = at("2024-09-21 12:00:00");
    assert_eq!(decide(&FirstShowing::AtOnce, &calendar(), registered, registered), Showing::Shown);
}

#[test]
fn showings_that_no_city_can_mean_are_refused() {
    #[derive(Debug, Deserialize)]
    struct File {
        first: FirstShowing,
    }
    let read = |value: &str| toml::from_str::<File>(&format!("first = {value}")).map(|file| file.first);
    assert_eq!(read("\"at_once\"").unwrap(), FirstShowing::AtOnce);
    assert_eq!(read("{ business_days = 1 }").unwrap(), ONE);
    assert_eq!(
        read("{ next_weekday_at = \"09:00\" }").unwrap(),
        FirstShowing::NextWeekday("09:00:00".parse().unwrap())
    );
    for bad in [
        "\"later\"",
        "1",
        "{ business_days = 0 }",
        "{ business_days = 31 }",
        "{ next_weekday_at = \"9:00\" }",
        "{ next_weekday_at = \"24:00\" }",
        "{ business_days = 1, next_weekday_at = \"09:00\" }",
        "{}",
    ] {
        assert!(read(bad).is_err(), "{bad}");
    }
}
