use crate::letter::{Letter, words};
use chrono::{DateTime, Utc};
use texts::City;

/// Strangers have locked somebody's login name (OSK-20): told to its owner.
#[derive(Clone, Debug)]
pub struct LoginLocked<'c> {
    /// What the bureau calls its portal.
    pub portal: &'c str,
    /// The window that helps.
    pub contact: &'c str,
    /// Its telephone number.
    pub phone: &'c str,
    /// When the lock ends.
    pub until: DateTime<Utc>,
}

impl LoginLocked<'_> {
    /// In the city's words, in the owner's language.
    pub fn mail(&self, city: &City, language: &str) -> Letter {
        let words = words(city, language);
        // up to the next whole minute, so that it is never too early
        let until = kernel::local(self.until + chrono::TimeDelta::seconds(59));
        let (day, time) = (words.day_full(until.date()), words.time(until.time()));
        let args = [
            ("portal", self.portal.into()),
            ("contact", self.contact.into()),
            ("phone", self.phone.into()),
            ("day", day.into()),
            ("time", time.into()),
        ];
        Letter::mail(&words, "login-locked", &args)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use texts::Language;

    #[test]
    fn the_owner_reads_when_it_ends_and_what_goes_on() {
        let until = "2024-09-17T03:15:00Z".parse().unwrap();
        let locked = LoginLocked {
            portal: "みずポータル", contact: "お客さまセンター", phone: "012-345-6789", until
        };
        let says = |language: Language, all: &[&str]| {
            let letter = locked.mail(&City::none(), language.tag());
            let whole = format!("{}\n{}", letter.subject.unwrap_or_default(), letter.body);
            assert!(all.iter().all(|words| whole.contains(words)), "{whole}");
            assert!(!whole.contains("mail-login-locked") && letter.kind == "login-locked", "{whole}");
        };
        says(
            Language::Ja,
            &["【みずポータル】", "9月17日（火） 午後0時15分", "012-345-6789", "これまでにログインした端末"],
        );
        says(Language::EasyJa, &["みずポータル", "午後0時15分", "012-345-6789", "前（まえ）に"]);
        says(Language::En, &["みずポータル", "12:15 pm", "17 September (Tue)", "012-345-6789", "logged in before"]);
        assert_eq!(locked.mail(&City::none(), "tlh").body, locked.mail(&City::none(), "ja").body);
    }

    #[test]
    fn a_city_says_it_in_its_own_words() {
        let own = "mail-login-locked-subject = { $portal }から大切なお知らせ\n".to_owned();
        let city = City::new(vec![(Language::Ja, own)]).unwrap();
        let until = DateTime::UNIX_EPOCH;
        let letter = LoginLocked { portal: "水の窓", contact: "窓口", phone: "0", until }.mail(&city, "ja");
        assert_eq!(letter.subject.as_deref(), Some("水の窓から大切なお知らせ"));
        assert!(letter.body.contains("これまでにログインした端末"), "{}", letter.body);
    }
}
