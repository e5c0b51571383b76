use super::{
    guard::acting,
    wrong::{BureauError, BureauErrorCode},
};
use crate::{Gateway, error::Fault, network::Network, reads::Reads};
use account::{StaffAttempt, StaffOutcome};
use async_graphql::{Context, InputObject, Object, Result, SimpleObject};
use kernel::{DateTime, Utc};

/// What somebody of the bureau types to log in.
#[derive(InputObject)]
struct StaffLoginInput {
    /// The ID that they were given.
    login_id: String,
    /// The password; at most 1,024 bytes.
    password: String,
    /// What their authenticator app shows: six digits. Each is good for one login.
    code: String,
}

#[derive(SimpleObject, Default)]
struct StaffLoginPayload {
    /// What names the session, for `Authorization: Bearer`; told once. Nothing at the residents' door.
    token: Option<String>,
    /// When it ends if it isn't used before; twelve hours after the login it ends in any case.
    expires_at: Option<DateTime<Utc>>,
    /// Why nobody was logged in.
    user_errors: Vec<BureauError>,
}

#[derive(SimpleObject)]
struct StaffLogoutPayload {
    /// Whether somebody was logged in.
    done: bool,
}

/// Longer names than this nobody has.
const LONGEST_NAME: usize = 320;
/// And longer codes nobody is shown, with whatever blanks between.
const LONGEST_CODE: usize = 64;

/// Logging in and out, at any hour.
#[derive(Default)]
pub(crate) struct LoggingIn;

#[Object]
impl LoggingIn {
    /// Logs in, with password and authenticator code.
    async fn login(&self, ctx: &Context<'_>, input: StaffLoginInput) -> Result<StaffLoginPayload> {
        let wrong = faults(&input);
        if !wrong.is_empty() {
            return Ok(refused(wrong));
        }
        let (gateway, request) = (ctx.data_unchecked::<Gateway>(), ctx.request());
        let network = Network::of(request.ip);
        if !gateway.throttle.allows(request.city.id, network) {
            return Ok(refused(vec![BureauError::whole(BureauErrorCode::TooMany)]));
        }
        let attempt = StaffAttempt {
            name: input.login_id,
            password: input.password.into(),
            code: input.code.into(),
            network: network.to_string(),
        };
        let outcome = journeys::bureau::log_in(&gateway.desk, request.city.id, attempt).await;
        let error = match outcome.map_err(|e| Fault::from(e).told(request))? {
            StaffOutcome::In { token, until, .. } => {
                return Ok(StaffLoginPayload {
                    token: Some(token.expose().to_owned()),
                    expires_at: Some(until),
                    user_errors: vec![],
                });
            }
            StaffOutcome::Wrong => BureauError::whole(BureauErrorCode::Wrong),
            StaffOutcome::Locked { until } => BureauError::until(BureauErrorCode::Locked, until),
            StaffOutcome::TooMany { until } => BureauError::until(BureauErrorCode::TooMany, until),
            StaffOutcome::TooLong => BureauError::at(BureauErrorCode::TooLong, "password"),
        };
        Ok(refused(vec![error]))
    }

    /// Logs out: the session is dead at once.
    async fn logout(&self, ctx: &Context<'_>) -> Result<StaffLogoutPayload> {
        let gateway = ctx.data_unchecked::<Gateway>();
        let out = journeys::bureau::log_out(&gateway.desk, &acting(ctx)?).await;
        out.map_err(|e| Fault::from(e).told(ctx.request()))?;
        Ok(StaffLogoutPayload { done: true })
    }
}

fn faults(input: &StaffLoginInput) -> Vec<BureauError> {
    let typed =
        [("loginId", input.login_id.trim()), ("password", input.password.as_str()), ("code", input.code.trim())];
    let empty = typed.into_iter().filter(|(_, text)| text.is_empty());
    let empty = empty.map(|(field, _)| BureauError::at(BureauErrorCode::Required, field));
    let long = [("loginId", input.login_id.len(), LONGEST_NAME), ("code", input.code.len(), LONGEST_CODE)];
    let long = long.into_iter().filter(|(_, length, most)| length > most);
    empty.chain(long.map(|(field, ..)| BureauError::at(BureauErrorCode::TooLong, field))).collect()
}

fn refused(user_errors: Vec<BureauError>) -> StaffLoginPayload {
    StaffLoginPayload { user_errors, ..StaffLoginPayload::default() }
}
