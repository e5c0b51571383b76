//! What the last page shows.
use super::operation::Joining;
use crate::{
    Visit,
    door::Tenant,
    html::Html,
    parts::{
        frame::{Frame, Place},
        icon::Icon,
        paper_news,
        shows::Shows,
    },
};
use askama::Template;

#[derive(Template)]
#[template(path = "pages/register/done/done.html")]
pub(crate) struct DoneView {
    frame: Frame,
    thanks: Html,
    shows: Shows,
    next: Vec<Html>,
    home: String,
}

impl DoneView {
    pub(super) fn new(visit: &Visit, tenant: &Tenant, name: &str, joining: &Joining) -> DoneView {
        let t = visit.speech();
        let mail = joining.mail.as_ref().map(|mail| t.say("done-mail").arg("mail", mail).html());
        let title = t.say("done-title").plain();
        DoneView {
            thanks: t.say("done-thanks").arg("name", name).html(),
            shows: Shows::new(&t, (!joining.shown).then_some(joining.shows_from)),
            next: mail.into_iter().chain(paper_news::lines(&t, tenant, &joining.paper)).collect(),
            home: visit.links().to("/"),
            frame: Frame::inside(visit, tenant, title, "/register/done", (Place::Elsewhere, None)),
        }
    }
}
