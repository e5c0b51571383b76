//! The text of one field: decoded, looked through, trimmed; otherwise as it was delivered.
use crate::{Encoding, Problem, suspects};
use std::borrow::Cow;

/// Reads a field. Blanks at its ends, ASCII and wide, are not part of the value. Whether it makes sense is not asked: see
/// [`not_garbled`].
pub(crate) fn plain(encoding: Encoding, bytes: &[u8]) -> Result<Cow<'_, str>, Problem> {
    let text = encoding.decode(bytes)?;
    if let Some(problem) = text.chars().find_map(|c| unfit(encoding, c)) {
        return Err(problem);
    }
    Ok(match text {
        Cow::Borrowed(text) => Cow::Borrowed(trim(text)),
        Cow::Owned(text) => Cow::Owned(trim(&text).to_owned()),
    })
}

/// Refuses text that was read in another encoding than it was written in. A value of a strict form needs no such look
/// unless it hasn't that form: garbled text is no date and no code.
pub(crate) fn not_garbled(text: &str) -> Result<(), Problem> {
    suspects::written_in(text).map_or(Ok(()), |instead| Err(Problem::Garbled { instead }))
}

fn trim(text: &str) -> &str {
    text.trim_matches([' ', '\u{3000}'])
}

fn unfit(encoding: Encoding, c: char) -> Option<Problem> {
    match c {
        '\u{fffd}' => Some(Problem::Replaced),
        // Private use: each computer shows its own character there.
        '\u{e000}'..='\u{f8ff}' | '\u{f0000}'.. => Some(Problem::Gaiji { code: encoding.code(c) }),
        // Separators of lines, the byte order mark inside text, and marks that turn the direction of what follows.
        '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => control(c),
        _ if c.is_control() => control(c),
        _ => None,
    }
}

#[expect(clippy::unnecessary_wraps, reason = "it is what one arm of a match answers")]
fn control(c: char) -> Option<Problem> {
    Some(Problem::Control { code: format!("U+{:04X}", u32::from(c)) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf_8(text: &str) -> Result<String, Problem> {
        plain(Encoding::Utf8Bom, text.as_bytes()).map(Cow::into_owned)
    }

    #[test]
    fn blanks_go_and_characters_stay() {
        assert_eq!(utf_8("　 水野　花子 　").as_deref(), Ok("水野　花子"));
        assert_eq!(utf_8("①髙﨑～ｶﾞ〜−葛󠄀城").as_deref(), Ok("①髙﨑～ｶﾞ〜−葛󠄀城"), "variation selectors too");
        assert_eq!(utf_8("　 "), Ok(String::new()));
    }

    #[test]
    fn what_nobody_can_show_is_refused() {
        assert_eq!(utf_8("水\u{fffd}"), Err(Problem::Replaced));
        assert_eq!(utf_8("\u{e000}"), Err(Problem::Gaiji { code: "U+E000".to_owned() }));
        assert_eq!(utf_8("\u{f8ff}"), Err(Problem::Gaiji { code: "U+F8FF".to_owned() }));
        assert_eq!(plain(Encoding::Cp932, b"\xf0\x40"), Err(Problem::Gaiji { code: "F040".to_owned() }));
        for (text, code) in
            [("a\0", "U+0000"), ("a\nb", "U+000A"), ("\t", "U+0009"), ("\u{85}", "U+0085"), ("\u{202e}a", "U+202E")]
        {
            assert_eq!(utf_8(text), Err(Problem::Control { code: code.to_owned() }));
        }
        assert_eq!(plain(Encoding::Utf8Bom, b"\x90\x85"), Err(Problem::NotEncoded { encoding: "UTF-8" }));
        assert_eq!(
            plain(Encoding::Cp932, b"\x90"),
            Err(Problem::NotEncoded { encoding: "CP932" }),
            "cut in a character"
        );
    }
}
