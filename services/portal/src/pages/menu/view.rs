//! What the menu shows.
use crate::{
    Visit,
    door::Tenant,
    parts::{
        entries::Entries,
        frame::{Frame, Phone, Place},
        icon::Icon,
    },
};
use askama::Template;

#[derive(Template)]
#[template(path = "pages/menu/menu.html")]
pub(crate) struct MenuView {
    frame: Frame,
    own: Entries,
    all: Entries,
    logout: String,
    phone: Phone,
}

impl MenuView {
    pub(super) fn new(visit: &Visit, tenant: &Tenant) -> MenuView {
        let (t, links) = (visit.speech(), visit.links());
        let own = [
            ("/contracts", "contracts-title", Some("menu-contracts-note")),
            ("/details", "details-title", Some("menu-details-note")),
            ("/details/notices", "menu-notices", Some("menu-notices-note")),
            ("/devices", "devices-title", Some("menu-devices-note")),
        ];
        let all = [
            ("/procedures", "procedures-title", Some("menu-procedures-note")),
            ("/withdraw", "withdraw-title", Some("menu-withdraw-note")),
        ];
        MenuView {
            own: Entries::new(&t, &links, own),
            all: Entries::new(&t, &links, all),
            logout: links.to("/logout"),
            phone: Phone::of(tenant),
            frame: Frame::inside(visit, tenant, t.say("menu-title").plain(), "/menu", (Place::Menu, None)),
        }
    }
}
