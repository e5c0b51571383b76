//! What each step is called, and which of how many it is.
use crate::{
    door::{CodeChannel, RegistrationPart as Part, RegistrationRules},
    html::Html,
    parts::steps::Steps,
    say::{Say, Speech},
};

/// A step's messages: its name among the others, and what its page asks.
struct Keys {
    name: &'static str,
    title: &'static str,
}

fn keys(rules: &RegistrationRules, at: usize) -> Keys {
    let parts = rules.steps.get(at).map_or(&[][..], |step| &step.parts);
    let keys = |name, title| Keys { name, title };
    match parts {
        [Part::Terms, Part::Privacy] | [Part::Privacy, Part::Terms] => keys("step-consents", "step-consents-title"),
        [Part::Details, ..] => keys("step-details", "step-details-title"),
        [Part::Contract, ..] => keys("step-contract", "step-contract-title"),
        [Part::Terms, ..] => keys("terms-title", "step-terms-title"),
        [Part::Privacy, ..] => keys("privacy-title", "step-privacy-title"),
        [Part::Relation, ..] => keys("step-relation", "step-relation-title"),
        [Part::Check, ..] => keys("step-check", "step-check-title"),
        [Part::MobileCode, ..] => keys("step-mobile", "step-mobile-title"),
        _ if rules.channels.contains(&CodeChannel::Sms) => keys("step-contact", "step-contact-title"),
        _ => keys("step-mail", "step-mail-title"),
    }
}

/// What a step is called.
pub(super) fn name<'a>(t: &'a Speech, rules: &RegistrationRules, at: usize) -> Say<'a> {
    t.say(keys(rules, at).name)
}

/// The title of its page.
pub(super) fn title<'a>(t: &'a Speech, rules: &RegistrationRules, at: usize) -> Say<'a> {
    t.say(keys(rules, at).title)
}

/// Which of how many it is.
pub(super) fn steps(t: &Speech, rules: &RegistrationRules, at: usize) -> Steps {
    Steps::new(t, "register-steps", (at, rules.steps.len()), name(t, rules, at).html())
}

/// The way back to a page, by the name of its step.
pub(super) fn back(t: &Speech, rules: &RegistrationRules, at: usize) -> Html {
    t.say("register-back").arg("name", name(t, rules, at).plain()).html()
}
