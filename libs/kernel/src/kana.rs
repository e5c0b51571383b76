//! Forms of Japanese text. Only what is named is touched: NFKC over a whole name would replace characters such as
//! 﨑 and ～, which stand in people's names and addresses as they are.
use unicode_normalization::UnicodeNormalization;

/// Half-width kana (U+FF61 to U+FF9F) to full width, voiced marks joined: `ﾐｽﾞﾉ` to `ミズノ`. All else stays.
pub fn widen_kana(text: &str) -> String {
    let is_half = |c: char| ('\u{ff61}'..='\u{ff9f}').contains(&c);
    let mut out = String::with_capacity(text.len());
    let mut run = String::new();
    for c in text.chars() {
        if is_half(c) {
            run.push(c);
        } else {
            out.extend(run.nfkc());
            run.clear();
            out.push(c);
        }
    }
    out.extend(run.nfkc());
    out
}

/// Full-width letters, digits and signs (U+FF01 to U+FF5E) and the wide space to ASCII: what people type into fields
/// that hold numbers or addresses of mail. All else stays.
pub fn narrow_ascii(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\u{3000}' => ' ',
            '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
            _ => c,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_width_kana_become_wide_and_the_rest_stays() {
        assert_eq!(widen_kana("ｶﾞﾊﾟｰﾄ 髙﨑～①ABC"), "ガパート 髙﨑～①ABC");
        assert_eq!(widen_kana("ﾐｽﾞﾉ ﾊﾅｺ"), "ミズノ ハナコ");
    }

    #[test]
    fn wide_letters_and_digits_become_ascii() {
        assert_eq!(narrow_ascii("Ｍｉｚｕｎｏ＠ｅｘａｍｐｌｅ．ｊｐ　０１２"), "Mizuno@example.jp 012");
        assert_eq!(narrow_ascii("水野"), "水野");
    }
}
