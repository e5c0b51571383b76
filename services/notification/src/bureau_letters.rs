//! Letters to members of what the bureau does with their account.
use crate::letter::{Letter, Letterhead, words};
use chrono::{DateTime, Utc};
use texts::City;

/// To whom the bureau is about to withdraw: at the latest when, and whom to call who doesn't want it.
pub fn withdrawal_asked(head: Letterhead<'_>, city: &City, language: &str, due: DateTime<Utc>) -> Letter {
    let words = words(city, language);
    let [portal, contact, phone] = head.args();
    let due = kernel::local(due);
    let (day, time) = (words.day_full(due.date()), words.time(due.time()));
    Letter::mail(&words, "withdrawal-asked", &[portal, contact, phone, ("day", day.into()), ("time", time.into())])
}

/// To the same, when it is not to be.
pub fn withdrawal_cancelled(head: Letterhead<'_>, city: &City, language: &str) -> Letter {
    Letter::mail(&words(city, language), "withdrawal-cancelled", &head.args())
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

    #[test]
    fn all_are_whole_in_every_language() {
        let due = "2024-09-18T03:00:00Z".parse().unwrap();
        for language in Language::ALL {
            let (city, tag) = (City::none(), language.tag());
            let asked = withdrawal_asked(HEAD, &city, tag, due);
            let day = city.words(language).day_full(kernel::local(due).date());
            assert!(asked.body.contains(&day), "{}", asked.body);
            for letter in [asked, withdrawal_cancelled(HEAD, &city, tag)] {
                let said = format!("{}\n{}", letter.subject.unwrap_or_default(), letter.body);
                assert!(said.contains("みずポータル") && said.contains("012-345-6789"), "{said}");
                assert!(!said.contains("mail-") && !said.contains('{'), "{said}");
            }
        }
    }
}
