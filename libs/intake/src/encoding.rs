//! The characters of a city's files.
use crate::{
    Problem, suspects,
    unicode::{self, Mark},
};
use encoding_rs::SHIFT_JIS;
use serde::Deserialize;
use std::borrow::Cow;

/// What a file's bytes mean. There is no guessing: a file in another encoding is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum Encoding {
    /// UTF-8 that begins with its byte order mark.
    #[serde(rename = "utf-8-bom")]
    Utf8Bom,
    /// UTF-8 that doesn't.
    #[serde(rename = "utf-8")]
    Utf8,
    /// UTF-16, little endian, that begins with its byte order mark: a spreadsheet's "Unicode text".
    #[serde(rename = "utf-16le-bom")]
    Utf16LeBom,
    /// Microsoft's `Shift_JIS`: JIS X 0208, NEC's and IBM's characters (① 髙 﨑), half-width kana.
    #[serde(rename = "cp932")]
    Cp932,
}

/// What is wrong with a file as a whole, and on which line that begins.
type Refused = (Option<u64>, Problem);

impl Encoding {
    /// What people call it.
    pub const fn name(self) -> &'static str {
        match self {
            Encoding::Utf8Bom | Encoding::Utf8 => "UTF-8",
            Encoding::Utf16LeBom => "UTF-16LE",
            Encoding::Cp932 => "CP932",
        }
    }

    /// The file without its mark, UTF-16 as UTF-8, so that lines and separators are single bytes; fields are read from
    /// it by [`Encoding::decode`].
    pub(crate) fn body(self, bytes: &[u8]) -> Result<Cow<'_, [u8]>, Refused> {
        let (mark, body) = unicode::mark(bytes);
        if body.trim_ascii().is_empty() {
            return Err((None, Problem::EmptyFile));
        }
        match (self, mark) {
            (Encoding::Utf8Bom, Some(Mark::Utf8)) => Ok(body.into()),
            (Encoding::Utf16LeBom, Some(Mark::Utf16Le)) => self.of_utf_16(body),
            (Encoding::Utf8, Some(Mark::Utf8)) => Err((Some(1), Problem::ByteOrderMark)),
            (Encoding::Cp932, Some(Mark::Utf8)) => Err((Some(1), Problem::Garbled { instead: "UTF-8" })),
            (Encoding::Utf16LeBom, None) if unicode::is_utf_16(bytes) => Err((None, self.no_mark())),
            (_, Some(_)) | (Encoding::Utf16LeBom, None) => Err((Some(1), self.not_encoded())),
            (_, None) => self.unmarked(bytes),
        }
    }

    /// The text of a field.
    pub(crate) fn decode(self, bytes: &[u8]) -> Result<Cow<'_, str>, Problem> {
        match self {
            Encoding::Cp932 => SHIFT_JIS.decode_without_bom_handling_and_without_replacement(bytes),
            _ => std::str::from_utf8(bytes).ok().map(Cow::Borrowed),
        }
        .ok_or_else(|| self.not_encoded())
    }

    /// How people who keep the file name a user-defined character: by its code there.
    pub(crate) fn code(self, gaiji: char) -> String {
        let place = u32::from(gaiji).wrapping_sub(0xe000);
        if self != Encoding::Cp932 || place >= 10 * 188 {
            return format!("U+{:04X}", u32::from(gaiji));
        }
        // 188 places a row from F040 on, 7F left out.
        let (row, cell) = (place / 188, place % 188);
        let skip = u32::from(cell >= 0x3f);
        format!("{:02X}{:02X}", 0xf0 + row, 0x40 + cell + skip)
    }

    /// A file of an encoding of single bytes, that begins with no mark.
    fn unmarked(self, bytes: &[u8]) -> Result<Cow<'_, [u8]>, Refused> {
        if unicode::is_utf_16(bytes) {
            return Err((Some(1), Problem::Garbled { instead: "UTF-16" }));
        }
        let utf_8 = std::str::from_utf8(bytes).map_err(|error| line_of(bytes, error.valid_up_to()));
        match self {
            Encoding::Cp932 if suspects::is_japanese_utf8(bytes) => {
                let first = bytes.iter().position(|byte| !byte.is_ascii()).unwrap_or_default();
                Err((line_of(bytes, first), Problem::Garbled { instead: "UTF-8" }))
            }
            Encoding::Utf8Bom => match utf_8 {
                Err(line) => Err((line, self.not_encoded())),
                Ok(_) => Err((None, self.no_mark())),
            },
            // One damaged character is found in its field; a whole file in another encoding is no hundred faults.
            Encoding::Utf8 => match utf_8 {
                Err(line) if !suspects::is_damaged_utf8(bytes) => Err((line, self.not_encoded())),
                _ => Ok(bytes.into()),
            },
            _ => Ok(bytes.into()),
        }
    }

    fn of_utf_16(self, body: &[u8]) -> Result<Cow<'_, [u8]>, Refused> {
        let (text, odd) = unicode::utf_8_of(body);
        match odd {
            true => Err((line_of(&text, text.len()), self.not_encoded())),
            false if text.trim_ascii().is_empty() => Err((None, Problem::EmptyFile)),
            false => Ok(text.into()),
        }
    }

    fn no_mark(self) -> Problem {
        Problem::NoByteOrderMark { encoding: self.name() }
    }

    fn not_encoded(self) -> Problem {
        Problem::NotEncoded { encoding: self.name() }
    }
}

fn line_of(bytes: &[u8], at: usize) -> Option<u64> {
    let lines = bytes.get(..at)?.split(|byte| *byte == b'\n').count();
    u64::try_from(lines).ok()
}

#[cfg(test)]
mod tests;
