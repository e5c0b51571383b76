//! What leaving means, before it is done.
use super::{operation::Leaving, paper};
use crate::{
    Visit,
    parts::{
        frame::{Frame, Phone, Place},
        icon::Icon,
        prose::{Below, Prose},
    },
};
use askama::Template;

#[derive(Template)]
#[template(path = "pages/withdraw/withdraw.html")]
pub(crate) struct WithdrawView {
    frame: Frame,
    menu: String,
    means: Prose,
    paper: Prose,
    again: Prose,
    /// To another way, where one contract alone is to go.
    one: Option<String>,
    go: String,
    phone: Phone,
}

impl WithdrawView {
    pub(super) fn new(visit: &Visit, leaving: &Leaving) -> WithdrawView {
        let (t, links, tenant) = (visit.speech(), visit.links(), &leaving.tenant);
        WithdrawView {
            menu: links.to("/menu"),
            means: Prose::new(&t.say("withdraw-means"), Below::Section),
            paper: paper::rule(&t),
            again: Prose::new(&t.say("withdraw-again"), Below::Section),
            one: (leaving.me.contracts_held > 1).then(|| links.to("/contracts")),
            go: links.to("/withdraw/confirm"),
            phone: Phone::of(tenant),
            frame: Frame::inside(visit, tenant, t.say("withdraw-title").plain(), "/withdraw", (Place::Menu, None)),
        }
    }
}
