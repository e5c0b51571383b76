//! Residents' telephone numbers, by Japan's numbering plan (電気通信番号計画, 総務省告示): digits alone, as they are dialled
//! inside the country. An own form and no library: of a library's metadata for all countries this is one page.
use crate::{nfkc, nfkc::is_dash};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// A telephone number that can exist: `09012345678`. Two are equal when they ring at one place, however they were
/// typed. Printed for the log (`{:?}`) it shows its last four digits alone.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Phone(String);

/// A number that takes SMS (OSK-13).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "Phone", try_from = "Phone")]
pub struct MobilePhone(Phone);

/// What kind of line a number has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PhoneKind {
    /// 060, 070, 080, 090: these take SMS.
    Mobile,
    /// An area code.
    FixedLine,
    /// 050, over the internet. Some take SMS from some senders; a code that may not come is none.
    Internet,
}

/// Why a text is no telephone number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum NotAPhone {
    /// Something in it is neither a digit nor a sign that people put between them.
    #[error("not of digits")]
    NotDigits,
    /// It doesn't begin with 0, as a number with its area code does.
    #[error("without area code")]
    NoAreaCode,
    /// Its kind of number has more or fewer digits.
    #[error("too long or too short")]
    Length,
    /// Nobody is rung by such a number at home: a free or a service number, or one that was never given out.
    #[error("no subscriber's number")]
    NotASubscriber,
}

/// A telephone that takes no SMS.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
#[error("takes no SMS")]
pub struct NoSms;

impl Phone {
    /// The digits, as they are dialled inside Japan.
    pub fn digits(&self) -> &str {
        &self.0
    }

    /// As it is dialled from anywhere: `+819012345678`.
    pub fn international(&self) -> String {
        format!("+81{}", &self.0[1..])
    }

    /// The last four digits, by which its owner knows it again.
    pub fn last_four(&self) -> &str {
        &self.0[self.0.len() - 4..]
    }

    /// Its kind.
    pub fn kind(&self) -> PhoneKind {
        match &self.0[..3] {
            "060" | "070" | "080" | "090" => PhoneKind::Mobile,
            "050" => PhoneKind::Internet,
            _ => PhoneKind::FixedLine,
        }
    }
}

impl MobilePhone {
    /// The number.
    pub fn phone(&self) -> &Phone {
        &self.0
    }
}

impl TryFrom<Phone> for MobilePhone {
    type Error = NoSms;
    fn try_from(phone: Phone) -> Result<MobilePhone, NoSms> {
        if phone.kind() == PhoneKind::Mobile { Ok(MobilePhone(phone)) } else { Err(NoSms) }
    }
}

impl FromStr for Phone {
    type Err = NotAPhone;
    /// Reads what people type: any width, with or without hyphens, brackets, blanks or +81.
    fn from_str(typed: &str) -> Result<Phone, NotAPhone> {
        let typed = nfkc(typed);
        let between = |c: char| c.is_whitespace() || is_dash(c) || matches!(c, '(' | ')' | '.' | 'ー');
        let dialled: String = typed.chars().filter(|&c| !between(c)).collect();
        let abroad = dialled.strip_prefix("+81").map(|rest| format!("0{}", rest.strip_prefix('0').unwrap_or(rest)));
        let digits = abroad.unwrap_or(dialled);
        if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(NotAPhone::NotDigits);
        }
        let length = |least: usize| if digits.len() == least { Ok(()) } else { Err(NotAPhone::Length) };
        match digits.as_bytes() {
            [b'0', b'5'..=b'9', b'0', b'0', ..] => return Err(NotAPhone::NotASubscriber), // 0800: free
            [b'0', b'5'..=b'9', b'0', ..] => length(11)?,
            [b'0', b'1', b'2', b'0', ..] | [b'0', b'5', b'7', b'0', ..] | [b'0', b'9', b'9', b'0', ..] => {
                return Err(NotAPhone::NotASubscriber);
            }
            [b'0', b'1'..=b'9', b'1'..=b'9', ..] => length(10)?,
            [b'0', _, _, ..] => return Err(NotAPhone::NotASubscriber),
            [b'0', ..] => return Err(NotAPhone::Length),
            _ => return Err(NotAPhone::NoAreaCode),
        }
        Ok(Phone(digits))
    }
}

impl fmt::Debug for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Phone(…{})", self.last_four())
    }
}

impl TryFrom<String> for Phone {
    type Error = NotAPhone;
    fn try_from(text: String) -> Result<Phone, NotAPhone> {
        text.parse()
    }
}

impl From<Phone> for String {
    fn from(phone: Phone) -> String {
        phone.0
    }
}

impl From<MobilePhone> for Phone {
    fn from(mobile: MobilePhone) -> Phone {
        mobile.0
    }
}

#[cfg(test)]
mod tests;
