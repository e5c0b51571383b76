//! Passwords that many people have: a list, and what needs none.
use std::sync::LazyLock;

static LIST: LazyLock<Vec<&str>> =
    LazyLock::new(|| include_str!("guessed_first.txt").lines().filter(|line| !line.starts_with('#')).collect());

/// Rows of keys, and what is counted off.
const ROWS: [&str; 7] = [
    "abcdefghijklmnopqrstuvwxyz",
    "12345678901234567890",
    "qwertyuiopasdfghjklzxcvbnm",
    "qwertyuiop[]",
    "asdfghjkl;'",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/",
    "qazwsxedcrfvtgbyhnujmikolp",
];

/// Letters as signs, where 1 is an l and where it is an i.
const SIGNS: [[(char, char); 9]; 2] = [
    [('0', 'o'), ('1', 'l'), ('3', 'e'), ('4', 'a'), ('5', 's'), ('7', 't'), ('@', 'a'), ('$', 's'), ('!', 'i')],
    [('0', 'o'), ('1', 'i'), ('3', 'e'), ('4', 'a'), ('5', 's'), ('7', 't'), ('@', 'a'), ('$', 's'), ('!', 'i')],
];

/// Characters of the longest word that is looked for with something around it.
const LONGEST_WORD: usize = 24;

/// Whether a password in lower case is among the first that are tried: on the list, as it is or with signs for
/// letters; a word of the list with hardly more than digits and signs around it; digits alone, as dates are; a row of
/// keys; a repetition; of hardly any characters.
pub(super) fn is_common(password: &str) -> bool {
    is_listed(password)
        || is_dressed(password)
        || (password.chars().count() < super::WAIVED_FROM && password.chars().all(|c| c.is_ascii_digit()))
        || is_row(password)
        || is_repetition(password)
        || has_few_characters(password)
}

fn is_listed(word: &str) -> bool {
    LIST.binary_search(&word).is_ok()
}

/// On the list as it is, or with signs for letters.
fn is_word(word: &str) -> bool {
    is_listed(word) || SIGNS.iter().any(|signs| is_listed(&unsigned(word, signs)))
}

fn unsigned(word: &str, signs: &[(char, char)]) -> String {
    let letter = |c: char| signs.iter().find(|(sign, _)| *sign == c).map_or(c, |&(_, letter)| letter);
    word.chars().map(letter).collect()
}

/// A listed word, signs for its letters or not, with no more around it than it has itself, and that no letters.
fn is_dressed(password: &str) -> bool {
    let characters: Vec<char> = password.chars().take(2 * LONGEST_WORD + 1).collect();
    let bare = |c: &&char| !c.is_alphabetic();
    let before = characters.iter().take_while(bare).count();
    let behind = characters.iter().rev().take_while(bare).count();
    // a sign at an end is dress or a letter: 4pple123 is apple with 123
    (0..=before).any(|from| {
        (characters.len() - behind..=characters.len()).any(|to| {
            let letters = to.saturating_sub(from);
            let word = || characters[from..to].iter().collect::<String>();
            (1..=LONGEST_WORD).contains(&letters) && characters.len() - letters <= letters && is_word(&word())
        })
    })
}

fn is_row(password: &str) -> bool {
    let backwards: String = password.chars().rev().collect();
    ROWS.iter().any(|row| row.contains(password) || row.contains(&backwards))
}

/// A few characters, or a listed word, again and again, the last time perhaps not to the end.
fn is_repetition(password: &str) -> bool {
    let characters: Vec<char> = password.chars().collect();
    let repeats = |unit: usize| characters.iter().zip(&characters[unit..]).all(|(a, b)| a == b);
    let simple = |unit: usize| unit <= 5 || is_word(&characters[..unit].iter().collect::<String>());
    (1..=characters.len() / 2).any(|unit| repeats(unit) && simple(unit))
}

fn has_few_characters(password: &str) -> bool {
    let mut characters: Vec<char> = password.chars().collect();
    characters.sort_unstable();
    characters.dedup();
    characters.len() < 4
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_can_be_searched() {
        assert!(LIST.len() > 15_000 && LIST.is_sorted());
    }

    #[test]
    fn what_is_tried_first_is_common() {
        for password in [
            "password",
            "password1",
            "p@ssw0rd",
            "pa$$word",
            "passw0rd!",
            "iloveyou",
            "dragon12",
            "sakura2024",
            "hanako1985",
            "takahashi1",
            "12345678",
            "87654321",
            "19850401",
            "qwertyuiop",
            "asdfghjkl",
            "1qaz2wsx",
            "abcdefgh",
            "aaaaaaaa",
            "abcabcabc",
            "abcdabcdab",
            "aabbaabbab",
            "password2024!",
            "!!dragon!!",
            "p@ssw0rd2024!",
            "1dr4g0n99",
            "$unsh1ne!",
            "7akahash1-85",
            "passwordpassword",
            "123456789012",
        ] {
            assert!(is_common(password), "{password}");
        }
    }

    #[test]
    fn what_is_not_is_not() {
        for password in [
            "mizu-no-oto-ga",
            "korrekt pferd batterie",
            "kx7fqmw2",
            "水の音が聞こえる夜",
            "tsukinode-2kai",
            "314159265358979",
            "p@ssw0rd4kx7f",
        ] {
            assert!(!is_common(password), "{password}");
        }
    }
}
