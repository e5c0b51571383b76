//! One step's page: what its parts ask, sent at once (OUM-04 to OUM-06, OSK-05 to OSK-13, KRS-06, NYR-12).
mod check;
mod consents;
mod details;
mod input;
mod relation;
mod values;
mod view;

use super::{
    send,
    stands::{Instead, Led, Open, led},
};
use crate::{
    Visit,
    ask::ask as ask_door,
    door::{RegistrationPart, RegistrationPlace, TypedRegistration},
    failure::Failure,
    forms::{Posted, Wrong},
};
use axum::{Form, extract::Path, response::Response};
use check::CheckView;
use http::HeaderMap;
use values::Values;
use view::StepView;

pub(crate) async fn get(visit: Visit, headers: HeaderMap, Path(at): Path<usize>) -> Result<Response, Instead> {
    let (open, typed) = reached(&visit, &headers, at).await?;
    Ok(page(&visit, &open, (at, &typed), None, &Wrong::default())?)
}

pub(crate) async fn post(
    visit: Visit,
    headers: HeaderMap,
    Path(at): Path<usize>,
    Form(posted): Form<Posted>,
) -> Result<Response, Instead> {
    let (open, typed) = reached(&visit, &headers, at).await?;
    let payload = if is_check(&open, at) {
        ask_door(&visit, send::CONFIRM, send::confirm(open.key.clone())).await?.confirm_registration
    } else {
        let input = input::of(&open, at, &posted);
        ask_door(&visit, send::FILL, send::fill(input)).await?.fill_registration
    };
    match led(&visit, payload, None) {
        Led::On(response) => Ok(response),
        Led::Back(errors) => {
            let wrong = Wrong::new(&visit, &open.city.tenant, &errors);
            Ok(page(&visit, &open, (at, &typed), Some(&posted), &wrong)?)
        }
    }
}

/// The registration, where the step may be looked at: the open one, or one before it, but for the first code's.
async fn reached(visit: &Visit, headers: &HeaderMap, at: usize) -> Result<(Open, TypedRegistration), Instead> {
    let mut open = Open::at(visit, headers, RegistrationPlace::Step).await?;
    let is_step = (1..open.city.registration.steps.len()).contains(&at);
    if !is_step || at > open.step() {
        return Err(open.elsewhere(visit));
    }
    let typed = open.typed();
    Ok((open, typed))
}

fn is_check(open: &Open, at: usize) -> bool {
    open.city.registration.steps[at].parts == [RegistrationPart::Check]
}

fn page(
    visit: &Visit,
    open: &Open,
    (at, typed): (usize, &TypedRegistration),
    posted: Option<&Posted>,
    wrong: &Wrong,
) -> Result<Response, Failure> {
    if is_check(open, at) {
        return wrong.page(visit, &CheckView::new(visit, open, (at, typed), wrong));
    }
    let values = Values { posted, typed };
    wrong.page(visit, &StepView::new(visit, open, at, &values, wrong))
}
