//! A city's code: the name of its folder.
use std::{borrow::Borrow, fmt, str::FromStr};

/// A city's code, such as stands in `?tenant=` and in the names of cookies: lower-case ASCII letters, digits and
/// hyphens, a letter first and no hyphen last, at most 30.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code(String);

/// A text that is no city's code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a city's code: lower-case letters, digits and hyphens, a letter first and no hyphen last, at most 30")]
pub struct NotACode;

impl Code {
    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Code {
    type Err = NotACode;
    fn from_str(text: &str) -> Result<Code, NotACode> {
        let characters = text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        let ends = text.starts_with(|c: char| c.is_ascii_lowercase()) && !text.ends_with('-');
        if characters && ends && text.len() <= 30 { Ok(Code(text.to_owned())) } else { Err(NotACode) }
    }
}

impl Borrow<str> for Code {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::Code;

    #[test]
    fn codes_are_plain() {
        for good in ["a", "members-3", "aoba"] {
            assert!(good.parse::<Code>().is_ok(), "{good}");
        }
        for bad in ["", "-a", "a-", "3a", "Aoba", "ou mu", "ou_mu", "ou.mu", "青葉", "a/b", "..", &"a".repeat(31)] {
            assert!(bad.parse::<Code>().is_err(), "{bad}");
        }
    }
}
