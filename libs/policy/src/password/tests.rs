//! A city's composition, its waiver, and what is never waived.
use super::{Fault::*, Sort::*, *};

/// The rule of OUM-04.
fn composed() -> PasswordRule {
    toml::from_str("least = 8\nasked = [\"upper\", \"lower\", \"digit\"]").unwrap()
}

fn of(password: &str) -> Vec<Fault> {
    faults(&composed(), &normal(password), &Context::new(["hanako@example.jp"]))
}

#[test]
fn oum_04_each_rule_has_its_own_message_and_all_come_at_once() {
    assert_eq!(of("Kx7fqmw2"), []);
    assert_eq!(of("kx7fqmw2"), [Lacks(Upper)]);
    assert_eq!(of("KX7FQMW2"), [Lacks(Lower)]);
    assert_eq!(of("Kxyfqmwz"), [Lacks(Digit)]);
    assert_eq!(of("Kx7fqmw"), [TooShort { least: 8 }]);
    assert_eq!(of("--?-"), [TooShort { least: 8 }, Lacks(Upper), Lacks(Lower), Lacks(Digit), Common]);
    assert_eq!(of(""), [TooShort { least: 8 }, Lacks(Upper), Lacks(Lower), Lacks(Digit), Common]);
    assert_eq!(of("hanako"), [TooShort { least: 8 }, Lacks(Upper), Lacks(Digit), Common, OwnWords]);
}

#[test]
fn composition_is_waived_from_fifteen_characters_and_nothing_else_is() {
    assert_eq!(of("kxyfqmwzbdghjl"), [Lacks(Upper), Lacks(Digit)], "14 characters");
    assert_eq!(of("kxyfqmwzbdghjlm"), [], "15");
    assert_eq!(of("水の音が聞こえる夜に目がさめた"), [], "15, of any script");
    assert_eq!(of("passwordpasswordpassword"), [Common]);
    assert_eq!(of("abcabcabcabcabcabc"), [Common]);
    assert_eq!(of("hanako@example.jp"), [OwnWords]);
}

#[test]
fn long_ones_and_blanks_are_taken_and_width_does_not_matter() {
    assert_eq!(of(&"mizu no oto ".repeat(10)), []);
    assert_eq!(of(&format!("kx7fqmw2{}", "あ".repeat(339))), [TooLong], "8 + 1017 bytes");
    assert_eq!(normal("Ｋｘ７ｆｑｍｗ２"), "Kx7fqmw2");
    assert_eq!(normal(" a "), " a ");
}

#[test]
fn signs_can_be_asked_for_and_impossible_rules_are_refused() {
    let signs: PasswordRule = toml::from_str("least = 10\nasked = [\"symbol\"]").unwrap();
    let none = Context::new([]);
    assert_eq!(faults(&signs, "kx7fqmw2bd", &none), [Lacks(Symbol)]);
    assert_eq!(faults(&signs, "kx7 fqmw2bd", &none), [Lacks(Symbol)], "a blank is no sign");
    assert_eq!(faults(&signs, "kx7-fqmw2bd", &none), []);
    for bad in
        ["least = 7\nasked = []", "least = 16\nasked = []", "least = 8\nasked = [\"digit\", \"digit\"]", "least = 8"]
    {
        assert!(toml::from_str::<PasswordRule>(bad).is_err(), "{bad}");
    }
}
