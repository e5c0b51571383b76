//! Who registers, and how they will log in: the fields that the city asks for (OUM-04, OSK-13, KRS-06, KNZ-04).
use super::values::Values;
use crate::{
    door::{DetailField, FormField, RegistrationRules, SecretQuestion},
    forms::{Wrong, password, question},
    parts::field::{Choice, Control, Field, Input},
    say::Speech,
};

/// Which fields they are.
pub(super) fn asked(rules: &RegistrationRules) -> Vec<FormField> {
    let of = |detail: &DetailField| match detail {
        DetailField::Name => vec![FormField::Name],
        DetailField::Nickname => vec![FormField::Nickname],
        DetailField::ContactPhone => vec![FormField::ContactPhone],
        DetailField::Mobile => vec![FormField::Mobile],
        DetailField::LoginId => vec![FormField::LoginId],
        DetailField::Password => vec![FormField::Password],
        DetailField::SecretQuestion => vec![FormField::Question, FormField::Answer],
    };
    rules.details.iter().flat_map(of).collect()
}

pub(super) fn fields(t: &Speech, rules: &RegistrationRules, values: &Values<'_>, wrong: &Wrong) -> Vec<Field> {
    let field = |field| one(t, rules, (field, values), wrong);
    asked(rules).into_iter().map(field).collect()
}

fn one(t: &Speech, rules: &RegistrationRules, (of, values): (FormField, &Values<'_>), wrong: &Wrong) -> Field {
    let typed = |kind, autocomplete, mode, size| {
        let input = Input { kind, autocomplete, mode, size, value: values.text(of), ..Input::default() };
        Field::new(t, of, Control::Input(input), wrong)
    };
    let phone = || typed("tel", "tel", Some("tel"), Some("m")).required(t);
    match of {
        FormField::Nickname => typed("text", "nickname", None, None).optional(t).hint(&t.say("hint-nickname")),
        FormField::ContactPhone => phone().hint(&t.say("hint-contact-phone")),
        FormField::Mobile => phone().hint(&t.say("hint-mobile")),
        FormField::LoginId => typed("text", "username", None, None).required(t).hint(&t.say("hint-login-id")),
        FormField::Password => secret(t, password(t, &rules.password, wrong), values.typed.has_password, values),
        FormField::Question => questions(t, &rules.questions, &values.text(of), wrong),
        FormField::Answer => {
            let input = Input { kind: "text", autocomplete: "off", ..Input::default() };
            let answer = Field::new(t, of, Control::Input(input), wrong).hint(&t.say("hint-answer"));
            secret(t, answer, values.typed.question.is_some(), values)
        }
        _ => typed("text", "name", None, None).required(t),
    }
}

/// What never stands in its field again: one that was taken stays unless another is typed; one of a form that came
/// back has to be typed again.
fn secret(t: &Speech, field: Field, kept: bool, values: &Values<'_>) -> Field {
    match (kept, values.posted) {
        (true, _) => field.hint(&t.say("hint-kept")),
        (false, Some(_)) => field.required(t).hint(&t.say("hint-again")),
        (false, None) => field.required(t),
    }
}

fn questions(t: &Speech, questions: &[SecretQuestion], chosen: &str, wrong: &Wrong) -> Field {
    let option = |asked: &SecretQuestion| Choice {
        value: question::code(*asked),
        text: question::say(t, *asked).html(),
        chosen: question::code(*asked) == chosen,
    };
    let options = questions.iter().map(option).collect();
    let control = Control::Select { options, none: t.say("field-choose").html() };
    Field::new(t, FormField::Question, control, wrong).required(t).hint(&t.say("hint-question"))
}
