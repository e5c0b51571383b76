//! Somebody of the bureau logs in, in two steps like a resident: password and code are checked first, which takes long
//! and holds nothing; then the try is judged and counted in a transaction ([`judge_staff`](crate::judge_staff)).
use super::{Totp, Vault, entity::STAFF};
use crate::{Passwords, Token, TooLong, login_name, sha256};
use chrono::{DateTime, Utc};
use kernel::{Clock, Rng, SessionId, StaffId, TenantId};
use secrecy::{ExposeSecret, SecretString};
use std::sync::Arc;
use store::{Error, ExprTrait as _, Query, Select, Store, col, record};

/// What somebody typed to log in at the bureau.
#[derive(Clone, Debug)]
pub struct StaffAttempt {
    /// The name, as typed.
    pub name: String,
    /// The password, as typed.
    pub password: SecretString,
    /// What the authenticator app shows, as typed.
    pub code: SecretString,
    /// The network that it comes from, in one form.
    pub network: String,
}

/// A try whose password and code have been checked, to be judged.
#[derive(Clone)]
pub struct StaffChecked {
    /// Whose it is, where name and password belong together, the hash that it was checked against, and the step of the
    /// code, where it is one of now.
    pub(crate) right: Option<(StaffId, String, i64)>,
    /// The right password anew, where it was hashed with less effort than is asked for now.
    pub(crate) rehashed: Option<String>,
    /// Whether the code is one of now: whoever typed it has the authenticator at hand, and is held by a count of their own,
    /// as a device is that a resident has logged in with before.
    pub(crate) at_hand: bool,
    pub(crate) key: Vec<u8>,
    pub(crate) network: Vec<u8>,
    /// What a session would be called.
    pub(crate) session: (SessionId, Token),
    pub(crate) at: DateTime<Utc>,
}

record! {
    pub struct StaffCredentials {
        id: StaffId = f.id,
        password_hash: String = f.password_hash,
        totp_sealed: Vec<u8> = f.totp_sealed,
    }
}

pub(crate) static STAFF_CREDENTIALS: Query<StaffCredentials, 1> = Query::new("account::staff_credentials", |[name]| {
    Select::from(STAFF, "f").filter(col("f.login_name").eq(name)).filter(col("f.disabled_at").is_null())
});

/// Checks password and code. Takes as long whether anybody has the name or not, and says it to nobody.
pub async fn check_staff(
    store: &Store,
    tenant: TenantId,
    attempt: StaffAttempt,
    passwords: &Passwords,
    vault: &Vault,
    (clock, rng): (&Clock, &Rng),
) -> Result<Result<StaffChecked, TooLong>, Error> {
    let name = login_name(&attempt.name);
    let known: Option<Arc<StaffCredentials>> = if name.contains('\0') {
        None // not every engine has text with a NUL in it, so nobody is called so
    } else {
        store.tenant(tenant).fetch(STAFF_CREDENTIALS.optional([name.as_str().into()])).await?
    };
    let hash = known.as_ref().map(|staff| staff.password_hash.clone());
    let old = hash.as_deref().is_some_and(Passwords::is_old);
    let right = match passwords.check(attempt.password.clone(), hash).await {
        Ok(right) => right,
        Err(too_long) => return Ok(Err(too_long)),
    };
    let rehashed = if right && old { passwords.hash(attempt.password).await.ok() } else { None };
    let at = clock.now();
    let totp = known.as_ref().and_then(|staff| {
        let totp = vault.open(tenant, staff.id, &staff.totp_sealed);
        if totp.is_none() {
            tracing::error!(%tenant, staff = %staff.id, "an authenticator's secret was sealed under another key");
        }
        totp
    });
    // nobody's code is worked out as somebody's is
    let step = totp.unwrap_or_else(|| Totp::fresh(rng)).step_of(attempt.code.expose_secret(), at);
    let at_hand = step.is_some();
    let right = known.filter(|_| right).and_then(|staff| Some((staff.id, staff.password_hash.clone(), step?)));
    Ok(Ok(StaffChecked {
        right,
        rehashed,
        at_hand,
        key: of_staff(if at_hand { "with-code" } else { "name" }, &name),
        network: of_staff("network", &attempt.network),
        session: (SessionId::new(clock, rng), Token::new(rng)),
        at,
    }))
}

/// Under what wrong tries are counted: no resident's name and no network has a byte that no text has, so whoever tries
/// at the residents' door shuts nobody out of the bureau's.
fn of_staff(what: &str, which: &str) -> Vec<u8> {
    sha256(&[b"\xff", what.as_bytes(), b"\xff", which.as_bytes()].concat())
}
