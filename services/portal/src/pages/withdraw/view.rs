//! What leaving means, before it is done.
use super::{operation::Leaving, paper::Paper};
use crate::{
    Visit,
    html::Html,
    parts::{
        frame::{Frame, Phone, Place},
        icon::Icon,
        prose::{Below, Prose},
    },
    say::Speech,
};
use askama::Template;
use chrono::{DateTime, NaiveTime, Utc};

#[derive(Template)]
#[template(path = "pages/withdraw/withdraw.html")]
pub(crate) struct WithdrawView {
    frame: Frame,
    menu: String,
    means: Prose,
    paper: Paper,
    again: Prose,
    /// From when on data would show to who registers again now, where that is later.
    shows: Option<Html>,
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
            paper: Paper::new(visit, &t, &leaving.me.leaving.paper),
            shows: shows(visit, &t, leaving.me.leaving.shows_again_from),
            again: Prose::new(&t.say("withdraw-again"), Below::Section),
            one: (leaving.me.contracts_held > 1).then(|| links.to("/contracts")),
            go: links.to("/withdraw/confirm"),
            phone: Phone::of(tenant),
            frame: Frame::inside(visit, tenant, t.say("withdraw-title").plain(), "/withdraw", (Place::Menu, None)),
        }
    }
}

fn shows(visit: &Visit, t: &Speech, from: DateTime<Utc>) -> Option<Html> {
    let at = (from > visit.now).then(|| kernel::local(from))?;
    Some(match at.time() {
        NaiveTime::MIN => t.say("withdraw-again-day").day("day", at.date()).html(),
        time => t.say("withdraw-again-time").day("day", at.date()).kept("time", t.words.time(time)).html(),
    })
}
