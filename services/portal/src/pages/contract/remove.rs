//! A contract leaves its account: what follows is said before, and what keeps it there, with the way on (OSK-28, KRS-20).
use super::{
    is_gone,
    operation::{Open, paper_again},
    path, send,
};
use crate::{
    Visit,
    ask::ask,
    door::PaperFrom,
    failure::Failure,
    forms::Wrong,
    html::Html,
    parts::{
        errors::Errors,
        frame::{Frame, Place},
        icon::Icon,
        message::Message,
        paper_news,
        prose::{Below, Prose},
    },
    say::Speech,
    told::{self, Done},
};
use askama::Template;
use axum::{extract::Path, response::Response};

#[derive(Template)]
#[template(path = "pages/contract/remove.html")]
pub(crate) struct RemoveView {
    frame: Frame,
    errors: Option<Errors>,
    back: String,
    name: String,
    /// Why it stays, and the way on; nothing where it may go.
    stays: Option<(Message, String, &'static str)>,
    follows: Prose,
    /// From which reading on paper comes again.
    paper: Option<Html>,
    action: String,
}

pub(crate) async fn get(visit: Visit, Path(id): Path<String>) -> Result<Response, Failure> {
    let open = Open::found(&visit, id).await?;
    let wrong = Wrong::default();
    let mut view = RemoveView::new(&visit, &open, &wrong);
    if view.stays.is_none() {
        let again = paper_again(&visit, open.one.id()).await?.filter(|again| again.from != PaperFrom::NeverStopped);
        view.paper = again.map(|again| paper_news::again(&visit, &visit.speech(), &again));
    }
    wrong.page(&visit, &view)
}

pub(crate) async fn post(visit: Visit, Path(id): Path<String>) -> Result<Response, Failure> {
    let open = Open::found(&visit, id).await?;
    let removed = ask(&visit, send::REMOVE, send::remove(open.one.id().to_owned())).await?;
    match removed.remove_contract.outcome() {
        Ok(()) => Ok(told::after(&visit, "/contracts", Done::Removed)),
        Err(errors) if is_gone(&errors) => Err(Failure::Missing),
        Err(errors) => {
            let wrong = Wrong::new(&visit, &open.city.tenant, &errors);
            wrong.page(&visit, &RemoveView::new(&visit, &open, &wrong))
        }
    }
}

impl RemoveView {
    fn new(visit: &Visit, open: &Open, wrong: &Wrong) -> RemoveView {
        let (t, links) = (visit.speech(), visit.links());
        let here = format!("{}/remove", path(open.one.id()));
        let title = wrong.title(&t, t.say("contract-remove").plain());
        let stays = stays(&t, open).map(|(message, path, words)| (message, links.to(path), words));
        RemoveView {
            errors: wrong.summary(&t, &[]),
            back: links.to(&path(open.one.id())),
            name: open.one.name(visit),
            stays,
            follows: Prose::new(&t.say("remove-follows"), Below::Page),
            paper: None,
            action: links.to(&here),
            frame: Frame::inside(visit, &open.city.tenant, title, &here, (Place::Menu, None)),
        }
    }
}

/// Why it stays, with where to go on. The door decides again when it is asked.
fn stays(t: &Speech, open: &Open) -> Option<(Message, &'static str, &'static str)> {
    let message = |key| Message::mind(t.say(key).html(), None);
    if open.held <= 1 {
        Some((message("wrong-last-stays"), "/withdraw", "withdraw-title"))
    } else if open.one.is_main() && !open.city.contract_rules.main_may_be_removed {
        Some((message("wrong-main-stays"), "/contracts", "contracts-title"))
    } else {
        None
    }
}
