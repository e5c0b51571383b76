//! The login page (KNZ-01, -02, -03, -05).
mod form;
mod view;

pub(crate) use form::{LoginError, NAME, operation};
pub(crate) use view::LoginView;

use crate::{
    Visit,
    ask::ask,
    cookies,
    door::{LoginErrorCode, Tenant},
    failure::Failure,
    html,
    pages::{news, tenant::tenant},
    parts::headlines::Headlines,
};
use axum::{Form, response::Response};
use form::{Fields, Typed};
use http::{HeaderMap, HeaderValue, StatusCode, header};

pub(crate) async fn get(visit: Visit, headers: HeaderMap) -> Result<Response, Failure> {
    let tenant = open(&visit).await?;
    let kept = tenant.may_keep_login_id.then(|| cookies::kept_id(&visit, &headers)).flatten();
    let typed = Typed { keep: kept.is_some(), id: kept.unwrap_or_default() };
    let mut view = LoginView::new(&visit, &tenant, typed, &[]);
    // Who wants to log in isn't kept from it by news that can't be had; the log says why.
    if let Ok(page) = ask(&visit, news::LOGIN, news::login()).await {
        view.news = Headlines::of(&visit.speech(), &visit, &page.announcements.nodes, None, true);
    }
    html::page(StatusCode::OK, &view)
}

pub(crate) async fn post(visit: Visit, headers: HeaderMap, Form(fields): Form<Fields>) -> Result<Response, Failure> {
    let tenant = open(&visit).await?;
    let typed = fields.typed();
    // People type numbers and signs in full width; no ID holds such.
    let id = kernel::narrow_ascii(typed.id.trim()).trim().to_owned();
    let payload =
        ask(&visit, NAME, operation(id.clone(), fields.password, cookies::device(&visit, &headers))).await?.login;
    let mut response = match payload.token {
        Some(token) if payload.user_errors.is_empty() => {
            let mut response = visit.links().redirect("/");
            cookies::start_session(&visit, &token, &mut response);
            if let Some(device) = payload.device_token {
                cookies::keep_device(&visit, &device, &mut response);
            }
            if tenant.may_keep_login_id && typed.keep {
                cookies::keep_id(&visit, &id, &mut response);
            }
            response
        }
        _ => match payload.registration_key {
            // The account waits for the mobile phone's code (OSK-09).
            Some(key) if payload.user_errors.is_empty() => {
                let mut response = visit.links().redirect("/register/mobile");
                cookies::keep_key(&visit, &key, &mut response);
                if let Some(device) = payload.device_token {
                    cookies::keep_device(&visit, &device, &mut response);
                }
                response
            }
            _ => refused(&visit, &tenant, typed.clone(), &payload.user_errors)?,
        },
    };
    if tenant.may_keep_login_id && !typed.keep {
        cookies::forget_id(&visit, &mut response);
    }
    Ok(response)
}

/// The city's facts, while its hours let people in.
async fn open(visit: &Visit) -> Result<Tenant, Failure> {
    let tenant = tenant(visit).await?;
    if tenant.access.open { Ok(tenant) } else { Err(Failure::Closed { opens_at: tenant.access.opens_at }) }
}

fn refused(visit: &Visit, tenant: &Tenant, typed: Typed, errors: &[LoginError]) -> Result<Response, Failure> {
    if errors.is_empty() {
        tracing::error!(request_id = visit.request_id, "a login gave neither a token nor an error");
        return Err(Failure::Broken);
    }
    let too_many = errors.iter().find(|error| error.code == LoginErrorCode::TooMany);
    let status = if too_many.is_some() { StatusCode::TOO_MANY_REQUESTS } else { StatusCode::UNPROCESSABLE_ENTITY };
    let mut response = html::page(status, &LoginView::new(visit, tenant, typed, errors))?;
    if let Some(retry_at) = too_many.and_then(|error| error.retry_at) {
        let seconds = (retry_at - visit.now).num_seconds().max(1);
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
    Ok(response)
}
