//! The characters of a city's files.
use crate::{Problem, suspects};
use encoding_rs::SHIFT_JIS;
use serde::Deserialize;
use std::borrow::Cow;

/// What a file's bytes mean. There is no guessing: a file in another encoding is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum Encoding {
    /// UTF-8 that begins with its byte order mark.
    #[serde(rename = "utf-8-bom")]
    Utf8Bom,
    /// Microsoft's `Shift_JIS`: JIS X 0208, NEC's and IBM's characters (① 髙 﨑), half-width kana.
    #[serde(rename = "cp932")]
    Cp932,
}

const MARK: &[u8] = b"\xef\xbb\xbf";

impl Encoding {
    /// What people call it.
    pub const fn name(self) -> &'static str {
        match self {
            Encoding::Utf8Bom => "UTF-8",
            Encoding::Cp932 => "CP932",
        }
    }

    /// The file without its mark; or what is wrong with it as a whole, and on which line that begins.
    pub(crate) fn body(self, bytes: &[u8]) -> Result<&[u8], (Option<u64>, Problem)> {
        let body = bytes.strip_prefix(MARK);
        if body.unwrap_or(bytes).trim_ascii().is_empty() {
            return Err((None, Problem::EmptyFile));
        }
        match (self, body) {
            (Encoding::Utf8Bom, Some(body)) => Ok(body),
            (Encoding::Utf8Bom, None) => Err(match std::str::from_utf8(bytes) {
                Ok(_) => (None, Problem::NoByteOrderMark),
                Err(error) => (line_of(bytes, error.valid_up_to()), Problem::NotEncoded { encoding: self.name() }),
            }),
            (Encoding::Cp932, Some(_)) => Err((Some(1), Problem::Garbled { instead: "UTF-8" })),
            (Encoding::Cp932, None) if suspects::is_japanese_utf8(bytes) => {
                let first = bytes.iter().position(|byte| !byte.is_ascii()).unwrap_or_default();
                Err((line_of(bytes, first), Problem::Garbled { instead: "UTF-8" }))
            }
            (Encoding::Cp932, None) => Ok(bytes),
        }
    }

    /// The text of a field.
    pub(crate) fn decode(self, bytes: &[u8]) -> Result<Cow<'_, str>, Problem> {
        match self {
            Encoding::Utf8Bom => std::str::from_utf8(bytes).ok().map(Cow::Borrowed),
            Encoding::Cp932 => SHIFT_JIS.decode_without_bom_handling_and_without_replacement(bytes),
        }
        .ok_or(Problem::NotEncoded { encoding: self.name() })
    }

    /// How people who keep the file name a user-defined character: by its code there.
    pub(crate) fn code(self, gaiji: char) -> String {
        let place = u32::from(gaiji).wrapping_sub(0xe000);
        if self == Encoding::Utf8Bom || place >= 10 * 188 {
            return format!("U+{:04X}", u32::from(gaiji));
        }
        // 188 places a row from F040 on, 7F left out.
        let (row, cell) = (place / 188, place % 188);
        let skip = u32::from(cell >= 0x3f);
        format!("{:02X}{:02X}", 0xf0 + row, 0x40 + cell + skip)
    }
}

fn line_of(bytes: &[u8], at: usize) -> Option<u64> {
    let lines = bytes.get(..at)?.split(|byte| *byte == b'\n').count();
    u64::try_from(lines).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaiji_are_named_by_their_code_in_the_file() {
        for code in ["F040", "F07E", "F080", "F0FC", "F140", "F9FC"] {
            let bytes = u16::from_str_radix(code, 16).unwrap().to_be_bytes();
            let text = Encoding::Cp932.decode(&bytes).unwrap();
            assert_eq!(Encoding::Cp932.code(text.chars().next().unwrap()), code);
        }
        assert_eq!(Encoding::Utf8Bom.code('\u{e000}'), "U+E000");
    }

    #[test]
    fn characters_of_nec_and_ibm_are_kept() {
        let bytes = b"\x87\x40\xfb\xfc\xed\x95\xfa\xb1\x81\x60\xb6\xde";
        assert_eq!(Encoding::Cp932.decode(bytes).unwrap(), "①髙﨑﨑～ｶﾞ");
    }

    #[test]
    fn a_file_in_the_other_encoding_is_refused_with_its_line() {
        let garbled = Problem::Garbled { instead: "UTF-8" };
        assert_eq!(Encoding::Cp932.body("a\nb,水野\n".as_bytes()), Err((Some(2), garbled.clone())));
        assert_eq!(Encoding::Cp932.body("\u{feff}a".as_bytes()), Err((Some(1), garbled)));
        let not = Problem::NotEncoded { encoding: "UTF-8" };
        assert_eq!(Encoding::Utf8Bom.body(b"a\nb\n\x90\x85\x96\xec\n"), Err((Some(3), not)));
        assert_eq!(Encoding::Utf8Bom.body("水野".as_bytes()), Err((None, Problem::NoByteOrderMark)));
        assert_eq!(Encoding::Utf8Bom.body(b"\xef\xbb\xbf\r\n"), Err((None, Problem::EmptyFile)));
        assert_eq!(Encoding::Cp932.body(b""), Err((None, Problem::EmptyFile)));
    }
}
