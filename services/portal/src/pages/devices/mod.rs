//! Where a member is logged in, and logging out there (KRS-26).
mod operation;
mod view;

use crate::{
    Visit,
    ask::ask,
    door::{FormError, FormErrorCode},
    failure::Failure,
    forms::Wrong,
    told::{self, Done, Told},
};
use axum::{extract::Path, response::Response};
use operation::{END, OTHERS, found};
use view::DevicesView;

const HERE: &str = "/devices";

/// Every operation of this page, by name, with its document.
pub(super) fn operations() -> [(&'static str, String); 3] {
    [
        (operation::NAME, operation::operation().query),
        (END, operation::end(String::new()).query),
        (OTHERS, operation::end_others().query),
    ]
}

pub(crate) async fn get(visit: Visit, told: Told) -> Result<Response, Failure> {
    let (tenant, devices) = found(&visit).await?;
    let mut view = DevicesView::new(&visit, &tenant, &devices, &Wrong::default());
    view.told = told.message(&visit.speech());
    told.page(&visit, &view)
}

/// Logs one out.
pub(crate) async fn end(visit: Visit, Path(id): Path<String>) -> Result<Response, Failure> {
    let ended = ask(&visit, END, operation::end(id)).await?.end_device.outcome();
    answered(&visit, ended, Done::LoggedOut).await
}

/// Logs all others out.
pub(crate) async fn end_others(visit: Visit) -> Result<Response, Failure> {
    let ended = ask(&visit, OTHERS, operation::end_others()).await?.end_other_devices.outcome();
    answered(&visit, ended, Done::AllLoggedOut).await
}

async fn answered(visit: &Visit, ended: Result<(), Vec<FormError>>, done: Done) -> Result<Response, Failure> {
    match ended {
        Ok(()) => Ok(told::after(visit, HERE, done)),
        // It was logged out before: by a second press, in another tab.
        Err(errors) if errors.iter().all(|error| error.code == FormErrorCode::Gone) => {
            Ok(told::after(visit, HERE, done))
        }
        Err(errors) => {
            let (tenant, devices) = found(visit).await?;
            let wrong = Wrong::new(visit, &tenant, &errors);
            wrong.page(visit, &DevicesView::new(visit, &tenant, &devices, &wrong))
        }
    }
}

#[cfg(test)]
pub(crate) use operation::{END as SENT, NAME, OTHERS as SENT_OTHERS};
