//! The form in which names in kana are compared (KRS-19, OUM-05): bureaus' registers and people write one name in
//! half-width kana, in hiragana, with large for small kana and with three signs for a long vowel.
use crate::{
    nfkc,
    nfkc::{LONG, is_dash},
};

/// The kana of each vowel, in the order of the syllables' rows.
const BY_VOWEL: [(char, &str); 5] = [
    ('ア', "アカサタナハマヤラワガザダバパ"),
    ('イ', "イキシチニヒミリヰギジヂビピ"),
    ('ウ', "ウクスツヌフムユルグズヅブプヴ"),
    ('エ', "エケセテネヘメレヱゲゼデベペ"),
    ('オ', "オコソトノホモヨロヲゴゾドボポ"),
];

const SMALL: [(char, char); 12] = [
    ('ァ', 'ア'),
    ('ィ', 'イ'),
    ('ゥ', 'ウ'),
    ('ェ', 'エ'),
    ('ォ', 'オ'),
    ('ッ', 'ツ'),
    ('ャ', 'ヤ'),
    ('ュ', 'ユ'),
    ('ョ', 'ヨ'),
    ('ヮ', 'ワ'),
    ('ヵ', 'カ'),
    ('ヶ', 'ケ'),
];

/// Equal for two writings of one name: width, hiragana or katakana, small or large kana, long vowels (`ー` or a hyphen
/// after a kana, `オウ` and `オオ`, `エイ` and `エエ`), blanks, points and brackets do not matter. Empty where nothing
/// is left; an empty key says nothing of two names.
pub fn kana_key(text: &str) -> String {
    let letters = nfkc(text).to_uppercase();
    let mut key = String::with_capacity(letters.len());
    for c in letters.chars().map(katakana).map(large) {
        let before = key.chars().next_back().and_then(vowel);
        match (c, before) {
            (LONG, Some(vowel)) => key.push(lengthened(vowel)),
            (dash, Some(vowel)) if is_dash(dash) => key.push(lengthened(vowel)),
            (LONG, None) => {}
            // A second vowel of the same sound is the first one, longer.
            ('オ', Some('オ')) => key.push('ウ'),
            ('エ', Some('エ')) => key.push('イ'),
            (c, _) if c.is_alphanumeric() => key.push(c),
            _ => {}
        }
    }
    key
}

/// Hiragana to katakana; all else stays.
pub(crate) fn katakana(c: char) -> char {
    match c {
        '\u{3041}'..='\u{3096}' | 'ゝ' | 'ゞ' => char::from_u32(u32::from(c) + 0x60).unwrap_or(c),
        _ => c,
    }
}

/// Small katakana to large; all else stays.
pub(crate) fn large(c: char) -> char {
    SMALL.iter().find(|(small, _)| *small == c).map_or(c, |&(_, large)| large)
}

fn vowel(c: char) -> Option<char> {
    BY_VOWEL.iter().find(|(_, row)| row.contains(c)).map(|&(vowel, _)| vowel)
}

/// How a long vowel is written: おう, えい; ああ, いい, うう.
fn lengthened(vowel: char) -> char {
    match vowel {
        'オ' => 'ウ',
        'エ' => 'イ',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::kana_key;

    #[test]
    fn krs_19_width_hiragana_blanks_and_small_kana_do_not_matter() {
        let written =
            ["ミズノ ハナコ", "ﾐｽﾞﾉ ﾊﾅｺ", "みずの　はなこ", "ミズノハナコ", "ﾐｽﾞﾉ･ﾊﾅｺ", "ミス\u{3099}ノ ハナコ"];
        assert!(written.iter().all(|name| kana_key(name) == "ミズノハナコ"), "{:?}", written.map(kana_key));
        for (a, b) in [("ｷｮｳｺ", "ｷﾖｳｺ"), ("しゅんいち", "シユンイチ"), ("ﾊﾂﾄﾘ", "はっとり"), ("ｶ)ﾐｽﾞﾎ", "カミズホ")]
        {
            assert_eq!(kana_key(a), kana_key(b), "{a} {b}");
        }
    }

    #[test]
    fn a_long_vowel_is_one_by_mark_hyphen_or_kana() {
        for same in [
            ["オーノ", "オオノ", "ｵ-ﾉ"],
            ["ユーコ", "ユウコ", "ﾕｰｺ"],
            ["ヨーコ", "ヨウコ", "ヨ－コ"],
            ["ケーコ", "ケイコ", "ケエコ"],
        ] {
            assert!(same.iter().all(|name| kana_key(name) == kana_key(same[0])), "{same:?}");
        }
    }

    #[test]
    fn other_names_stay_other_names() {
        for (a, b) in
            [("オノ", "オオノ"), ("ミズノ", "ミスノ"), ("ハナコ", "ハナ"), ("ユミコ", "ユウミコ"), ("カトウ", "カト")]
        {
            assert_ne!(kana_key(a), kana_key(b), "{a} {b}");
        }
    }

    #[test]
    fn what_holds_no_name_has_no_key() {
        assert!(["", " 　", "ー", "・-()"].iter().all(|text| kana_key(text).is_empty()));
    }
}
