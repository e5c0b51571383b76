//! The field of a new password, with its rules said before one is typed (OUM-04).
use super::Wrong;
use crate::{
    door::{FormField, PasswordRules, PasswordSort},
    parts::field::{Control, Field, Input},
    say::Speech,
};

/// The field; for registering and for recovery.
pub(crate) fn password(t: &Speech, rules: &PasswordRules, wrong: &Wrong) -> Field {
    let input = Input { kind: "password", autocomplete: "new-password", ..Input::default() };
    let sort = |sort: &PasswordSort| {
        let key = match sort {
            PasswordSort::Upper => "password-upper",
            PasswordSort::Lower => "password-lower",
            PasswordSort::Digit => "password-digit",
            PasswordSort::Symbol => "password-symbol",
        };
        t.say(key).plain()
    };
    let between = t.say("list-between").plain();
    let sorts = rules.asked.iter().map(sort).collect::<Vec<_>>().join(&between);
    let rule = if rules.asked.is_empty() {
        t.say("hint-password").number("least", rules.least)
    } else {
        t.say("hint-password-asked")
            .number("least", rules.least)
            .arg("sorts", sorts)
            .number("waived", rules.waived_from)
    };
    Field::new(t, FormField::Password, Control::Input(input), wrong).hint(&rule).hint(&t.say("hint-password-own"))
}
