use super::registering::asking;
use crate::{Actor, Gateway, error::Fault, network::Network, reads::Reads};
use account::{Attempt, Outcome, Token};
use async_graphql::{Context, Enum, InputObject, Object, Result, SimpleObject};
use journeys::{Asking, LoggedIn};
use kernel::{DateTime, Utc};

/// Logging in and out.
#[derive(Default)]
pub(crate) struct LoggingIn;

/// What somebody types to log in.
#[derive(InputObject)]
struct LoginInput {
    /// E-mail address or login ID, as the tenant's `loginIdKind` says.
    login_id: String,
    /// The password; at most 1,024 bytes.
    password: String,
    /// What an earlier login told as `deviceToken`: a device that has logged in before goes on while strangers' tries
    /// are locked. Anything else counts as nothing.
    device: Option<String>,
}

#[derive(SimpleObject, Default)]
struct LoginPayload {
    /// What names the session, for `Authorization: Bearer`; told once.
    token: Option<String>,
    /// When it ends if it isn't used before.
    expires_at: Option<DateTime<Utc>>,
    /// What names this device: keep it, also after a logout, and send it as `device` with the next login.
    device_token: Option<String>,
    /// An installed client's alone: what it logs in with by itself (`stay`), once; each answer brings the next. Until a logout.
    stay_token: Option<String>,
    /// Where the account waits for the mobile phone's code (OSK-09): what names this browser, as
    /// `RegistrationPayload.key`; there is no `token` then, and the registration goes on with `proveMobile`.
    registration_key: Option<String>,
    /// Why nobody was logged in.
    user_errors: Vec<LoginError>,
}

/// Why nobody was logged in.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
enum LoginErrorCode {
    /// `field` is empty.
    Required,
    /// `field` is longer than any that could have been set.
    TooLong,
    /// ID and password don't belong together.
    Wrong,
    /// Too many wrong ones; `retryAt` says when it may be tried again.
    Locked,
    /// Too many tries from one place, or in this city; `retryAt` may say when it may be tried again.
    TooMany,
}

#[derive(SimpleObject)]
struct LoginError {
    /// Why.
    code: LoginErrorCode,
    /// The input's field that it is about.
    field: Option<String>,
    /// When it may be tried again.
    retry_at: Option<DateTime<Utc>>,
}

#[derive(SimpleObject)]
struct LogoutPayload {
    /// Whether somebody was logged in.
    done: bool,
}

/// Longer names than this nobody has.
const LONGEST_NAME: usize = 320;
/// And longer tokens than this nobody was told.
const LONGEST_TOKEN: usize = 128;

#[Object]
impl LoggingIn {
    /// Logs in. Refused with `CLOSED` outside the city's hours.
    async fn login(&self, ctx: &Context<'_>, input: LoginInput) -> Result<LoginPayload> {
        ctx.open()?;
        let wrong: Vec<LoginError> = [("loginId", input.login_id.trim()), ("password", input.password.as_str())]
            .into_iter()
            .filter(|(_, text)| text.is_empty())
            .map(|(field, _)| error(LoginErrorCode::Required, Some(field), None))
            .collect();
        if !wrong.is_empty() {
            return Ok(refused(wrong));
        }
        if input.login_id.len() > LONGEST_NAME {
            return Ok(refused(vec![error(LoginErrorCode::TooLong, Some("loginId"), None)]));
        }
        let (gateway, request) = (ctx.data_unchecked::<Gateway>(), ctx.request());
        let network = Network::of(request.ip);
        if !gateway.throttle.allows(request.city.id, network) {
            return Ok(refused(vec![error(LoginErrorCode::TooMany, None, None)]));
        }
        let attempt = Attempt {
            name: input.login_id,
            password: input.password.into(),
            client: request.client,
            device: input.device.filter(|token| token.len() <= LONGEST_TOKEN).as_deref().map(Token::presented),
            network: network.to_string(),
        };
        let desk = Asking {
            tenant: request.city.id,
            city: request.city.tenant.clone(),
            network: network.to_string(),
            client: request.client,
        };
        let outcome = journeys::log_in(&gateway.desk, &desk, attempt).await;
        let outcome = match outcome.map_err(|e| Fault::from(e).told(request))? {
            LoggedIn::Judged(outcome) => outcome,
            LoggedIn::Waits { key, device } => {
                return Ok(LoginPayload {
                    registration_key: Some(key.expose().to_owned()),
                    device_token: Some(device.expose().to_owned()),
                    ..LoginPayload::default()
                });
            }
        };
        Ok(match outcome {
            Outcome::In { token, until, device, stay } => LoginPayload {
                token: Some(token.expose().to_owned()),
                expires_at: Some(until),
                device_token: Some(device.expose().to_owned()),
                stay_token: stay.map(|stay| stay.expose().to_owned()),
                registration_key: None,
                user_errors: vec![],
            },
            // the journey has gone on with it already
            Outcome::Wrong | Outcome::Waits { .. } => refused(vec![error(LoginErrorCode::Wrong, None, None)]),
            Outcome::Locked { until } => refused(vec![error(LoginErrorCode::Locked, None, Some(until))]),
            Outcome::TooMany { until } => refused(vec![error(LoginErrorCode::TooMany, None, Some(until))]),
            Outcome::TooLong => refused(vec![error(LoginErrorCode::TooLong, Some("password"), None)]),
        })
    }

    /// An installed client logs in by itself (KRS-11), with the `stayToken` that it was told last. A token that was sent before
    /// logs its device out, and its owner is told. Refused with `CLOSED` outside the city's hours.
    async fn stay(&self, ctx: &Context<'_>, stay_token: String) -> Result<LoginPayload> {
        let Ok(asking) = asking(ctx)? else {
            return Ok(refused(vec![error(LoginErrorCode::TooMany, None, None)]));
        };
        let gateway = ctx.data_unchecked::<Gateway>();
        let presented = Token::presented(stay_token.get(..LONGEST_TOKEN).unwrap_or(&stay_token));
        let gone_on = journeys::member::go_on(&gateway.desk, &asking, presented).await;
        Ok(match gone_on.map_err(|e| Fault::from(e).told(ctx.request()))? {
            Some(welcome) => LoginPayload {
                token: Some(welcome.token.expose().to_owned()),
                expires_at: Some(welcome.until),
                stay_token: welcome.stay.map(|stay| stay.expose().to_owned()),
                ..LoginPayload::default()
            },
            None => refused(vec![error(LoginErrorCode::Wrong, None, None)]),
        })
    }

    /// Logs out: the session is dead at once (KNZ-07), and its device logs in by itself no longer. Goes on at any hour: who
    /// wants to leave may.
    async fn logout(&self, ctx: &Context<'_>) -> Result<LogoutPayload> {
        let request = ctx.request();
        let Actor::Resident { session, .. } = request.actor else { return Ok(LogoutPayload { done: false }) };
        let gateway = ctx.data_unchecked::<Gateway>();
        let out = gateway.store.write(request.city.id, move |tx| Box::pin(account::log_out(tx, session))).await;
        out.map_err(|e: store::Error| Fault::from(e).told(request))?;
        Ok(LogoutPayload { done: true })
    }
}

fn refused(user_errors: Vec<LoginError>) -> LoginPayload {
    LoginPayload { user_errors, ..LoginPayload::default() }
}

fn error(code: LoginErrorCode, field: Option<&str>, retry_at: Option<DateTime<Utc>>) -> LoginError {
    LoginError { code, field: field.map(str::to_owned), retry_at }
}
