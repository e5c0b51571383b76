use super::*;

fn garbled(instead: &'static str) -> Problem {
    Problem::Garbled { instead }
}

fn not(encoding: &'static str) -> Problem {
    Problem::NotEncoded { encoding }
}

fn utf_16(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

fn cp932(text: &str) -> Vec<u8> {
    SHIFT_JIS.encode(text).0.into_owned()
}

#[test]
fn gaiji_are_named_by_their_code_in_the_file() {
    for code in ["F040", "F07E", "F080", "F0FC", "F140", "F9FC"] {
        let bytes = u16::from_str_radix(code, 16).unwrap().to_be_bytes();
        let text = Encoding::Cp932.decode(&bytes).unwrap();
        assert_eq!(Encoding::Cp932.code(text.chars().next().unwrap()), code);
    }
    for encoding in [Encoding::Utf8Bom, Encoding::Utf8, Encoding::Utf16LeBom] {
        assert_eq!(encoding.code('\u{e000}'), "U+E000");
    }
}

#[test]
fn characters_of_nec_and_ibm_are_kept() {
    let bytes = b"\x87\x40\xfb\xfc\xed\x95\xfa\xb1\x81\x60\xb6\xde";
    assert_eq!(Encoding::Cp932.decode(bytes).unwrap(), "①髙﨑﨑～ｶﾞ");
}

#[test]
fn a_file_in_its_encoding_is_taken_without_its_mark() {
    let text = "a,水野\r\nb,髙﨑\r\n";
    let marked = |mark: &[u8], text: &[u8]| [mark, text].concat();
    for (encoding, bytes) in [
        (Encoding::Utf8Bom, marked(b"\xef\xbb\xbf", text.as_bytes())),
        (Encoding::Utf8, text.as_bytes().to_vec()),
        (Encoding::Utf16LeBom, marked(b"\xff\xfe", &utf_16(text))),
    ] {
        assert_eq!(encoding.body(&bytes).as_deref(), Ok(text.as_bytes()), "{encoding:?}");
    }
    assert_eq!(Encoding::Cp932.body(&cp932(text)).as_deref(), Ok(&cp932(text)[..]));
}

#[test]
fn a_file_in_another_encoding_is_refused_with_its_line() {
    let text = "a\nb,水野 花子\n";
    let (plain, sjis, wide) = (text.as_bytes(), cp932(text), utf_16(text));
    let marked = |mark: &[u8], text: &[u8]| [mark, text].concat();
    let (utf_8, le, be) = (marked(b"\xef\xbb\xbf", plain), marked(b"\xff\xfe", &wide), marked(b"\xfe\xff", &wide));
    for (encoding, bytes, line, problem) in [
        (Encoding::Cp932, plain, Some(2), garbled("UTF-8")),
        (Encoding::Cp932, &utf_8, Some(1), garbled("UTF-8")),
        (Encoding::Cp932, &wide, Some(1), garbled("UTF-16")),
        (Encoding::Cp932, &le, Some(1), not("CP932")),
        (Encoding::Utf8Bom, plain, None, Problem::NoByteOrderMark { encoding: "UTF-8" }),
        (Encoding::Utf8Bom, &sjis, Some(2), not("UTF-8")),
        (Encoding::Utf8Bom, &wide, Some(1), garbled("UTF-16")),
        (Encoding::Utf8Bom, &le, Some(1), not("UTF-8")),
        (Encoding::Utf8, &utf_8, Some(1), Problem::ByteOrderMark),
        (Encoding::Utf8, &sjis, Some(2), not("UTF-8")),
        (Encoding::Utf8, &wide, Some(1), garbled("UTF-16")),
        (Encoding::Utf8, &le, Some(1), not("UTF-8")),
        (Encoding::Utf16LeBom, &wide, None, Problem::NoByteOrderMark { encoding: "UTF-16LE" }),
        (Encoding::Utf16LeBom, &be, Some(1), not("UTF-16LE")),
        (Encoding::Utf16LeBom, plain, Some(1), not("UTF-16LE")),
        (Encoding::Utf16LeBom, &utf_8, Some(1), not("UTF-16LE")),
        (Encoding::Utf16LeBom, &sjis, Some(1), not("UTF-16LE")),
    ] {
        assert_eq!(encoding.body(bytes), Err((line, problem)), "{encoding:?}: {bytes:x?}");
    }
}

#[test]
fn a_byte_too_many_is_no_utf_16() {
    let mut bytes = [b"\xff\xfe".to_vec(), utf_16("a\tb\r\nc\td\r\n")].concat();
    bytes.push(b'e');
    assert_eq!(Encoding::Utf16LeBom.body(&bytes), Err((Some(3), not("UTF-16LE"))));
    bytes.truncate(bytes.len() - 4);
    assert_eq!(Encoding::Utf16LeBom.body(&bytes), Err((Some(2), not("UTF-16LE"))), "cut in the last line break");
}

#[test]
fn one_damaged_field_is_left_to_be_found_at_its_place() {
    let damaged = b"a,\xe6\xb0\xb4\xe9\x87\x8e,\xe9\x87\n";
    assert_eq!(Encoding::Utf8.body(damaged).as_deref(), Ok(&damaged[..]), "UTF-8 but for one character");
    assert_eq!(Encoding::Utf8.decode(b"\xe9\x87"), Err(not("UTF-8")));
}

#[test]
fn a_mark_alone_is_an_empty_file() {
    for (encoding, bytes) in [
        (Encoding::Utf8Bom, &b"\xef\xbb\xbf\r\n"[..]),
        (Encoding::Utf8, b"\r\n"),
        (Encoding::Utf16LeBom, b"\xff\xfe"),
        (Encoding::Utf16LeBom, b"\xff\xfe\r\0\n\0"),
        (Encoding::Cp932, b""),
    ] {
        assert_eq!(encoding.body(bytes), Err((None, Problem::EmptyFile)), "{encoding:?}");
    }
}
