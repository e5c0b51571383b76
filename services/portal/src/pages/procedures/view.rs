//! What the page of procedures shows.
use crate::{
    Visit,
    door::Tenant,
    parts::{
        entries::Entries,
        frame::{Frame, Phone, Place},
        icon::Icon,
        prose::{Below, Prose},
    },
};
use askama::Template;

#[derive(Template)]
#[template(path = "pages/procedures/procedures.html")]
pub(crate) struct ProceduresView {
    frame: Frame,
    here: Entries,
    /// What the window does, under headings of its own.
    elsewhere: Prose,
    phone: Phone,
}

impl ProceduresView {
    pub(super) fn new(visit: &Visit, tenant: &Tenant) -> ProceduresView {
        let (t, links, phone) = (visit.speech(), visit.links(), Phone::of(tenant));
        let here = [
            ("/contracts", "contracts-title", Some("menu-contracts-note")),
            ("/contracts/add", "procedures-add", Some("procedures-add-note")),
            ("/details", "details-title", Some("menu-details-note")),
            ("/withdraw", "withdraw-title", Some("menu-withdraw-note")),
        ];
        let text = t.say("procedures-elsewhere").japanese("name", &phone.name).kept("phone", &phone.number);
        let title = t.say("procedures-title").plain();
        ProceduresView {
            here: Entries::new(&t, &links, here),
            elsewhere: Prose::new(&text, Below::Section),
            phone,
            frame: Frame::inside(visit, tenant, title, "/procedures", (Place::Procedures, None)),
        }
    }
}
