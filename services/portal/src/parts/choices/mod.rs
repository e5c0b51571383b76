//! A question of which one answer is taken, and a box to be ticked.
use crate::{
    door::FormField,
    forms::{Wrong, id, label},
    html::Html,
    parts::icon::Icon,
    say::Speech,
};
use askama::Template;

/// A question with its answers.
#[derive(Template)]
#[template(path = "parts/choices/choices.html")]
pub(crate) struct Choices {
    id: &'static str,
    legend: Html,
    required: Html,
    hint: Option<Html>,
    wrong: Vec<Html>,
    answers: Vec<Answer>,
}

html_parts!(Choices, Tick);

/// One of them.
pub(crate) struct Answer {
    pub(crate) value: &'static str,
    pub(crate) text: Html,
    pub(crate) taken: bool,
}

impl Choices {
    pub(crate) fn new(t: &Speech, field: FormField, answers: Vec<Answer>, wrong: &Wrong) -> Choices {
        Choices {
            id: id(field),
            legend: label(t, field).html(),
            required: t.say("field-required").html(),
            hint: None,
            wrong: wrong.at(field),
            answers,
        }
    }

    /// What to know before answering.
    pub(crate) fn hint(self, hint: Html) -> Choices {
        Choices { hint: Some(hint), ..self }
    }

    fn described_by(&self) -> String {
        described_by(self.id, self.hint.is_some(), self.wrong.len())
    }
}

/// A box.
#[derive(Template)]
#[template(path = "parts/choices/tick.html")]
pub(crate) struct Tick {
    id: &'static str,
    text: Html,
    hint: Option<Html>,
    value: String,
    ticked: bool,
    wrong: Vec<Html>,
}

impl Tick {
    /// `value` is what is sent where it is ticked.
    pub(crate) fn new(field: FormField, text: Html, value: String, ticked: bool, wrong: &Wrong) -> Tick {
        Tick { id: id(field), text, hint: None, value, ticked, wrong: wrong.at(field) }
    }

    /// What to know before ticking.
    pub(crate) fn hint(self, hint: Html) -> Tick {
        Tick { hint: Some(hint), ..self }
    }

    fn described_by(&self) -> String {
        described_by(self.id, self.hint.is_some(), self.wrong.len())
    }
}

/// What an assistive technology reads after the name.
fn described_by(id: &str, hint: bool, wrong: usize) -> String {
    let hint = hint.then(|| format!("{id}-hint"));
    let wrong = (1..=wrong).map(|at| format!("{id}-error{at}"));
    hint.into_iter().chain(wrong).collect::<Vec<_>>().join(" ")
}
