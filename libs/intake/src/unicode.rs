//! Unicode's byte order marks, and UTF-16.

/// How a file says what it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mark {
    Utf8,
    Utf16Le,
    Utf16Be,
}

const MARKS: [(&[u8], Mark); 3] =
    [(b"\xef\xbb\xbf", Mark::Utf8), (b"\xff\xfe", Mark::Utf16Le), (b"\xfe\xff", Mark::Utf16Be)];

/// The mark with which a file begins, and what follows it.
pub(crate) fn mark(bytes: &[u8]) -> (Option<Mark>, &[u8]) {
    let marked = MARKS.iter().find_map(|(mark, name)| Some((Some(*name), bytes.strip_prefix(*mark)?)));
    marked.unwrap_or((None, bytes))
}

/// Whether a file without a mark is UTF-16: each of its digits and separators has a byte of zeros, which no other
/// encoding's text has.
pub(crate) fn is_utf_16(bytes: &[u8]) -> bool {
    let head = bytes.get(..1_000).unwrap_or(bytes);
    let zeros = head.split(|byte| *byte == 0).count() - 1;
    zeros > 0 && zeros * 8 >= head.len()
}

/// UTF-16 as UTF-8, and whether a byte is left over. A surrogate without its other half becomes three bytes that no
/// reader of UTF-8 takes, so that the field where it stands is the one that is refused.
pub(crate) fn utf_8_of(body: &[u8]) -> (Vec<u8>, bool) {
    let units = body.chunks_exact(2);
    let odd = !units.remainder().is_empty();
    let mut text = Vec::with_capacity(body.len() * 3 / 2);
    let units = units.map(|unit| u16::from_le_bytes([unit[0], unit[1]]));
    for character in char::decode_utf16(units) {
        match character {
            Ok(character) => text.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes()),
            Err(half) => {
                let [high, low] = half.unpaired_surrogate().to_be_bytes();
                text.extend([0xe0 | high >> 4, 0x80 | (high & 0x0f) << 2 | low >> 6, 0x80 | low & 0x3f]);
            }
        }
    }
    (text, odd)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf_16(text: &str) -> Vec<u8> {
        text.encode_utf16().flat_map(u16::to_le_bytes).collect()
    }

    #[test]
    fn characters_of_one_and_of_two_units_arrive() {
        let text = "団体\t015644\r\n髙﨑𠮷野《》\u{a0a}";
        assert_eq!(
            utf_8_of(&utf_16(text)),
            (text.as_bytes().to_vec(), false),
            "《 and U+0A0A hold a byte of a line break"
        );
        assert_eq!(utf_8_of(b"a\0b"), (b"a".to_vec(), true));
    }

    #[test]
    fn half_a_character_is_no_utf_8() {
        for halves in [&[0xd842_u16][..], &[0xdfb7], &[0xdfb7, 0xd842], &[0xd842, 0x41], &[0xdbff, 0xd800]] {
            let bytes: Vec<u8> = halves.iter().flat_map(|unit| unit.to_le_bytes()).collect();
            let (text, odd) = utf_8_of(&bytes);
            assert!(std::str::from_utf8(&text).is_err() && !odd, "{halves:x?}");
        }
    }

    #[test]
    fn utf_16_is_known_without_its_mark() {
        assert!(is_utf_16(&utf_16("団体コード\t使用者番号\r\nEND\t0\r\n")));
        for text in ["団体コード,使用者番号\r\n", "", "a\0b,1234567890"] {
            assert!(!is_utf_16(text.as_bytes()), "{text:?}");
        }
    }
}
