//! Passwords of the kinds that leak (`security.md` A8): listed words as people dress them. Not one of them is taken, and
//! what is long or of another script is.
#![expect(clippy::unwrap_used, reason = "a test, its helpers too")]

use policy::{
    PasswordRule,
    password::{Context, Fault, LONGEST, faults, normal},
};
use std::collections::BTreeSet;

fn rule() -> PasswordRule {
    toml::from_str("least = 8\nasked = []").unwrap()
}

fn words() -> Vec<&'static str> {
    let list = include_str!("../src/password/guessed_first.txt");
    list.lines().filter(|line| !line.starts_with('#')).collect()
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// As in p4$$w0rd; every letter that has a sign, or the vowels alone.
fn leet(word: &str, signs: &[(char, char)]) -> String {
    word.chars().map(|c| signs.iter().find(|(letter, _)| *letter == c).map_or(c, |&(_, sign)| sign)).collect()
}

const ALL_SIGNS: [(char, char); 6] = [('o', '0'), ('i', '1'), ('e', '3'), ('a', '@'), ('s', '$'), ('t', '7')];
const VOWELS: [(char, char); 4] = [('o', '0'), ('l', '1'), ('e', '3'), ('a', '4')];
/// Behind a word; the shorter ones go around short words too.
const BEHIND: [&str; 11] = ["1", "!", "12", "123", "01", "1!", "2024", "1985", "#1", "1234", "2024!"];

/// Everything that people make of a word, without what is too short to be refused for it.
fn dressed(word: &str, into: &mut BTreeSet<String>) {
    let kinds = [
        word.to_owned(),
        capitalised(word),
        word.to_uppercase(),
        leet(word, &ALL_SIGNS),
        leet(word, &VOWELS),
        capitalised(&leet(word, &VOWELS)),
    ];
    let room = word.chars().count();
    for kind in kinds {
        into.extend(BEHIND.iter().filter(|more| more.len() <= room).map(|more| format!("{kind}{more}")));
        into.insert(format!("!{kind}!"));
        into.insert(format!("1{kind}"));
        into.insert(format!("{kind}{kind}"));
        into.insert(kind);
    }
}

#[test]
fn of_more_than_a_hundred_thousand_leaked_kinds_none_is_taken() {
    let (rule, none) = (rule(), Context::new([]));
    let mut all = BTreeSet::new();
    // words of letters: what else is on the list stands there dressed
    let plain = |word: &&str| word.chars().all(char::is_alphabetic);
    // of every fourth there are enough
    for word in words().into_iter().filter(plain).step_by(4) {
        dressed(word, &mut all);
    }
    let long: Vec<String> = all.into_iter().filter(|password| password.chars().count() >= 8).collect();
    assert!(long.len() >= 100_000, "{}", long.len());
    let taken: Vec<&String> =
        long.iter().filter(|password| !faults(&rule, &normal(password), &none).contains(&Fault::Common)).collect();
    assert!(taken.is_empty(), "{} of {} are taken: {:?}", taken.len(), long.len(), &taken[..taken.len().min(40)]);
    println!("{} passwords of the kinds that leak: {} taken", long.len(), taken.len());
}

/// The city's and the member's own words, dressed alike.
#[test]
fn of_a_members_own_words_none_is_taken() {
    let own = ["osaka", "大阪市水道局", "みずポータル", "hanako.mizuno@example.jp", "Hanako Mizuno", "mizuhana77"];
    let (rule, context, mut all) = (rule(), Context::new(own), BTreeSet::new());
    for word in ["osaka", "hanako", "mizuno", "mizuhana77", "example", "suimon", "suido", "portal"] {
        for more in BEHIND {
            all.insert(format!("{word}{more}"));
            all.insert(format!("{}{more}", capitalised(word)));
            all.insert(format!("{more}{word}"));
        }
    }
    let long: Vec<String> = all.into_iter().filter(|password| password.chars().count() >= 8).collect();
    for password in &long {
        let found = faults(&rule, &normal(password), &context);
        assert!(found.contains(&Fault::OwnWords) || found.contains(&Fault::Common), "{password}: {found:?}");
    }
    assert!(long.len() > 100, "{}", long.len());
}

#[test]
fn sixty_four_characters_and_more_of_any_script_and_what_a_paste_brings_are_taken() {
    let (rule, none) = (rule(), Context::new(["hanako@example.jp"]));
    let taken = |password: &str| faults(&rule, &normal(password), &none);
    let sentence = "mizu no oto ga kikoeru yoru ni me ga sameta node mado wo aketa ra hoshi ga mieta";
    assert!(sentence.chars().count() >= 64);
    for password in [
        sentence,
        &sentence.repeat(LONGEST / sentence.len()),
        &"水の音が聞こえる夜に目がさめた".repeat(5),
        &"kx7-fqmw2-bdgh".repeat(20),
        // as a paste brings them: a blank, a tab or a line's end behind, which count
        "kx7fqmw2bd ",
        "kx7fqmw2bd\t",
        "kx7fqmw2bd\r\n",
        "\u{feff}kx7fqmw2bd",
        "кх7фямв2бд",
        "🌊kx7🐟fqmw2",
        // marks of a password manager
        "}3w;Rk~G'8\"\\<$&",
    ] {
        assert_eq!(taken(password), [], "{password:?}");
    }
    // however a keyboard writes it, it is one password: full width, half-width kana, composed and decomposed
    for (one, other) in [
        ("Ｋｘ７ｆｑｍｗ２", "Kx7fqmw2"),
        ("ﾐｽﾞﾉｵﾄｶﾞｽﾙ", "ミズノオトガスル"),
        ("e\u{301}te\u{301}-a\u{300}-paris", "été-à-paris"),
    ] {
        assert_eq!(normal(one), normal(other));
        assert_eq!(taken(one), [], "{one}");
    }
    assert_eq!(taken(&"ｋ".repeat(64)), [Fault::Common], "long and simple is simple");
    assert_eq!(taken(&"kx7fqmw2bdgh".repeat(90)), [Fault::TooLong]);
}
