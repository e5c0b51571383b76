//! Bytes: encodings, widths, serials.
use super::*;
use crate::sample::files;
use encoding_rs::SHIFT_JIS;

const FULL_BLANK: [u8; 2] = [0x81, 0x40];

/// The lines of the files of a city on a day, by what their names begin with.
fn lines(code: &str, today: NaiveDate, kind: &str) -> Vec<Vec<u8>> {
    let (_, bytes) = files(code, at(today)).into_iter().find(|(name, _)| name.starts_with(kind)).unwrap();
    let text = bytes.strip_suffix(b"\r\n").unwrap();
    text.split(|byte| *byte == b'\n').map(|line| line.strip_suffix(b"\r").unwrap_or(line).to_vec()).collect()
}

#[test]
fn nothing_is_lost_in_cp932() {
    for code in ["kanazawa", "kurashiki"] {
        for (name, bytes) in files(code, at(day(2026, 11, 20))) {
            let (text, _, broken) = SHIFT_JIS.decode(&bytes);
            // The encoder writes `&#…;` for what it can't.
            assert!(!broken && !text.contains("&#"), "{name}");
        }
    }
}

#[test]
fn marks_stand_where_the_city_has_them_and_utf_16_is_whole() {
    let begins = |code: &str, mark: &[u8]| {
        files(code, at(day(2026, 11, 20))).iter().all(|(_, bytes)| bytes.starts_with(mark) && bytes.len() > 200)
    };
    assert!(begins("osaka", b"\xef\xbb\xbf") && begins("oumu", b"\xff\xfe") && !begins("nayoro", b"\xef\xbb\xbf"));
    for (name, bytes) in files("oumu", at(day(2026, 11, 20))) {
        let units: Vec<u16> = bytes.chunks(2).map(|pair| u16::from_le_bytes(pair.try_into().unwrap())).collect();
        let text = String::from_utf16(&units).unwrap();
        let columns: HashSet<usize> = text.lines().map(|line| line.matches('\t').count()).collect();
        assert!(columns.len() <= 2 && text.lines().last().unwrap().starts_with("END\t"), "{name}");
    }
}

#[test]
fn records_of_fixed_length_are_as_long_as_they_say_and_cut_no_character() {
    let today = day(2026, 11, 20);
    for (kind, length) in [("KEIYAKU_", 243), ("KENSHIN_", 67), ("CHOTEI_", 153), ("SHUNO_", 46), ("YOTEI_", 24)] {
        let mut lines = lines("kurashiki", today, kind);
        let trailer = lines.pop().unwrap();
        assert_eq!(trailer.len(), 36);
        assert!(lines.iter().all(|line| line.len() == length), "{kind}");
        let count = format!("999999{:08}", lines.len());
        assert!(trailer.starts_with(count.as_bytes()) && trailer.ends_with(b"     "), "{kind}");
        assert_eq!(
            trailer[14..26].iter().all(|byte| *byte == b' '),
            ["KEIYAKU_", "KENSHIN_", "YOTEI_"].contains(&kind)
        );
    }
    let contracts = lines("kurashiki", today, "KEIYAKU_");
    for line in &contracts[..contracts.len() - 1] {
        for field in [&line[16..56], &line[86..146]] {
            let (text, _, broken) = SHIFT_JIS.decode(field);
            let name = text.trim_end_matches('\u{3000}');
            assert!(!broken && !name.is_empty() && field.ends_with(&FULL_BLANK), "{text}");
            assert_eq!(name.chars().count() * 2, SHIFT_JIS.encode(name).0.len(), "half width in {name}");
        }
    }
    let numbers = lines("kurashiki", today, "SHUNO_");
    assert!(numbers[0][36..45].iter().all(u8::is_ascii_digit) && numbers[0][36] == b'0');
}

#[test]
fn text_that_is_too_long_ends_after_a_whole_character() {
    use crate::sample::export::{Cell, cp932};
    let (_, export) = of("kurashiki").unwrap();
    let long = "倉敷市玉島阿賀崎二丁目".repeat(4);
    for (width, characters) in [(60, 30), (61, 30), (1, 0)] {
        let field = export.field(&Cell::Text(long.clone()), width);
        let kept: String = long.chars().take(characters).collect();
        let mut expected = cp932(&kept);
        expected.resize(width, b' ');
        assert_eq!(field, expected);
    }
    assert_eq!(export.field(&Cell::Amount(12_345), 3), b"12345", "a number stays whole, and is refused");
}

#[test]
fn serials_are_newer_every_day_and_the_same_all_day() {
    let serial = |today: NaiveDate| -> u32 {
        let trailer = lines("kurashiki", today, "KENSHIN_").pop().unwrap();
        std::str::from_utf8(&trailer[26..31]).unwrap().parse().unwrap()
    };
    for today in [day(2024, 9, 17), day(2024, 12, 31), day(2099, 2, 28)] {
        assert!(serial(today + Days::new(1)) > serial(today));
    }
    let (morning, evening) = (at(day(2026, 11, 20)), at(day(2026, 11, 20)) + kernel::TimeDelta::hours(23));
    assert_eq!(files("kurashiki", morning), files("kurashiki", evening));
}
