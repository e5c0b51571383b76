//! The greeting of the time of day, in Japan (KNZ-17).
use crate::{html::Html, say::Speech};
use chrono::{DateTime, Timelike, Utc};

/// 「水野 花子さま、こんばんは。」
pub(super) fn greeting(t: &Speech, name: &str, now: DateTime<Utc>) -> Html {
    t.say(key(now)).japanese("name", name).html()
}

fn key(now: DateTime<Utc>) -> &'static str {
    match kernel::local(now).hour() {
        4..=10 => "home-greeting-morning",
        11..=17 => "home-greeting-day",
        _ => "home-greeting-evening",
    }
}

#[cfg(test)]
mod tests {
    use super::greeting;
    use crate::say::Speech;
    use kernel::{NaiveDate, NaiveTime};
    use texts::{City, Language};

    fn at(hour: u32, minute: u32, language: Language) -> String {
        let day = NaiveDate::from_ymd_opt(2024, 9, 17).unwrap();
        let time = NaiveTime::from_hms_opt(hour, minute, if minute == 59 { 59 } else { 0 }).unwrap();
        greeting(&Speech::new(City::none().words(language)), "水野 花子", kernel::instant(day, time)).0
    }

    #[test]
    fn each_greeting_begins_and_ends_with_its_minute() {
        let (morning, day, evening) =
            ("水野 花子さま、おはようございます。", "水野 花子さま、こんにちは。", "水野 花子さま、こんばんは。");
        for (hour, minute, greeting) in [
            (3, 59, evening),
            (4, 0, morning),
            (10, 59, morning),
            (11, 0, day),
            (17, 59, day),
            (18, 0, evening),
            (0, 0, evening),
        ] {
            assert_eq!(at(hour, minute, Language::Ja), greeting, "{hour}:{minute}");
        }
    }

    #[test]
    fn it_greets_in_every_language() {
        assert_eq!(at(8, 0, Language::En), "Good morning, <span lang=\"ja\">水野 花子</span>.");
        assert_eq!(at(12, 0, Language::En), "Hello, <span lang=\"ja\">水野 花子</span>.");
        assert_eq!(at(18, 13, Language::En), "Good evening, <span lang=\"ja\">水野 花子</span>.");
        assert_eq!(at(18, 13, Language::EasyJa), "水野 花子さま、こんばんは。");
    }
}
