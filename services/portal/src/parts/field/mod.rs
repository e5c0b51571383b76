//! One field of a form: its name, what to know before typing, what is wrong, help for a few.
use crate::{
    door::FormField,
    forms::{Wrong, id, label},
    html::Html,
    parts::{
        icon::Icon,
        prose::{Below, Prose},
    },
    say::{Say, Speech},
};
use askama::Template;

/// A field.
#[derive(Template)]
#[template(path = "parts/field/field.html")]
pub(crate) struct Field {
    id: &'static str,
    label: Html,
    note: Option<Note>,
    hints: Vec<Prose>,
    help: Option<Help>,
    wrong: Vec<Html>,
    control: Control,
}

html_parts!(Field);

/// What stands beside a label.
pub(crate) struct Note {
    class: &'static str,
    text: Html,
}

/// Help that a few need.
pub(crate) struct Help {
    title: Html,
    text: Prose,
}

/// With what it is filled in.
pub(crate) enum Control {
    Input(Input),
    Select { options: Vec<Choice>, none: Html },
}

/// What a browser should know of a field that is typed.
#[derive(Default)]
pub(crate) struct Input {
    pub(crate) kind: &'static str,
    pub(crate) autocomplete: &'static str,
    pub(crate) mode: Option<&'static str>,
    /// The width: `code`, `m`.
    pub(crate) size: Option<&'static str>,
    /// What a screen's keyboard writes in capitals: `none`, `characters`.
    pub(crate) capitals: Option<&'static str>,
    pub(crate) value: String,
}

/// One of a pull-down's lines.
pub(crate) struct Choice {
    pub(crate) value: &'static str,
    pub(crate) text: Html,
    pub(crate) chosen: bool,
}

impl Field {
    pub(crate) fn new(t: &Speech, field: FormField, control: Control, wrong: &Wrong) -> Field {
        Field {
            id: id(field),
            label: label(t, field).html(),
            note: None,
            hints: Vec::new(),
            help: None,
            wrong: wrong.at(field),
            control,
        }
    }

    /// Under another name, where its own would be another field's too.
    pub(crate) fn named(self, label: Html) -> Field {
        Field { label, ..self }
    }

    pub(crate) fn required(self, t: &Speech) -> Field {
        Field { note: Some(Note { class: "need", text: t.say("field-required").html() }), ..self }
    }

    pub(crate) fn optional(self, t: &Speech) -> Field {
        Field { note: Some(Note { class: "opt", text: t.say("field-optional").html() }), ..self }
    }

    /// What to know before typing.
    pub(crate) fn hint(mut self, hint: &Say<'_>) -> Field {
        self.hints.push(Prose::new(hint, Below::Section));
        self
    }

    /// What helps those who can't fill it in.
    pub(crate) fn help(self, title: Html, text: &Say<'_>) -> Field {
        Field { help: Some(Help { title, text: Prose::new(text, Below::Section) }), ..self }
    }

    /// What an assistive technology reads after the label.
    fn described_by(&self) -> String {
        let hint = (!self.hints.is_empty()).then(|| format!("{}-hint", self.id));
        let wrong = (1..=self.wrong.len()).map(|at| format!("{}-error{at}", self.id));
        hint.into_iter().chain(wrong).collect::<Vec<_>>().join(" ")
    }
}
