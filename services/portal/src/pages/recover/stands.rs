//! Where this browser's way back in stands, and where it goes on from there.
use super::{ask, send::Payload};
use crate::{
    Visit,
    ask::ask as ask_door,
    cookies,
    door::{FormError, FormErrorCode, RecoverTenant, Recovery, RecoveryStep},
    instead::Instead,
    links::see_other,
};
use axum::response::Response;
use http::HeaderMap;

/// A way back in that is open in this browser.
pub(super) struct Open {
    pub(super) key: String,
    pub(super) city: RecoverTenant,
    pub(super) recovery: Recovery,
}

impl Open {
    /// The one of this browser, where it stands at a step; else the way to where it stands, or to the first page.
    pub(super) async fn at(visit: &Visit, headers: &HeaderMap, step: RecoveryStep) -> Result<Open, Instead> {
        let key = cookies::key(visit, headers).ok_or_else(|| Instead::Elsewhere(gone(visit)))?;
        let stands = ask_door(visit, ask::STANDS, ask::stands(key.clone())).await?;
        let recovery = stands.recovery.ok_or_else(|| Instead::Elsewhere(gone(visit)))?;
        if recovery.next == step {
            Ok(Open { key, city: stands.tenant, recovery })
        } else {
            Err(Instead::Elsewhere(visit.links().to(path(recovery.next))))
        }
    }
}

/// The page of a step.
pub(super) fn path(step: RecoveryStep) -> &'static str {
    match step {
        RecoveryStep::Code => "/recover/code",
        RecoveryStep::Answer => "/recover/answer",
        RecoveryStep::NewPassword => "/recover/password",
    }
}

/// To the first page, which says why.
fn gone(visit: &Visit) -> String {
    visit.links().with("/recover", &[("gone", "yes")])
}

/// Where an answer of the door leads.
pub(super) enum Led {
    /// To another page.
    On(Response),
    /// Back to the form, with what is wrong.
    Back(Vec<FormError>),
}

/// Reads an answer. `sent`: a code was asked for anew.
pub(super) fn led(visit: &Visit, payload: Payload, sent: bool) -> Led {
    let Payload { key, recovery, done, user_errors } = payload;
    let is = |code: FormErrorCode| user_errors.iter().any(|error| error.code == code);
    let mut response = match recovery.map(|stand| stand.next) {
        _ if done && user_errors.is_empty() => {
            let mut response = visit.links().redirect("/recover/done");
            cookies::forget_key(visit, &mut response);
            // All sessions have ended, this browser's too.
            cookies::end_session(visit, &mut response);
            return Led::On(response);
        }
        Some(RecoveryStep::Code) if sent && user_errors.is_empty() => {
            see_other(&visit.links().with(path(RecoveryStep::Code), &[("sent", "yes")]))
        }
        Some(next) if user_errors.is_empty() || is(FormErrorCode::TooEarly) || is(FormErrorCode::TooLate) => {
            visit.links().redirect(path(next))
        }
        _ if is(FormErrorCode::Gone) || user_errors.is_empty() => see_other(&gone(visit)),
        _ => return Led::Back(user_errors),
    };
    if let Some(key) = key {
        cookies::keep_key(visit, &key, &mut response);
    }
    Led::On(response)
}
