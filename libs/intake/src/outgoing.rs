//! A table for the bureau's own programs, in the characters of its files: what is written here is read there, and opened in
//! spreadsheets.
use crate::{Encoding, Form, Layout};
use csv::{QuoteStyle, Terminator, WriterBuilder};
use encoding_rs::SHIFT_JIS;

/// A character that the bureau's encoding doesn't have, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("record {record}, column {column}: {encoding} has no {character:?}")]
pub struct Unwritable {
    /// Which record, from 0.
    pub record: usize,
    /// Which column, from 0.
    pub column: usize,
    /// The character.
    pub character: char,
    /// What people call the encoding.
    pub encoding: &'static str,
}

/// Writes records as a file of this city: in its encoding, parted by tabs where its own files are, else by commas, each field
/// in quotation marks, lines ending as on Windows. A field that a spreadsheet would take for a formula begins with an
/// apostrophe (`security.md`, W5). Nothing is written in part: a character that the encoding lacks is told instead.
pub fn write(layout: &Layout, records: &[Vec<String>]) -> Result<Vec<u8>, Unwritable> {
    let encoding = layout.encoding;
    for (record, fields) in records.iter().enumerate() {
        for (column, field) in fields.iter().enumerate() {
            if let Some(character) = field.chars().find(|character| !encoding.has(*character)) {
                return Err(Unwritable { record, column, character, encoding: encoding.name() });
            }
        }
    }
    let by = if layout.form == Form::Tab { b'\t' } else { b',' };
    let mut writer = WriterBuilder::new();
    writer.delimiter(by).terminator(Terminator::CRLF).quote_style(QuoteStyle::Always).flexible(true);
    let mut writer = writer.from_writer(Vec::new());
    for fields in records {
        // a vector takes whatever is written to it
        let _ = writer.write_record(fields.iter().map(|field| harmless(field)));
    }
    let bytes = writer.into_inner().unwrap_or_default();
    Ok(encoding.encode(&String::from_utf8_lossy(&bytes)))
}

/// What begins like a formula is text for a spreadsheet once an apostrophe stands before it.
fn harmless(field: &str) -> String {
    let first = kernel::narrow_ascii(field).chars().next();
    match first {
        Some('=' | '+' | '-' | '@' | '\t' | '\r' | '\n') => format!("'{field}"),
        _ => field.to_owned(),
    }
}

impl Encoding {
    /// Whether the encoding has this character, as itself.
    fn has(self, character: char) -> bool {
        if self != Encoding::Cp932 {
            return true;
        }
        let mut text = [0; 4];
        let text: &str = character.encode_utf8(&mut text);
        let (bytes, _, lost) = SHIFT_JIS.encode(text);
        !lost && SHIFT_JIS.decode_without_bom_handling(&bytes).0 == text
    }

    /// Text whose characters it has, with its mark.
    fn encode(self, text: &str) -> Vec<u8> {
        match self {
            Encoding::Utf8 => text.as_bytes().to_vec(),
            Encoding::Utf8Bom => [b"\xef\xbb\xbf", text.as_bytes()].concat(),
            Encoding::Utf16LeBom => {
                std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect()
            }
            Encoding::Cp932 => SHIFT_JIS.encode(text).0.into_owned(),
        }
    }
}
