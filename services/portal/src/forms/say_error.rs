//! What is wrong, in words: one message for each code, with the field's own name where a code is of many fields.
use super::{label, until};
use crate::{
    Visit,
    door::{FormError, FormErrorCode as Code, FormField, Tenant},
    say::{Say, Speech},
};

/// The message of an error.
pub(super) fn message<'a>(visit: &Visit, t: &'a Speech, tenant: &Tenant, error: &FormError) -> Say<'a> {
    let key = key(error);
    let mut say = t.say(key);
    if let Some(field) = error.field.filter(|_| names_its_field(error)) {
        say = say.arg("field", label(t, field).plain());
    }
    if let Some(number) = error.number {
        say = say.number("number", number);
    }
    if let Some(at) = error.retry_at {
        say = say.kept_each("until", &until(visit, t, at));
    }
    if names_the_window(error.code) {
        say = say.japanese("name", &tenant.contact.name).kept("phone", &tenant.contact.phone);
    }
    say
}

fn key(error: &FormError) -> &'static str {
    let dated = |with, without| if error.retry_at.is_some() { with } else { without };
    match error.code {
        Code::Required => match error.field {
            Some(FormField::Terms | FormField::Privacy) => "wrong-not-agreed",
            Some(FormField::Channel | FormField::Question | FormField::Relation) => "wrong-not-chosen",
            Some(FormField::Consent) => "wrong-no-consent",
            _ => "wrong-required",
        },
        Code::TooLong => "wrong-too-long",
        Code::NotMail => "wrong-mail",
        Code::NotPhone => "wrong-phone",
        Code::NoSms => "wrong-no-sms",
        Code::NotLoginId => "wrong-login-id",
        Code::Taken if error.field == Some(FormField::Mail) => "wrong-taken-mail",
        Code::Taken => "wrong-taken",
        Code::Length => "wrong-length",
        Code::NotLetter => "wrong-letter",
        Code::NotDigit => "wrong-digit",
        Code::NotFourDigits => "wrong-four-digits",
        Code::SaysNothing => "wrong-says-nothing",
        Code::TooFew => "wrong-too-few",
        Code::TooShort => "wrong-too-short",
        Code::LacksUpper => "wrong-lacks-upper",
        Code::LacksLower => "wrong-lacks-lower",
        Code::LacksDigit => "wrong-lacks-digit",
        Code::LacksSymbol => "wrong-lacks-symbol",
        Code::Common => "wrong-common",
        Code::OwnWords => "wrong-own-words",
        Code::NotCurrent => "wrong-not-current",
        // The one text stands apart; this is its line above.
        Code::NoMatch => "wrong-no-match",
        Code::AskByPhone => dated("wrong-ask-by-phone-until", "wrong-ask-by-phone"),
        Code::NotCode => "wrong-not-code",
        Code::WrongCode => "wrong-code",
        Code::Expired => "wrong-expired",
        Code::TriedOut => "wrong-tried-out",
        Code::Used => "wrong-used",
        Code::NoCode => "wrong-no-code",
        Code::CodesUsedUp => dated("wrong-codes-used-up-until", "wrong-codes-used-up"),
        Code::WrongAnswer => "wrong-answer",
        Code::AnswersUsedUp => dated("wrong-answers-used-up-until", "wrong-answers-used-up"),
        Code::TooMany => dated("login-too-many-until", "login-too-many"),
        Code::Gone => "wrong-gone",
        Code::TooEarly => "wrong-too-early",
        Code::TooLate => "wrong-too-late",
        Code::NotThePassword => "wrong-not-the-password",
        Code::AlreadyYours => "wrong-already-yours",
        Code::Full => "wrong-full",
        Code::MainStays => "wrong-main-stays",
        Code::LastStays => "wrong-last-stays",
        Code::Same if error.field == Some(FormField::Password) => "wrong-same-password",
        Code::Same => "wrong-same",
        Code::MustBeOn => "wrong-must-be-on",
        Code::NotYet => dated("wrong-not-yet-until", "wrong-not-yet"),
    }
}

/// Whether the message says which field is meant. It takes no argument that it isn't given.
fn names_its_field(error: &FormError) -> bool {
    !matches!(error.field, Some(FormField::Consent))
        && matches!(
            error.code,
            Code::Required
                | Code::TooLong
                | Code::NotPhone
                | Code::Length
                | Code::NotLetter
                | Code::NotDigit
                | Code::NotFourDigits
                | Code::SaysNothing
                | Code::NotCurrent
        )
}

fn names_the_window(code: Code) -> bool {
    matches!(code, Code::AskByPhone | Code::CodesUsedUp | Code::AnswersUsedUp)
}

/// The field that an error is about; some codes are of one alone, whether the door names it or not.
pub(super) fn field(error: &FormError) -> Option<FormField> {
    error.field.or(match error.code {
        Code::NotMail => Some(FormField::Mail),
        Code::NotCode | Code::WrongCode | Code::Expired | Code::TriedOut | Code::Used | Code::NoCode => {
            Some(FormField::Code)
        }
        Code::TooFew => Some(FormField::Proof),
        Code::WrongAnswer => Some(FormField::Answer),
        _ => None,
    })
}
