//! The six digits.
use std::{fmt, str::FromStr};

const DIGITS: usize = 6;

/// Six digits (OUM-03): about 20 bits of chance. Shown to nobody but who is sent it, the log neither.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Number(u32);

/// What was typed is no code: told at the field, and no try.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not six digits")]
pub struct NotACode;

impl Number {
    /// A code of chance: each of the million is as likely as another, to one part in ten million millions.
    pub fn drawn(chance: [u8; 8]) -> Number {
        Number(u32::try_from(u64::from_be_bytes(chance) % 1_000_000).unwrap_or_default())
    }

    /// As it is sent and typed.
    pub fn digits(self) -> String {
        format!("{:0DIGITS$}", self.0)
    }
}

impl FromStr for Number {
    type Err = NotACode;
    /// Reads what people type: any width, with blanks or a hyphen in between.
    fn from_str(typed: &str) -> Result<Number, NotACode> {
        let plain = kernel::nfkc(typed);
        let digits: String = plain.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
        let fits = digits.len() == DIGITS && digits.bytes().all(|byte| byte.is_ascii_digit());
        if fits { digits.parse().map(Number).map_err(|_| NotACode) } else { Err(NotACode) }
    }
}

impl fmt::Debug for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Number(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn oum_03_a_code_is_six_digits_with_their_zeros() {
        assert_eq!(Number::drawn([0; 8]).digits(), "000000");
        assert_eq!(Number::drawn(1_000_007_u64.to_be_bytes()).digits(), "000007");
        assert_eq!(Number::drawn([0xff; 8]).digits().len(), 6);
        for typed in ["000007", "０００００７", " 000 007 ", "000-007"] {
            assert_eq!(typed.parse(), Ok(Number(7)), "{typed}");
        }
        for bad in ["", "7", "00007", "0000007", "00000a", "+00007"] {
            assert_eq!(bad.parse::<Number>(), Err(NotACode), "{bad}");
        }
        assert_eq!(format!("{:?}", Number(123_456)), "Number(…)");
    }
}
