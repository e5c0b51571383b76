//! What sample bureaus tell their residents, so many days before or after the day of the seed.
mod kanazawa;
mod kurashiki;
mod nayoro;
mod osaka;
mod oumu;

use kernel::{AnnouncementId, DateTime, Days, NaiveTime, Utc, instant, today};
use notification::NewAnnouncement;

/// An announcement of a sample city.
struct Told {
    /// Days from the seed to its publication: below zero, it is old; above, not yet published.
    day: i64,
    /// Days from its publication to its withdrawal, where there was one.
    withdrawn: Option<u64>,
    title: &'static str,
    paragraphs: &'static [&'static str],
}

/// At this hour each is published.
const NINE: NaiveTime = NaiveTime::from_hms_opt(9, 0, 0).expect("a time of day");

/// The announcements of the city of this code. Their ids are fixed: the same again are the same.
pub(crate) fn announcements(code: &str, now: DateTime<Utc>) -> Vec<NewAnnouncement> {
    let (bureau, told): (_, &[Told]) = match code {
        "kanazawa" => ("172014", &kanazawa::TOLD),
        "kurashiki" => ("332020", &kurashiki::TOLD),
        "nayoro" => ("012211", &nayoro::TOLD),
        "osaka" => ("271004", &osaka::TOLD),
        "oumu" => ("015644", &oumu::TOLD),
        _ => return Vec::new(),
    };
    (1..).zip(told).map(|(nth, told)| told.announcement(bureau, nth, now)).collect()
}

impl Told {
    fn announcement(&self, bureau: &str, nth: u32, now: DateTime<Utc>) -> NewAnnouncement {
        let (today, days) = (today(now), Days::new(self.day.unsigned_abs()));
        let published_on = if self.day < 0 { today - days } else { today + days };
        // The last twelve digits are the bureau's code and a number.
        let id = format!("5a3e0000-0000-7000-8000-{bureau}{nth:06}");
        let id: AnnouncementId = id.parse().expect("it is written as an id");
        NewAnnouncement {
            id,
            title: self.title.to_owned(),
            body: self.paragraphs.join("\n\n"),
            published_at: instant(published_on, NINE),
            withdrawn_at: self.withdrawn.map(|after| instant(published_on + Days::new(after), NINE)),
        }
    }
}
