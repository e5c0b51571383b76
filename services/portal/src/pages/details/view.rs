//! What the page of details shows.
use super::ask::Own;
use crate::{
    Visit,
    html::Html,
    parts::{
        entries::Entries,
        frame::{Frame, Place},
        icon::Icon,
        message::Message,
    },
    say::Speech,
    told::Told,
};
use askama::Template;

#[derive(Template)]
#[template(path = "pages/details/details.html")]
pub(crate) struct DetailsView {
    frame: Frame,
    told: Option<Message>,
    menu: String,
    rows: Vec<Row>,
    /// Where the code of a new address is typed, while one waits for it.
    waits: Option<(Html, String)>,
    more: Entries,
}

struct Row {
    name: String,
    value: Html,
    change: Option<Way>,
}

/// The way to change it, in its words.
struct Way {
    href: String,
    words: Html,
}

impl DetailsView {
    pub(super) fn new(visit: &Visit, own: &Own, told: Told) -> DetailsView {
        let (t, links) = (visit.speech(), visit.links());
        let more = [
            ("/details/notices", "menu-notices", Some("menu-notices-note")),
            ("/devices", "devices-title", Some("menu-devices-note")),
        ];
        let waits = own.me.mail_asked.as_ref();
        DetailsView {
            told: told.message(&t),
            menu: links.to("/menu"),
            rows: rows(&t, visit, own),
            waits: waits
                .map(|mail| (t.say("details-mail-waits").arg("mail", mail).html(), links.to("/details/mail/code"))),
            more: Entries::new(&t, &links, more),
            frame: Frame::inside(
                visit,
                &own.city.tenant,
                t.say("details-title").plain(),
                "/details",
                (Place::Menu, None),
            ),
        }
    }
}

fn rows(t: &Speech, visit: &Visit, own: &Own) -> Vec<Row> {
    let links = visit.links();
    let row = |name: &str, value: Option<&String>, path: &str, words: &str| Row {
        name: t.say(name).plain(),
        value: value.map_or_else(|| t.say("details-none").html(), |value| t.text(value)),
        change: Some(Way { href: links.to(path), words: t.say(words).html() }),
    };
    let me = &own.me;
    let id = Row { name: t.say("login-id").plain(), value: t.text(&me.login_id), change: None };
    let mail = if own.by_mail() {
        row("login-email", Some(&me.login_id), "/details/mail", "details-change-mail")
    } else {
        row("field-mail", me.mail.as_ref(), "/details/mail", "details-change-mail")
    };
    let phone = || row("field-contact-phone", me.contact_phone.as_ref(), "/details/phone", "check-change");
    let secret = t.say("check-password").plain();
    [
        (!own.by_mail()).then_some(id),
        Some(mail),
        Some(row("field-nickname", Some(&me.display_name), "/details/nickname", "check-change")),
        own.has_phone().then(phone),
        Some(row("login-password", Some(&secret), "/details/password", "check-change")),
    ]
    .into_iter()
    .flatten()
    .collect()
}
