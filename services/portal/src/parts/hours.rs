//! The sentence on a city's login hours (KNZ-01).
use crate::{door::LoginHours, html::Html, say::Speech};
use chrono::NaiveTime;

/// 「毎日 午前7時から翌日の午前2時まで」. Times come as `07:00`; what can't be read as one is shown as it is.
pub(crate) fn sentence(t: &Speech, hours: &LoginHours) -> Html {
    let (opens, closes) = (read(&hours.opens), read(&hours.closes));
    let shown = |time: Option<NaiveTime>, text: &str| time.map_or_else(|| text.to_owned(), |time| t.words.time(time));
    // Hours that end at or before their beginning run across midnight.
    let key = if closes <= opens { "hours-next-day" } else { "hours-same-day" };
    t.say(key).strong("opens", shown(opens, &hours.opens)).strong("closes", shown(closes, &hours.closes)).html()
}

fn read(text: &str) -> Option<NaiveTime> {
    NaiveTime::parse_from_str(text, "%H:%M").or_else(|_| NaiveTime::parse_from_str(text, "%H:%M:%S")).ok()
}
