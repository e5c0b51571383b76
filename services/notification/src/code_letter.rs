//! The letter that brings a code: by mail or by SMS.
use crate::letter::{Letter, Letterhead, words};
use kernel::{Channel, CodePurpose};
use texts::City;

/// A code on its way to who asked for it.
#[derive(Clone, Copy)]
pub struct CodeLetter<'c> {
    /// Who writes.
    pub head: Letterhead<'c>,
    /// The digits.
    pub digits: &'c str,
    /// What they prove.
    pub purpose: CodePurpose,
    /// Minutes for which they work.
    pub minutes: u32,
}

impl CodeLetter<'_> {
    /// In the city's words, in the language of who asked.
    pub fn by(&self, channel: Channel, city: &City, language: &str) -> Letter {
        let words = words(city, language);
        let kind = match self.purpose {
            CodePurpose::Register => "register-code",
            CodePurpose::Mobile => "mobile-code",
            CodePurpose::Reset => "reset-code",
            CodePurpose::NewEmail => "new-email-code",
        };
        let [portal, contact, phone] = self.head.args();
        let args = [portal, contact, phone, ("code", self.digits.into()), ("minutes", self.minutes.to_string().into())];
        match channel {
            Channel::Email => Letter::mail(&words, kind, &args),
            Channel::Sms => Letter::sms(&words, kind, &args),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use texts::Language;

    const HEAD: Letterhead<'static> = Letterhead {
        portal: "公式アプリ「みずっぴぃ」",
        contact: "水道料金窓口",
        phone: "012-345-6789",
        forgotten: "login-recover-email",
    };

    #[test]
    fn every_code_comes_in_every_language_by_every_way_it_goes() {
        use CodePurpose::{Mobile, NewEmail, Register, Reset};
        for (purpose, channel) in [
            (Register, Channel::Email),
            (Register, Channel::Sms),
            (Mobile, Channel::Sms),
            (Reset, Channel::Email),
            (Reset, Channel::Sms),
            (NewEmail, Channel::Email),
        ] {
            for language in Language::ALL {
                let code = CodeLetter { head: HEAD, digits: "012345", purpose, minutes: 10 };
                let letter = code.by(channel, &City::none(), language.tag());
                let (subject, body) = (letter.subject.unwrap_or_default(), letter.body);
                assert!(body.contains("012345") && body.contains("10"), "{purpose} {}: {body}", language.tag());
                assert!(!subject.contains("012345"), "a lock screen shows the subject: {subject}");
                assert!(!body.contains("mail-") && !body.contains("sms-"), "{body}");
                assert_eq!(subject.is_empty(), channel == Channel::Sms);
                // what is longer than 70 goes as several messages, which some phones show apart
                assert!(channel == Channel::Email || body.chars().count() <= 70, "{}: {body}", body.chars().count());
            }
        }
    }
}
