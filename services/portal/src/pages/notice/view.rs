//! The notice's page: the paper, or why there is none.
use super::{
    NoticeContract, NoticeTenant,
    paper::{self, Paper},
};
use crate::{
    Visit,
    html::Html,
    links::Links,
    parts::{
        frame::{Frame, Place},
        icon::Icon,
        label,
    },
};
use askama::Template;

#[derive(Template)]
#[template(path = "pages/notice/notice.html")]
pub(crate) struct NoticeView {
    frame: Frame,
    home: String,
    history: String,
    paper: Option<Paper>,
    none: Option<Html>,
    whose: Option<Whose>,
}

/// Of which contract there is no paper.
struct Whose {
    holder: Html,
    place: String,
    number: String,
}

impl NoticeView {
    pub(crate) fn new(
        visit: &Visit,
        tenant: &NoticeTenant,
        contract: Option<&NoticeContract>,
        asked: Option<&str>,
    ) -> NoticeView {
        let (t, links) = (visit.speech(), visit.links());
        let kept: Vec<(&str, &str)> = asked.map(|id| ("contract", id)).into_iter().collect();
        let read = contract.and_then(|contract| contract.latest_reading.as_ref().map(|reading| (contract, reading)));
        let paper = read.map(|(contract, reading)| Paper::new(visit, tenant, contract, reading));
        let none = match contract {
            None => "home-no-contract",
            // A meter that isn't read has bills and no reading (OSK-24).
            Some(contract) if !contract.bills.nodes.is_empty() => "home-no-latest",
            Some(_) => "history-empty",
        };
        let here = Links::new(None).with("/notice", &kept);
        NoticeView {
            home: links.with("/", &kept),
            history: links.with("/history", &kept),
            whose: contract.filter(|_| paper.is_none()).map(|contract| Whose {
                holder: paper::holder(&t, contract),
                place: contract.label.service_address.clone(),
                number: label::number(&t, visit, &contract.label),
            }),
            none: paper.is_none().then(|| t.say(none).html()),
            frame: Frame::inside(visit, &tenant.tenant, t.say("notice-title").plain(), &here, (Place::History, asked)),
            paper,
        }
    }
}
