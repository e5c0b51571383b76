//! Whom residents ask.
use serde::Deserialize;
use std::fmt;

/// A bureau's window, at the foot of every page.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// What it calls itself.
    #[serde(deserialize_with = "crate::facts::label")]
    pub name: String,
    /// Its telephone.
    pub phone: Phone,
    /// When it answers, in its own words.
    #[serde(deserialize_with = "crate::facts::label")]
    pub hours: String,
}

/// A Japanese telephone number in three groups, as people write it: `06-1234-5678`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Phone(String);

/// A text that is no telephone number.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a telephone number of the form 06-1234-5678, in half-width digits: {0:?}")]
pub struct NotAPhone(String);

impl Phone {
    /// As people write it.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The digits alone, for a `tel:` link.
    pub fn digits(&self) -> String {
        self.0.replace('-', "")
    }
}

impl fmt::Display for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for Phone {
    type Error = NotAPhone;
    fn try_from(text: String) -> Result<Phone, NotAPhone> {
        let groups: Vec<&str> = text.split('-').collect();
        let digits: usize = groups.iter().map(|group| group.len()).sum();
        let plain = groups.iter().all(|group| !group.is_empty() && group.bytes().all(|b| b.is_ascii_digit()));
        if groups.len() == 3 && plain && text.starts_with('0') && (10..=11).contains(&digits) {
            Ok(Phone(text))
        } else {
            Err(NotAPhone(text))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Phone;

    #[test]
    fn numbers_are_written_in_three_groups_of_digits() {
        for good in ["06-1234-5678", "0120-123-456", "01658-4-2111", "090-1234-5678"] {
            assert!(Phone::try_from(good.to_owned()).is_ok(), "{good}");
        }
        assert_eq!(Phone::try_from("06-1234-5678".to_owned()).unwrap().digits(), "0612345678");
        for bad in [
            "",
            "0612345678",
            "06-6458",
            "6-6458-11320",
            "06-6458-113",
            "06--64581132",
            "０６-6458-1132",
            "06-6458-113a",
        ] {
            assert!(Phone::try_from(bad.to_owned()).is_err(), "{bad}");
        }
    }
}
