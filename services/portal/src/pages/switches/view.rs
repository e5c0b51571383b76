//! What the page of switches shows.
use super::operation::SwitchesViewer;
use crate::{
    Visit,
    door::{NoticeKind, Tenant},
    forms::Wrong,
    html::Html,
    parts::{
        errors::Errors,
        frame::{Frame, Place},
        icon::Icon,
        message::Message,
        prose::{Below, Prose},
    },
    say::Speech,
};
use askama::Template;

#[derive(Template)]
#[template(path = "pages/switches/switches.html")]
pub(crate) struct SwitchesView {
    frame: Frame,
    pub(super) told: Option<Message>,
    errors: Option<Errors>,
    menu: String,
    /// To where they go.
    to: Option<Html>,
    mail: String,
    action: String,
    /// What is always sent.
    always: Vec<Always>,
    boxes: Vec<Switch>,
    missing: Prose,
    apart: Prose,
}

struct Always {
    title: Html,
    text: Html,
}

/// A switch, with what to mind where it is off.
struct Switch {
    id: &'static str,
    title: Html,
    hint: Html,
    on: bool,
    warning: Message,
}

impl SwitchesView {
    /// `on` says which boxes are ticked.
    pub(super) fn new(
        visit: &Visit,
        (tenant, viewer): (&Tenant, &SwitchesViewer),
        on: impl Fn(NoticeKind) -> bool,
        wrong: &Wrong,
    ) -> SwitchesView {
        let (t, links) = (visit.speech(), visit.links());
        let must = |kind| viewer.notices.iter().any(|of| of.kind == kind && !of.may_be_off);
        let kinds = [NoticeKind::Usage, NoticeKind::News].into_iter();
        let told = |kind: &NoticeKind| viewer.notices.iter().any(|of| of.kind == *kind);
        let (always, boxes): (Vec<_>, Vec<_>) = kinds.filter(told).partition(|kind| must(*kind));
        let title = wrong.title(&t, t.say("notices-title").plain());
        SwitchesView {
            told: None,
            errors: wrong.summary(&t, &[]),
            menu: links.to("/menu"),
            to: viewer.mail.as_ref().map(|mail| t.say("notices-to").arg("mail", mail).html()),
            mail: links.to("/details/mail"),
            action: links.to("/details/notices"),
            always: always.into_iter().map(|kind| self::always(&t, kind)).collect(),
            boxes: boxes.into_iter().map(|kind| switch(&t, kind, on(kind))).collect(),
            missing: Prose::new(&t.say("notices-missing"), Below::Section),
            apart: Prose::new(&t.say("notices-apart"), Below::Section),
            frame: Frame::inside(visit, tenant, title, "/details/notices", (Place::Menu, None)),
        }
    }
}

fn always(t: &Speech, kind: NoticeKind) -> Always {
    let (title, text) = match kind {
        NoticeKind::Usage => ("notices-usage", "notices-usage-always"),
        NoticeKind::News => ("notices-news", "notices-news-always"),
    };
    Always { title: t.say(title).html(), text: t.say(text).html() }
}

fn switch(t: &Speech, kind: NoticeKind, on: bool) -> Switch {
    let (id, warning, keys) = match kind {
        NoticeKind::Usage => (
            "usage",
            "usage-warning",
            ["notices-usage-box", "notices-usage-hint", "notices-usage-warn-title", "notices-usage-warn"],
        ),
        NoticeKind::News => (
            "news",
            "news-warning",
            ["notices-news-box", "notices-news-hint", "notices-news-warn-title", "notices-news-warn"],
        ),
    };
    let [title, hint, warn_title, warn] = keys.map(|key| t.say(key).html());
    Switch { id, title, hint, on, warning: Message::mind(warn_title, Some(warn)).named(warning) }
}
