//! Text that was read in another encoding than it was written in. Such text is well-formed, so that only its meaning
//! betrays it: taken back to bytes, it reads as Japanese in the other encoding.
use encoding_rs::{Encoding, SHIFT_JIS, WINDOWS_1252};

/// The encoding in which `text` was probably written before somebody read it in another.
pub(crate) fn written_in(text: &str) -> Option<&'static str> {
    if text.is_ascii() {
        return None;
    }
    if back_to_bytes(text, SHIFT_JIS).is_some_and(|bytes| is_japanese_utf8(&bytes)) {
        return Some("UTF-8");
    }
    let letters_of_europe = text.chars().any(|c| ('\u{a0}'..='\u{ff}').contains(&c));
    let bytes = letters_of_europe.then(|| back_to_bytes(text, WINDOWS_1252)).flatten()?;
    if is_japanese_utf8(&bytes) {
        return Some("UTF-8");
    }
    let read = SHIFT_JIS.decode_without_bom_handling_and_without_replacement(&bytes)?;
    (read.chars().filter(|c| ('\u{3041}'..='\u{9fff}').contains(c)).count() >= 2).then_some("CP932")
}

/// Whether the bytes are UTF-8 with at least two characters of three bytes or more. One alone can be chance: 邊土 in
/// CP932 is 粓y in UTF-8.
pub(crate) fn is_japanese_utf8(bytes: &[u8]) -> bool {
    std::str::from_utf8(bytes).is_ok_and(|text| text.chars().filter(|c| *c >= '\u{800}').nth(1).is_some())
}

/// Whether bytes that aren't all UTF-8 were meant to be: fewer places are damaged than characters arrived.
pub(crate) fn is_damaged_utf8(bytes: &[u8]) -> bool {
    let (mut arrived, mut damaged) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        arrived += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        damaged += usize::from(!chunk.invalid().is_empty());
    }
    damaged < arrived
}

fn back_to_bytes(text: &str, encoding: &'static Encoding) -> Option<Vec<u8>> {
    let (bytes, _, unmappable) = encoding.encode(text);
    (!unmappable).then(|| bytes.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn misread(text: &str, written: &'static Encoding, read: &'static Encoding) -> String {
        let bytes = written.encode(text).0.into_owned();
        read.decode_without_bom_handling(&bytes).0.into_owned()
    }

    #[test]
    fn misread_text_is_known() {
        let utf_8 = encoding_rs::UTF_8;
        assert_eq!(written_in(&misread("水野 太郎", utf_8, WINDOWS_1252)), Some("UTF-8"));
        assert_eq!(written_in(&misread("水野 花子", SHIFT_JIS, WINDOWS_1252)), Some("CP932"));
        assert_eq!(written_in(&misread("中央区", utf_8, SHIFT_JIS)), Some("UTF-8"));
    }

    #[test]
    fn real_names_are_no_suspects() {
        for text in
            ["邊土", "渡邊 齋", "髙﨑 ①～", "ｶﾞﾂｱ", "ﾐｽﾞﾉ ﾊﾅｺ", "André Müller", "ÄÖÜ", "Łukasz", "水野商店", "𠮷野家"]
        {
            assert_eq!(written_in(text), None, "{text}");
        }
    }
}
