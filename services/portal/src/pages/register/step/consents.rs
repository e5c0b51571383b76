//! The terms of use and the words on personal data: their text, their version, and the box (OUM-05, OUM-06).
use super::values::Values;
use crate::{
    door::{FormField, RegistrationRules},
    forms::{Wrong, label},
    html::Html,
    parts::{
        choices::Tick,
        prose::{Below, Prose},
    },
    say::Speech,
};
use askama::{Template, filters::HtmlSafe};
use chrono::NaiveDate;

#[derive(Template)]
#[template(path = "pages/register/step/document.html")]
pub(super) struct Document {
    version: Html,
    read: Html,
    text: Prose,
    tick: Tick,
}

impl HtmlSafe for Document {}

pub(super) fn terms(t: &Speech, rules: &RegistrationRules, values: &Values<'_>, wrong: &Wrong) -> Document {
    document(t, (FormField::Terms, "terms-text"), rules.terms_version, values, wrong)
}

pub(super) fn privacy(t: &Speech, rules: &RegistrationRules, values: &Values<'_>, wrong: &Wrong) -> Document {
    document(t, (FormField::Privacy, "privacy-text"), rules.privacy_version, values, wrong)
}

/// Which version is agreed to goes with the box, so that a newer one is never agreed to unread.
fn document(
    t: &Speech,
    (field, text): (FormField, &'static str),
    version: NaiveDate,
    values: &Values<'_>,
    wrong: &Wrong,
) -> Document {
    let title = label(t, field).plain();
    let agree = t.say("consent-agree").arg("document", &title).html();
    Document {
        version: t.say("document-version").kept("day", t.words.date(version)).html(),
        read: t.say("consent-read").arg("document", &title).html(),
        text: Prose::new(&t.say(text), Below::Section),
        tick: Tick::new(field, agree, version.to_string(), values.ticked(field), wrong),
    }
}
