//! What the page of questions shows.
use super::questions::{Group, groups};
use crate::{
    Visit,
    door::Tenant,
    html::Html,
    parts::{
        frame::{Frame, Phone},
        icon::Icon,
    },
};
use askama::Template;

#[derive(Template)]
#[template(path = "pages/faq/faq.html")]
pub(crate) struct FaqView {
    frame: Frame,
    groups: Vec<Group>,
    /// Where to go on asking.
    none: Html,
    phone: Phone,
}

impl FaqView {
    pub(crate) fn new(visit: &Visit, tenant: &Tenant) -> FaqView {
        let (t, phone) = (visit.speech(), Phone::of(tenant));
        let text = t.say("faq-text").arg("number", t.say("customer-no").plain());
        let text = text.japanese("name", &phone.name).kept("phone", &phone.number).html();
        FaqView {
            groups: groups(&text.0),
            none: t.say("faq-none").japanese("name", &phone.name).kept("phone", &phone.number).html(),
            phone,
            frame: Frame::open(visit, Some(tenant), t.say("faq-title").plain(), "/faq"),
        }
    }
}
