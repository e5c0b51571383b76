//! Where this browser's registration stands, and where it goes on from there.
use super::{ask, send::Payload};
use crate::{
    Visit,
    ask::ask as ask_door,
    cookies,
    door::{FormError, FormErrorCode, RegisterTenant, Registration, RegistrationPlace, Stand, TypedRegistration},
    links::see_other,
};
use axum::response::Response;
use http::HeaderMap;

pub(super) use crate::instead::Instead;

/// A registration that is open in this browser.
pub(super) struct Open {
    pub(super) key: String,
    pub(super) city: RegisterTenant,
    pub(super) registration: Registration,
}

impl Open {
    /// The one of this browser; to the first page where there is none any more.
    pub(super) async fn found(visit: &Visit, headers: &HeaderMap) -> Result<Open, Instead> {
        let key = cookies::key(visit, headers).ok_or_else(|| Instead::Elsewhere(gone(visit)))?;
        let stands = ask_door(visit, ask::STANDS, ask::stands(key.clone())).await?;
        let registration = stands.registration.ok_or_else(|| Instead::Elsewhere(gone(visit)))?;
        Ok(Open { key, city: stands.tenant, registration })
    }

    /// The same, where it stands at a place; else to where it stands.
    pub(super) async fn at(visit: &Visit, headers: &HeaderMap, place: RegistrationPlace) -> Result<Open, Instead> {
        let open = Open::found(visit, headers).await?;
        if open.registration.place == place { Ok(open) } else { Err(open.elsewhere(visit)) }
    }

    /// To where it stands.
    pub(super) fn elsewhere(&self, visit: &Visit) -> Instead {
        let stand = Stand { place: self.registration.place, step: self.registration.step };
        Instead::Elsewhere(visit.links().to(&path(stand)))
    }

    /// The open step, counted from 0.
    pub(super) fn step(&self) -> usize {
        usize::try_from(self.registration.step).unwrap_or_default()
    }

    /// What was typed so far.
    pub(super) fn typed(&mut self) -> TypedRegistration {
        self.registration.typed.take().unwrap_or_default()
    }
}

/// The page on which it goes on.
pub(super) fn path(stand: Stand) -> String {
    match stand.place {
        RegistrationPlace::Code => "/register/code".to_owned(),
        RegistrationPlace::Step => format!("/register/step/{}", stand.step),
        RegistrationPlace::MobileCode => "/register/mobile".to_owned(),
    }
}

/// The first page, which says why one is there again.
fn gone(visit: &Visit) -> String {
    visit.links().with("/register", &[("gone", "yes")])
}

/// Where an answer of the door leads.
pub(super) enum Led {
    /// To another page.
    On(Response),
    /// Back to the form, with what is wrong.
    Back(Vec<FormError>),
}

/// Reads an answer. `sent` is the page to which a code that was sent anew leads back.
pub(super) fn led(visit: &Visit, payload: Payload, sent: Option<&str>) -> Led {
    let Payload { key, registration, token, device_token, user_errors } = payload;
    let is = |code: FormErrorCode| user_errors.iter().any(|error| error.code == code);
    let links = visit.links();
    if let Some(token) = token.filter(|_| user_errors.is_empty()) {
        return Led::On(completed(visit, &token, device_token));
    }
    let address = match registration {
        _ if is(FormErrorCode::Gone) => gone(visit),
        Some(stand) if is(FormErrorCode::TooEarly) || is(FormErrorCode::TooLate) => links.to(&path(stand)),
        _ if !user_errors.is_empty() => return Led::Back(user_errors),
        Some(stand) if sent == Some(path(stand).as_str()) => links.with(&path(stand), &[("sent", "yes")]),
        Some(stand) => links.to(&path(stand)),
        None => gone(visit),
    };
    let mut response = see_other(&address);
    if let Some(key) = key {
        cookies::keep_key(visit, &key, &mut response);
    }
    Led::On(response)
}

/// The session begins, as after a login.
fn completed(visit: &Visit, token: &str, device: Option<String>) -> Response {
    let mut response = visit.links().redirect("/register/done");
    cookies::start_session(visit, token, &mut response);
    if let Some(device) = device {
        cookies::keep_device(visit, &device, &mut response);
    }
    cookies::forget_key(visit, &mut response);
    response
}
