//! Under which numbers a bureau issues qualified invoices.
use serde::Deserialize;

/// One number, for one account of the bureau.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Invoice {
    /// What it is for, in the bureau's words.
    #[serde(deserialize_with = "crate::facts::label")]
    pub name: String,
    /// The number.
    pub number: RegistrationNo,
}

/// 適格請求書発行事業者登録番号 (消費税法 第57条の2): `T` and 13 digits. Only its form is checked: the number of an account
/// without a corporate number has no check digit.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct RegistrationNo(String);

/// A text that is no registration number.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a registration number, T and 13 half-width digits: {0:?}")]
pub struct NotANumber(String);

impl RegistrationNo {
    /// As it is printed.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for RegistrationNo {
    type Error = NotANumber;
    fn try_from(text: String) -> Result<RegistrationNo, NotANumber> {
        let digits = text.strip_prefix('T').filter(|digits| digits.len() == 13);
        let is_one = digits.is_some_and(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()));
        if is_one { Ok(RegistrationNo(text)) } else { Err(NotANumber(text)) }
    }
}

#[cfg(test)]
mod tests {
    use super::RegistrationNo;

    #[test]
    fn a_number_is_t_and_thirteen_digits() {
        assert!(RegistrationNo::try_from("T1234567890123".to_owned()).is_ok());
        for bad in ["", "T", "T123456789012", "T12345678901234", "1234567890123", "t1234567890123", "T１234567890123"]
        {
            assert!(RegistrationNo::try_from(bad.to_owned()).is_err(), "{bad}");
        }
    }
}
