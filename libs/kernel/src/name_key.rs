//! The form in which names in kanji, and answers to secret questions, are compared (KNZ-04).
use crate::kana_key::{katakana, large};
use crate::nfkc;

/// Forms of one character that registers know and keyboards don't.
const VARIANTS: [(char, char); 14] = [
    ('髙', '高'),
    ('﨑', '崎'),
    ('𠮷', '吉'),
    ('邊', '辺'),
    ('邉', '辺'),
    ('齋', '斎'),
    ('齊', '斉'),
    ('濵', '浜'),
    ('濱', '浜'),
    ('澤', '沢'),
    ('櫻', '桜'),
    ('廣', '広'),
    ('國', '国'),
    ('德', '徳'),
];

/// Equal for two writings of one name: width, case, hiragana or katakana, small kana, blanks, points and old forms of
/// characters do not matter. Empty where nothing is left; an empty key says nothing of two names.
pub fn name_key(text: &str) -> String {
    let letters = nfkc(text).to_uppercase();
    let plain = |c: char| VARIANTS.iter().find(|(old, _)| *old == c).map_or(c, |&(_, new)| new);
    letters.chars().map(katakana).map(large).map(plain).filter(|c| c.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::name_key;

    #[test]
    fn one_name_is_written_in_many_ways() {
        for (a, b) in [
            ("水野 花子", "水野　花子"),
            ("髙﨑　一", "高崎 一"),
            ("渡邉 あきら", "渡辺 アキラ"),
            ("(株)みづほ", "㈱ミヅホ"),
            ("Ｍａｒｙ Ann", "MARY ANN"),
        ] {
            assert_eq!(name_key(a), name_key(b), "{a} {b}");
        }
        assert_ne!(name_key("水野 花子"), name_key("水野 花"));
        assert!(name_key(" ・　").is_empty());
    }
}
