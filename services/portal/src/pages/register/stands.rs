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
        let key = cookies::key(visit, headers).ok_or_else(|| Instead(gone(visit)))?;
        let stands = ask_door(visit, ask::STANDS, ask::stands(key.clone())).await?;
        let registration = stands.registration.ok_or_else(|| Instead(gone(visit)))?;
        Ok(Open { key, city: stands.tenant, registration })
    }

    /// The same, where it stands at a place; else to where it stands.
    pub(super) async fn at(visit: &Visit, headers: &HeaderMap, place: RegistrationPlace) -> Result<Open, Instead> {
        let open = Open::found(visit, headers).await?;
        if open.registration.place == place { Ok(open) } else { Err(Instead(to_stand(visit, open.stand()))) }
    }

    pub(super) fn stand(&self) -> Stand {
        Stand { place: self.registration.place, step: self.registration.step }
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

pub(super) fn to_stand(visit: &Visit, stand: Stand) -> Response {
    visit.links().redirect(&path(stand))
}

/// To the first page, which says why.
pub(super) fn gone(visit: &Visit) -> Response {
    see_other(&visit.links().with("/register", &[("gone", "yes")]))
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
    let mut response = match (registration, token) {
        (_, Some(token)) if user_errors.is_empty() => {
            let mut response = visit.links().redirect("/register/done");
            cookies::start_session(visit, &token, &mut response);
            if let Some(device) = device_token {
                cookies::keep_device(visit, &device, &mut response);
            }
            cookies::forget_key(visit, &mut response);
            return Led::On(response);
        }
        _ if is(FormErrorCode::Gone) => gone(visit),
        (Some(stand), None) if is(FormErrorCode::TooEarly) || is(FormErrorCode::TooLate) => to_stand(visit, stand),
        (Some(stand), None) if user_errors.is_empty() => match sent {
            Some(page) if path(stand) == page => see_other(&visit.links().with(page, &[("sent", "yes")])),
            _ => to_stand(visit, stand),
        },
        _ if user_errors.is_empty() => gone(visit),
        _ => return Led::Back(user_errors),
    };
    if let Some(key) = key {
        cookies::keep_key(visit, &key, &mut response);
    }
    Led::On(response)
}
