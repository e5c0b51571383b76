//! A page with one form that changes one thing.
use crate::{
    Visit,
    door::{FormField, Tenant},
    forms::Wrong,
    html::Html,
    parts::{
        errors::Errors,
        field::Field,
        frame::{Frame, Place},
        icon::Icon,
        prose::{Below, Prose},
    },
    say::{Say, Speech},
};
use askama::Template;

#[derive(Template)]
#[template(path = "pages/change/change.html")]
pub(crate) struct ChangeView {
    frame: Frame,
    errors: Option<Errors>,
    back: String,
    back_words: Html,
    title: Html,
    lead: Vec<Prose>,
    action: String,
    /// Under which name a browser keeps a password that is typed here.
    username: Option<String>,
    fields: Vec<Field>,
    button: Html,
    advice: Option<(Html, Prose)>,
}

/// What changes, by its messages.
#[derive(Clone, Copy)]
pub(crate) struct Change<'a> {
    /// The page's address, to which its form is sent.
    pub(crate) here: &'a str,
    /// The way back, and what is there.
    pub(crate) back: (&'a str, &'a str),
    pub(crate) title: &'a str,
    pub(crate) button: &'a str,
}

impl ChangeView {
    /// The fields stand in this order.
    pub(crate) fn new(
        visit: &Visit,
        tenant: &Tenant,
        change: Change<'_>,
        fields: Vec<(FormField, Field)>,
        wrong: &Wrong,
    ) -> ChangeView {
        let (t, links) = (visit.speech(), visit.links());
        let title = wrong.title(&t, t.say(change.title).plain());
        let (names, fields): (Vec<FormField>, Vec<Field>) = fields.into_iter().unzip();
        ChangeView {
            errors: wrong.summary(&t, &names),
            back: links.to(change.back.0),
            back_words: t.say(change.back.1).html(),
            title: t.say(change.title).html(),
            lead: Vec::new(),
            action: links.to(change.here),
            username: None,
            fields,
            button: t.say(change.button).html(),
            advice: None,
            frame: Frame::inside(visit, tenant, title, change.here, (Place::Menu, None)),
        }
    }

    /// What to know before.
    pub(crate) fn lead(mut self, text: &Say<'_>) -> ChangeView {
        self.lead.push(Prose::new(text, Below::Page));
        self
    }

    /// Whose password is typed.
    pub(crate) fn of(self, login_id: &str) -> ChangeView {
        ChangeView { username: Some(login_id.to_owned()), ..self }
    }

    /// The city's advice on safety, which forces nobody (KNZ-05).
    pub(crate) fn safely(self, t: &Speech) -> ChangeView {
        let text = Prose::new(&t.say("login-advice"), Below::Section);
        ChangeView { advice: Some((t.say("login-advice-title").html(), text)), ..self }
    }
}
