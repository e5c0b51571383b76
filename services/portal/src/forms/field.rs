//! What each field is called, by us and by people.
use crate::{
    door::FormField,
    say::{Say, Speech},
};

/// Its name in the form, which is its id on the page too.
pub(crate) fn id(field: FormField) -> &'static str {
    match field {
        FormField::Mail => "mail",
        FormField::Channel => "channel",
        FormField::Phone => "phone",
        FormField::Code => "code",
        FormField::Name => "name",
        FormField::Nickname => "nickname",
        FormField::ContactPhone => "contact-phone",
        FormField::Mobile => "mobile",
        FormField::LoginId => "login-id",
        FormField::Password => "password",
        FormField::Question => "question",
        FormField::Answer => "answer",
        FormField::CustomerNo => "customer-no",
        FormField::AssessmentNo => "assessment-no",
        FormField::KnownPhone => "known-phone",
        FormField::Place => "place",
        FormField::DebitLast4 => "debit-last4",
        FormField::Kana => "kana",
        FormField::HolderName => "holder-name",
        FormField::Proof => "proof",
        FormField::Terms => "terms",
        FormField::Privacy => "privacy",
        FormField::Relation => "relation",
        FormField::Consent => "consent",
        FormField::Current => "current",
    }
}

/// Its label.
pub(crate) fn label(t: &Speech, field: FormField) -> Say<'_> {
    t.say(match field {
        FormField::Mail => "field-mail",
        FormField::Channel => "field-channel",
        FormField::Phone => "field-phone",
        FormField::Code => "field-code",
        FormField::Name => "field-name",
        FormField::Nickname => "field-nickname",
        FormField::ContactPhone => "field-contact-phone",
        FormField::Mobile => "field-mobile",
        FormField::LoginId => "login-id",
        FormField::Password => "login-password",
        FormField::Question => "field-question",
        FormField::Answer => "field-answer",
        FormField::CustomerNo => "customer-no",
        // One of a bill's two numbers, called alike on the notice (OSK-22).
        FormField::AssessmentNo => "bill-no",
        FormField::KnownPhone => "field-known-phone",
        FormField::Place => "field-place",
        FormField::DebitLast4 => "field-debit-last4",
        FormField::Kana => "field-kana",
        FormField::HolderName => "field-holder-name",
        FormField::Proof => "field-proof",
        FormField::Terms => "terms-title",
        FormField::Privacy => "privacy-title",
        FormField::Relation => "field-relation",
        FormField::Consent => "field-consent",
        FormField::Current => "field-current",
    })
}
