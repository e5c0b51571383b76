//! Which notices a member gets (OSK-38, OSK-39, KRS-18, KNZ-14). What can't be off is said and has no box.
mod operation;
mod view;

use crate::{
    Visit,
    ask::ask,
    door::NoticeKind,
    failure::Failure,
    forms::Wrong,
    told::{self, Done, Told},
};
use axum::{Form, response::Response};
use operation::{SWITCH, SwitchesPage, SwitchesViewer, operation, switch};
use serde::Deserialize;
use view::SwitchesView;

/// Every operation of this page, by name, with its document.
pub(super) fn operations() -> [(&'static str, String); 2] {
    [(operation::NAME, operation().query), (SWITCH, switch(Vec::new()).query)]
}

/// What the browser sends: a box that is ticked.
#[derive(Deserialize)]
pub(crate) struct Fields {
    usage: Option<String>,
    news: Option<String>,
}

impl Fields {
    fn ticked(&self, kind: NoticeKind) -> bool {
        match kind {
            NoticeKind::Usage => self.usage.is_some(),
            NoticeKind::News => self.news.is_some(),
        }
    }
}

pub(crate) async fn get(visit: Visit, told: Told) -> Result<Response, Failure> {
    let (page, viewer) = found(&visit).await?;
    let on = |kind| viewer.notices.iter().any(|of| of.kind == kind && of.on);
    let mut view = SwitchesView::new(&visit, (&page.tenant, &viewer), on, &Wrong::default());
    view.told = told.message(&visit.speech());
    told.page(&visit, &view)
}

pub(crate) async fn post(visit: Visit, Form(fields): Form<Fields>) -> Result<Response, Failure> {
    let (page, viewer) = found(&visit).await?;
    let may_be_off = viewer.notices.iter().filter(|of| of.may_be_off).map(|of| of.kind);
    let off: Vec<NoticeKind> = may_be_off.filter(|kind| !fields.ticked(*kind)).collect();
    let done = if off.contains(&NoticeKind::News) {
        Done::NewsOff
    } else if off.contains(&NoticeKind::Usage) {
        Done::UsageOff
    } else {
        Done::Switched
    };
    match ask(&visit, SWITCH, switch(off)).await?.switch_notices.outcome() {
        Ok(()) => Ok(told::after(&visit, "/details/notices", done)),
        Err(errors) => {
            let wrong = Wrong::new(&visit, &page.tenant, &errors);
            let on = |kind| fields.ticked(kind);
            wrong.page(&visit, &SwitchesView::new(&visit, (&page.tenant, &viewer), on, &wrong))
        }
    }
}

async fn found(visit: &Visit) -> Result<(SwitchesPage, SwitchesViewer), Failure> {
    let mut page = ask(visit, operation::NAME, operation()).await?;
    let viewer = page.viewer.take().ok_or(Failure::Visitor)?;
    Ok((page, viewer))
}

#[cfg(test)]
pub(crate) use operation::NAME;
#[cfg(test)]
pub(crate) use operation::SWITCH as SENT;
