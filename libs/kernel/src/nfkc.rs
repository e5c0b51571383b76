//! One form of what was typed, for comparing alone: what is kept and shown stays as it was written.
use unicode_normalization::UnicodeNormalization;

/// NFKC: one form for each of the widths and compositions in which a text may be typed.
pub fn nfkc(text: &str) -> String {
    text.nfkc().collect()
}

/// Whether a character is one of the lines that people type for a hyphen; NFKC leaves most of them apart. The long
/// vowel mark of kana (ー) is none, although it is typed as one between digits.
pub(crate) fn is_dash(c: char) -> bool {
    matches!(
        c,
        '-' | '\u{2010}'
            ..='\u{2015}'
                | '\u{2043}'
                | '\u{207b}'
                | '\u{2212}'
                | '\u{2500}'
                | '\u{2501}'
                | '\u{fe58}'
                | '\u{fe63}'
                | '\u{ff0d}'
    )
}

/// The long vowel mark.
pub(crate) const LONG: char = 'ー';

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn width_and_composition_do_not_matter() {
        assert_eq!(nfkc("ｶﾞ１Ａ①　"), "ガ1A1 ");
        assert_eq!(nfkc("か\u{3099}"), "が");
    }

    #[test]
    fn lines_of_all_lengths_are_dashes_and_the_long_vowel_is_none() {
        assert!("-‐‑‒–—―−－─━".chars().all(is_dash));
        assert!(!"ー一~〜_・".chars().any(is_dash));
    }
}
