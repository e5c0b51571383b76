//! Text as bytes, and text as old systems keep it.
use encoding_rs::SHIFT_JIS;
use kernel::widen_kana;

/// UTF-8 as it is.
pub(in crate::sample) fn utf_8(text: &str) -> Vec<u8> {
    text.as_bytes().to_vec()
}

/// UTF-8 behind its byte order mark.
pub(in crate::sample) fn utf_8_marked(text: &str) -> Vec<u8> {
    utf_8(&format!("\u{feff}{text}"))
}

/// UTF-16, little endian, behind its byte order mark.
pub(in crate::sample) fn utf_16(text: &str) -> Vec<u8> {
    format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect()
}

/// Microsoft's `Shift_JIS`.
pub(in crate::sample) fn cp932(text: &str) -> Vec<u8> {
    SHIFT_JIS.encode(text).0.into_owned()
}

/// In characters of full width alone.
pub(in crate::sample) fn wide(text: &str) -> String {
    let widen = |c: char| match c {
        ' ' => '\u{3000}',
        '!'..='~' => char::from_u32(u32::from(c) + 0xfee0).unwrap_or(c),
        c => c,
    };
    widen_kana(text).chars().map(widen).collect()
}
