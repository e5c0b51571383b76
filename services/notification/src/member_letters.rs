//! Letters to who has an account, or is about to.
use crate::letter::{Letter, Letterhead, words};
use chrono::{DateTime, Utc};
use texts::City;

/// To the owner of an address that somebody typed to register: there is an account, and how to log in or to set a new
/// password (NYR-10, KRS-05).
pub fn already_member(head: Letterhead<'_>, city: &City, language: &str) -> Letter {
    with_way_back(head, city, language, "already-member")
}

/// To the same, where the account waits: log in, and type the code that comes to the mobile phone (OSK-09).
pub fn log_in_to_finish(head: Letterhead<'_>, city: &City, language: &str) -> Letter {
    with_way_back(head, city, language, "log-in-to-finish")
}

/// To whose password was set anew: all are logged out, the lock is over (OSK-20).
pub fn password_set(head: Letterhead<'_>, city: &City, language: &str) -> Letter {
    with_way_back(head, city, language, "password-set")
}

/// A letter that names the link to a new password as it stands on the city's own login page.
fn with_way_back(head: Letterhead<'_>, city: &City, language: &str, kind: &'static str) -> Letter {
    let words = words(city, language);
    let [portal, contact, phone] = head.args();
    let forgotten = words.get(head.forgotten, &[]);
    Letter::mail(&words, kind, &[portal, contact, phone, ("forgotten", forgotten.into())])
}

/// To who has become a member.
#[derive(Clone, Copy, Debug)]
pub struct Registered<'c> {
    /// Who writes.
    pub head: Letterhead<'c>,
    /// From when on data shows; none where it does already (NYR-17, KRS-15, OUM-08).
    pub shows_from: Option<DateTime<Utc>>,
    /// Whether paper stops.
    pub paper_stops: bool,
}

impl Registered<'_> {
    /// In the city's words, in the member's language. Nothing of the contract: whose the address is may not be shown yet.
    pub fn mail(&self, city: &City, language: &str) -> Letter {
        let words = words(city, language);
        let [portal, contact, phone] = self.head.args();
        let (when, day, time) = match self.shows_from.map(kernel::local) {
            Some(at) => {
                let midnight = at.time() == kernel::NaiveTime::MIN;
                (if midnight { "day" } else { "time" }, words.day_full(at.date()), words.time(at.time()))
            }
            None => ("now", String::new(), String::new()),
        };
        let paper = if self.paper_stops { "stops" } else { "goes-on" };
        let args = [
            portal,
            contact,
            phone,
            ("when", when.into()),
            ("day", day.into()),
            ("time", time.into()),
            ("paper", paper.into()),
        ];
        Letter::mail(&words, "registered", &args)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use texts::Language;

    const HEAD: Letterhead<'static> = Letterhead {
        portal: "みずポータル",
        contact: "水道料金窓口",
        phone: "012-345-6789",
        forgotten: "login-recover-email",
    };

    fn whole(letter: Letter) -> String {
        format!("{}\n{}", letter.subject.unwrap_or_default(), letter.body)
    }

    #[test]
    fn all_are_whole_in_every_language() {
        for language in Language::ALL {
            let (city, tag) = (City::none(), language.tag());
            for letter in
                [already_member(HEAD, &city, tag), log_in_to_finish(HEAD, &city, tag), password_set(HEAD, &city, tag)]
            {
                let said = whole(letter);
                assert!(said.contains("みずポータル") && said.contains("012-345-6789"), "{said}");
                assert!(said.contains(&city.words(language).get("login-recover-email", &[])), "{said}");
                assert!(!said.contains("mail-"), "{said}");
            }
        }
    }

    #[test]
    fn who_has_registered_reads_from_when_data_shows() {
        let at = |text: &str| Some(text.parse::<DateTime<Utc>>().unwrap());
        let mail = |shows_from, paper_stops, language: Language| {
            whole(Registered { head: HEAD, shows_from, paper_stops }.mail(&City::none(), language.tag()))
        };
        let nine = mail(at("2024-09-24T00:00:00Z"), true, Language::Ja);
        assert!(nine.contains("9月24日（火）") && nine.contains("午前9時") && nine.contains("紙"), "{nine}");
        let midnight = mail(at("2024-09-23T15:00:00Z"), false, Language::Ja);
        assert!(midnight.contains("9月24日（火）") && !midnight.contains("午前0時"), "{midnight}");
        assert_ne!(mail(None, true, Language::En), mail(None, false, Language::En));
        assert!(!mail(None, true, Language::EasyJa).contains("月"), "a day for what shows already");
    }
}
