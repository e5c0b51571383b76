//! Letters to a member about what was changed in the account: who didn't change it hears of it (security.md A12).
use crate::letter::{Letter, Letterhead, words};
use texts::City;

/// What was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MemberNews {
    /// A contract is there that wasn't.
    ContractAdded,
    /// A contract is there no longer.
    ContractRemoved,
    /// The address of mail is another: to the old one.
    MailChanged,
    /// The password is another.
    PasswordChanged,
    /// The telephone at which the bureau reaches them is another.
    PhoneChanged,
    /// A device was logged out, since its secret was in two hands.
    DeviceLoggedOut,
    /// The account is no more.
    Withdrawn,
}

impl MemberNews {
    const fn kind(self) -> &'static str {
        match self {
            MemberNews::ContractAdded => "contract-added",
            MemberNews::ContractRemoved => "contract-removed",
            MemberNews::MailChanged => "mail-changed",
            MemberNews::PasswordChanged => "password-changed",
            MemberNews::PhoneChanged => "phone-changed",
            MemberNews::DeviceLoggedOut => "device-logged-out",
            MemberNews::Withdrawn => "withdrawn",
        }
    }
}

/// In the city's words, in the member's language. No name, number or address of anybody: mail is read by others too.
pub fn member_news(news: MemberNews, head: Letterhead<'_>, city: &City, language: &str) -> Letter {
    let words = words(city, language);
    let [portal, contact, phone] = head.args();
    let forgotten = words.get(head.forgotten, &[]);
    Letter::mail(&words, news.kind(), &[portal, contact, phone, ("forgotten", forgotten.into())])
}

#[cfg(test)]
mod tests {
    use super::*;
    use texts::Language;

    #[test]
    fn all_are_whole_in_every_language() {
        let head = Letterhead {
            portal: "みずポータル",
            contact: "水道料金窓口",
            phone: "012-345-6789",
            forgotten: "login-recover-email",
        };
        let all = [
            MemberNews::ContractAdded,
            MemberNews::ContractRemoved,
            MemberNews::MailChanged,
            MemberNews::PasswordChanged,
            MemberNews::PhoneChanged,
            MemberNews::DeviceLoggedOut,
            MemberNews::Withdrawn,
        ];
        for (news, language) in all.iter().flat_map(|news| Language::ALL.map(|language| (*news, language))) {
            let letter = member_news(news, head, &City::none(), language.tag());
            let said = format!("{}\n{}", letter.subject.unwrap_or_default(), letter.body);
            assert!(said.contains("みずポータル") && said.contains("012-345-6789"), "{news:?} {said}");
            assert!(!said.contains("mail-"), "{news:?} {said}");
        }
    }
}
