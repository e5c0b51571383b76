//! What a message says: a subject in a text of its own and a body, in the city's words over the platform's.
use texts::{City, Language, Value, Words};

/// A message in its final words.
#[derive(Clone, PartialEq, Eq)]
pub struct Letter {
    /// Which template it was made from: `login-locked`.
    pub kind: &'static str,
    /// One line; an SMS has none.
    pub subject: Option<String>,
    /// What it says.
    pub body: String,
}

/// Who writes: what stands in every letter.
#[derive(Clone, Copy, Debug)]
pub struct Letterhead<'c> {
    /// What the bureau calls its portal.
    pub portal: &'c str,
    /// The window that helps.
    pub contact: &'c str,
    /// Its telephone number.
    pub phone: &'c str,
    /// The key of the words of the link to a new password on the city's login page.
    pub forgotten: &'static str,
}

impl<'c> Letterhead<'c> {
    pub(crate) fn args(&self) -> [(&'static str, Value<'c>); 3] {
        [("portal", self.portal.into()), ("contact", self.contact.into()), ("phone", self.phone.into())]
    }
}

impl Letter {
    /// The mail of a template: `mail-<kind>-subject` and `mail-<kind>-body`, with the same arguments.
    pub(crate) fn mail(words: &Words, kind: &'static str, args: &[(&str, Value<'_>)]) -> Letter {
        let subject = one_line(&words.get(&format!("mail-{kind}-subject"), args));
        Letter { kind, subject: Some(subject), body: words.get(&format!("mail-{kind}-body"), args) }
    }

    /// The SMS of a template: `sms-<kind>`. One line, so that no argument can look like another message.
    pub(crate) fn sms(words: &Words, kind: &'static str, args: &[(&str, Value<'_>)]) -> Letter {
        Letter { kind, subject: None, body: one_line(&words.get(&format!("sms-{kind}"), args)) }
    }
}

/// The city's words in the language of a tag; in Japanese where the tag says nothing that we speak.
pub(crate) fn words(city: &City, language: &str) -> Words {
    city.words(Language::of_tag(language).unwrap_or_default())
}

/// A subject becomes a header: a line's end in it, from whatever argument, would begin another one (`security.md` W5).
fn one_line(text: &str) -> String {
    text.split(char::is_control).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::one_line;

    #[test]
    fn a_subject_is_one_line() {
        assert_eq!(one_line("ロック\r\nBcc: a@example.jp"), "ロック Bcc: a@example.jp");
        assert_eq!(one_line("ログインがロックされました"), "ログインがロックされました");
    }
}
