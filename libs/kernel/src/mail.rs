//! An address of mail, as browsers understand one.
use crate::narrow_ascii;
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// An address of mail in the form in which it is kept, compared and written to: half width, small letters. Printed for
/// the log (`{:?}`) it shows nothing.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct MailAddress(String);

/// A text that is no address of mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
#[error("not an address of mail")]
pub struct NotMail;

/// The longest that a message can be sent to (RFC 5321, 4.5.3.1.3, without the angle brackets).
const LONGEST: usize = 254;

impl MailAddress {
    /// As it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for MailAddress {
    type Err = NotMail;
    /// What HTML calls a valid e-mail address (4.10.5.1.5), with a domain of two labels or more: who types `a@b` has
    /// left something out.
    fn from_str(typed: &str) -> Result<MailAddress, NotMail> {
        let text = narrow_ascii(typed).trim().to_lowercase();
        let (local, domain) = text.rsplit_once('@').ok_or(NotMail)?;
        let in_local = |c: char| c.is_ascii_alphanumeric() || ".!#$%&'*+/=?^_`{|}~-".contains(c);
        let is_local = !local.is_empty() && local.len() <= 64 && local.chars().all(in_local);
        let labels: Vec<&str> = domain.split('.').collect();
        let is_domain = labels.len() >= 2 && labels.into_iter().all(is_label);
        if is_local && is_domain && text.len() <= LONGEST { Ok(MailAddress(text)) } else { Err(NotMail) }
    }
}

fn is_label(label: &str) -> bool {
    let inside = label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    (1..=63).contains(&label.len()) && inside && !label.starts_with('-') && !label.ends_with('-')
}

impl TryFrom<String> for MailAddress {
    type Error = NotMail;
    fn try_from(text: String) -> Result<MailAddress, NotMail> {
        text.parse()
    }
}

impl From<MailAddress> for String {
    fn from(address: MailAddress) -> String {
        address.0
    }
}

impl fmt::Debug for MailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("MailAddress(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_type_becomes_one_form() {
        for typed in ["hanako@example.jp", " Hanako@Example.JP ", "ｈａｎａｋｏ＠ｅｘａｍｐｌｅ．ｊｐ"]
        {
            assert_eq!(typed.parse::<MailAddress>().unwrap().as_str(), "hanako@example.jp", "{typed}");
        }
        // Japanese mobile carriers gave out such ones: RFC 5322 has no dot before the @
        assert!("hanako..m.@docomo.example.jp".parse::<MailAddress>().is_ok());
    }

    #[test]
    fn what_no_mail_can_reach_is_refused() {
        let long = format!("{}@example.jp", "a".repeat(65));
        let longer = format!("{}@{}.jp", "a".repeat(60), ["b".repeat(60), "c".repeat(60), "d".repeat(70)].join("."));
        for typed in [
            "",
            "@",
            "hanako",
            "hanako@",
            "@example.jp",
            "hanako@example",
            "花子@example.jp",
            "a b@example.jp",
            "a@-example.jp",
            "a@example..jp",
            "a\n@example.jp",
            "a\0@example.jp",
            "a@b@example.jp",
            &long,
            &longer,
        ] {
            assert_eq!(typed.parse::<MailAddress>(), Err(NotMail), "{typed:?}");
        }
        assert_eq!(format!("{:?}", "a@example.jp".parse::<MailAddress>().unwrap()), "MailAddress(…)");
    }
}
