//! The form in which places of use are compared (OSK-06, KNZ-16): 一丁目2番3号, 1-2-3 and １－２－３ are one place.
use crate::{
    kana_key::{katakana, large},
    kanji_number::kanji_numbers_to_digits,
    nfkc,
    nfkc::{LONG, is_dash},
};

/// What follows a number in an address and says no more than a hyphen.
const UNITS: [&str; 7] = ["番地", "丁目", "号室", "丁", "番", "号", "番地ノ"];
/// The same, between two numbers alone.
const BETWEEN: [char; 2] = ['ノ', '之'];

/// Equal for two writings of one place: width, blanks, kinds of hyphens, 丁目・番地・番・号 after a number, kanji or
/// Arabic numerals, hiragana or katakana, small kana, and ヶ, ケ or が between kanji do not matter. What is said of the
/// building stays a part of it. Empty where nothing is left; an empty key says nothing of two places.
pub fn place_key(text: &str) -> String {
    let plain: String = nfkc(text).to_uppercase().chars().map(katakana).map(large).collect();
    let letters: Vec<char> = kanji_numbers_to_digits(&plain).chars().collect();
    let (mut key, mut at) = (Key::default(), 0);
    while let Some(&c) = letters.get(at) {
        let next = letters.get(at + 1).copied();
        let unit = if key.ends_in_digit() && !key.gap { unit(&letters[at..]) } else { None };
        at += unit.unwrap_or(1);
        if unit.is_some() {
            key.gap = true;
        } else if c == LONG || is_dash(c) {
            key.line(c, next);
        } else if matches!(c, '~' | '〜') && next.is_some_and(|next| next.is_ascii_digit()) {
            key.text.push('~');
        } else if c.is_alphanumeric() {
            key.letter(c, next);
        } else {
            key.gap = true;
        }
    }
    key.text
}

/// How many characters of a unit stand here.
fn unit(letters: &[char]) -> Option<usize> {
    let begins = |unit: &&&str| unit.chars().zip(letters).filter(|(a, b)| a == *b).count() == unit.chars().count();
    let between = |c: &char| BETWEEN.contains(c) && letters.get(1).is_some_and(char::is_ascii_digit);
    let longest = UNITS.iter().filter(begins).map(|unit| unit.chars().count()).max();
    longest.or_else(|| letters.first().filter(|c| between(c)).map(|_| 1))
}

#[derive(Default)]
struct Key {
    text: String,
    /// Whether something was left out since the last character.
    gap: bool,
}

impl Key {
    fn ends_in_digit(&self) -> bool {
        self.text.ends_with(|c: char| c.is_ascii_digit())
    }

    /// A hyphen between two numbers, a long vowel after a kana, else nothing.
    fn line(&mut self, c: char, next: Option<char>) {
        let after_kana = !self.gap && self.text.ends_with(is_katakana);
        let before_number = next.is_some_and(|next| next.is_ascii_digit());
        if after_kana && (c == LONG || !before_number) {
            self.text.push(LONG);
        } else {
            self.gap = true;
        }
    }

    fn letter(&mut self, c: char, next: Option<char>) {
        if self.gap && self.ends_in_digit() && c.is_ascii_digit() {
            self.text.push('-');
        }
        let between_kanji = self.text.ends_with(is_kanji) && next.is_some_and(is_kanji);
        self.text.push(if c == 'ガ' && between_kanji { 'ケ' } else { c });
        self.gap = false;
    }
}

fn is_katakana(c: char) -> bool {
    matches!(c, 'ァ'..='ヺ' | LONG)
}

fn is_kanji(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '々' | '\u{f900}'..='\u{faff}') || c > '\u{20000}'
}

#[cfg(test)]
mod tests {
    use super::place_key;

    fn all_one(written: &[&str]) {
        for place in written {
            assert_eq!(place_key(place), place_key(written[0]), "{place}");
        }
    }

    #[test]
    fn osk_06_numerals_units_hyphens_widths_and_blanks_do_not_matter() {
        all_one(&[
            "若葉区青葉町1-2-3",
            "若葉区青葉町一丁目2番3号",
            "若葉区青葉町１丁目２番３号",
            "若葉区青葉町１－２－３",
            "若葉区青葉町1ー2ー3",
            "若葉区 青葉町 1‐2−3",
            "若葉区青葉町１丁目２－３",
            "若葉区青葉町一の二の三",
            "若葉区青葉町1丁目2番地の3",
        ]);
        all_one(&["青葉町二十三番地", "青葉町23", "青葉町23番地", "青葉町２３番"]);
        all_one(&["西三条南5-12", "西３条南５丁目１２番", "西3条南五丁目十二"]);
        all_one(&["霞ヶ丘町1", "霞ケ丘町1", "霞が丘町1", "霞ガ丘町一番"]);
    }

    #[test]
    fn buildings_are_a_part_of_the_place() {
        all_one(&["青葉町1-2-3 コーポ水門201号室", "青葉町1丁目2番3号ｺｰﾎﾟ水門 201", "青葉町1-2-3こーぽ水門２０１号"]);
        all_one(&["橋場町①番2～5 ｶﾞｰﾃﾞﾝ橋場", "橋場町1番2〜5ガーデン橋場", "橋場町1-2~5 ガ－デン橋場"]);
        all_one(&["青葉町1-2-3-201", "青葉町1-2-3 201"]);
        assert_ne!(place_key("青葉町1-2-3 コーポ水門201"), place_key("青葉町1-2-3"));
        assert_ne!(place_key("青葉町1-2-3 コーポ水門201"), place_key("青葉町1-2-3 コーポ水門202"));
    }

    #[test]
    fn other_places_stay_other_places() {
        for (a, b) in [
            ("青葉町1-23", "青葉町12-3"),
            ("青葉町1-2-3", "青葉町1-2"),
            ("青葉町1丁目2", "青葉町12"),
            ("青葉町1-2 3", "青葉町1-23"),
            ("青葉町10", "青葉町一〇一"),
            ("青葉町1-2~5", "青葉町1-2-5"),
        ] {
            assert_ne!(place_key(a), place_key(b), "{a} {b}");
        }
        assert!(place_key(" 　-").is_empty());
    }

    #[test]
    fn a_key_of_a_key_is_the_key() {
        for place in ["若葉区青葉町一丁目2番3号 コーポ水門201号室", "橋場町①番2～5 ｶﾞｰﾃﾞﾝ橋場", "西三条南5-12"]
        {
            assert_eq!(place_key(&place_key(place)), place_key(place));
        }
    }
}
