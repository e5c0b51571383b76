//! Another contract (OSK-14, OSK-21, OSK-33, NYR-11, KRS-09, KRS-19, KNZ-16): proved as the city asks for it, with the limit or
//! the advice said before.
pub(crate) mod added;
mod operation;
mod send;
mod view;

use crate::{
    Visit,
    ask::ask,
    door::{FormField, Proven},
    failure::Failure,
    forms::{Posted, Wrong, proof_field, proofs},
    links::encoded,
};
use axum::{Form, response::Response};
use operation::Adding;
use view::AddView;

/// Every operation of these pages, by name, with its document.
pub(super) fn operations() -> [(&'static str, String); 3] {
    [
        (operation::NAME, operation::operation().query),
        (send::NAME, send::add(Vec::new(), None).query),
        (added::NAME, added::operation(String::new()).query),
    ]
}

pub(crate) async fn get(visit: Visit) -> Result<Response, Failure> {
    let adding = Adding::found(&visit).await?;
    page(&visit, &adding, &Posted::default(), &Wrong::default())
}

pub(crate) async fn post(visit: Visit, Form(posted): Form<Posted>) -> Result<Response, Failure> {
    let adding = Adding::found(&visit).await?;
    let proven = |field| Proven { field, value: posted.typed(proof_field(field)) };
    let contract = proofs(&adding.city.contract_rules.proof).map(proven).collect();
    let sent = send::add(contract, posted.given(FormField::Nickname));
    let payload = ask(&visit, send::NAME, sent).await?.add_contract;
    match payload.contract_id {
        Some(id) if payload.user_errors.is_empty() => {
            Ok(visit.links().redirect(&format!("/contracts/{}/added", encoded(id.inner()))))
        }
        _ if payload.user_errors.is_empty() => {
            tracing::error!(request_id = visit.request_id, "a contract was neither added nor refused");
            Err(Failure::Broken)
        }
        _ => {
            let wrong = Wrong::new(&visit, &adding.city.tenant, &payload.user_errors);
            page(&visit, &adding, &posted, &wrong)
        }
    }
}

fn page(visit: &Visit, adding: &Adding, posted: &Posted, wrong: &Wrong) -> Result<Response, Failure> {
    wrong.page(visit, &AddView::new(visit, adding, posted, wrong))
}

#[cfg(test)]
pub(crate) use added::NAME as ADDED;
#[cfg(test)]
pub(crate) use operation::NAME;
#[cfg(test)]
pub(crate) use send::NAME as ADD;
