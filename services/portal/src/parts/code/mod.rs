//! The form that asks for a code: where it was sent, for how long it works, what to do when none comes, and another one.
use crate::{
    door::FormField,
    forms::Wrong,
    html::Html,
    parts::{
        field::{Control, Field, Input},
        prose::{Below, Prose},
    },
    say::{Say, Speech},
};
use askama::Template;

/// The form with what helps beside it.
#[derive(Template)]
#[template(path = "parts/code/code.html")]
pub(crate) struct Code {
    to: Html,
    action: String,
    again: String,
    field: Field,
    next: Html,
    title: Html,
    help: Prose,
    newest: Prose,
    send: Html,
}

html_parts!(Code);

/// Which code is asked for.
pub(crate) struct Asked<'a> {
    /// Where it was sent.
    pub(crate) to: Say<'a>,
    /// What helps when none comes.
    pub(crate) help: Say<'a>,
    /// Minutes for which it works.
    pub(crate) minutes: i32,
    /// Where the form is sent.
    pub(crate) action: String,
    /// Where another code is asked for.
    pub(crate) again: String,
}

impl Code {
    /// What was typed before never stands in the field: a code is typed anew.
    pub(crate) fn new(t: &Speech, asked: Asked<'_>, wrong: &Wrong) -> Code {
        let input = Input {
            kind: "text",
            autocomplete: "one-time-code",
            mode: Some("numeric"),
            size: Some("code"),
            ..Input::default()
        };
        let hint = t.say("hint-code").number("minutes", asked.minutes);
        Code {
            to: asked.to.html(),
            action: asked.action,
            again: asked.again,
            field: Field::new(t, FormField::Code, Control::Input(input), wrong).hint(&hint),
            next: t.say("form-next").html(),
            title: t.say("code-help-title").html(),
            help: Prose::new(&asked.help, Below::Section),
            newest: Prose::new(&t.say("code-newest"), Below::Section),
            send: t.say("code-again").html(),
        }
    }
}
