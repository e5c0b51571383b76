//! What the applicant is to the holder, and that the holder consents (OSK-05, NYR-12, KRS-07, OUM-06).
use super::values::{RELATIONS, Values};
use crate::{
    door::FormField,
    forms::Wrong,
    parts::choices::{Answer, Choices, Tick},
    say::Speech,
};

/// The question, and the box that all but the holder tick.
pub(super) struct Relation {
    pub(super) question: Choices,
    pub(super) consent: Tick,
}

pub(super) fn relation(t: &Speech, values: &Values<'_>, wrong: &Wrong) -> Relation {
    let taken = values.relation();
    let answers = RELATIONS.map(|(relation, value, key)| Answer {
        value,
        text: t.say(key).html(),
        taken: taken == Some(relation),
    });
    let question = Choices::new(t, FormField::Relation, answers.into(), wrong).hint(t.say("hint-relation").html());
    let (text, ticked) = (t.say("consent-of-holder").html(), values.ticked(FormField::Consent));
    let consent = Tick::new(FormField::Consent, text, "yes".to_owned(), ticked, wrong);
    Relation { question, consent: consent.hint(t.say("hint-consent").html()) }
}
