use crate::{
    Passwords, Token, TooLong,
    accounts::credentials,
    failures::judge,
    login_name,
    sessions::{self, NewSession},
    sha256,
};
use chrono::{DateTime, Utc};
use kernel::{Clock, Rng, SessionId, TenantId};
use policy::{
    lock,
    session::{Kind, Lifetimes},
};
use secrecy::SecretString;
use store::{Error, Store};

/// What somebody typed to log in.
#[derive(Clone, Debug)]
pub struct Attempt {
    /// The name, as typed.
    pub name: String,
    /// The password, as typed.
    pub password: SecretString,
    /// What they log in with.
    pub client: Kind,
}

/// The city's rules for it.
#[derive(Clone, Debug)]
pub struct Rules {
    /// When wrong passwords lock.
    pub lock: lock::Lock,
    /// How long a session lives.
    pub lifetimes: Lifetimes,
}

/// What becomes of a try to log in.
#[derive(Debug)]
pub enum Outcome {
    /// Logged in.
    In {
        /// The secret that names the session; told once.
        token: Token,
        /// When the session ends if it isn't used before.
        until: DateTime<Utc>,
    },
    /// Name and password don't belong together; which is wrong is not told.
    Wrong,
    /// Too many wrong ones: refused until then, the right one too.
    Locked {
        /// The first moment at which it may be tried again.
        until: DateTime<Utc>,
    },
    /// The password is longer than any that could have been set.
    TooLong,
}

/// Logs in (KNZ-02, OSK-01). The password is checked before the transaction, which judges and counts the try.
pub async fn log_in(
    store: &Store,
    tenant: TenantId,
    attempt: Attempt,
    rules: Rules,
    passwords: &Passwords,
    clock: &Clock,
    rng: &Rng,
) -> Result<Outcome, Error> {
    let name = login_name(&attempt.name);
    let account = store.tenant(tenant).fetch(credentials(&name)).await?;
    let hash = account.as_ref().map(|account| account.password_hash.clone());
    let Ok(right) = passwords.check(attempt.password, hash).await else {
        let TooLong = TooLong;
        return Ok(Outcome::TooLong);
    };
    let (id, token, now) = (SessionId::new(clock, rng), Token::new(rng), clock.now());
    let (name_hash, secret_hash, client) = (sha256(name.as_bytes()), token.hash(), attempt.client);
    let account = account.map(|account| account.id);
    let until = policy::session::expires(&rules.lifetimes, client, now, now);
    let session = account.filter(|_| right).map(|account| NewSession { id, account, secret_hash, client, at: now });
    let judged = record(store, tenant, name_hash, right, rules.lock, session, now).await?;
    Ok(match judged {
        lock::Attempt::Locked { until } => Outcome::Locked { until },
        lock::Attempt::Allowed if right => Outcome::In { token, until },
        lock::Attempt::Allowed => Outcome::Wrong,
    })
}

/// Judges, counts, and opens the session of a try that was granted. The first wrong tries of a name, side by side, each
/// find nothing to count in: all but one lose, and find the winner's count when they come again.
async fn record(
    store: &Store,
    tenant: TenantId,
    name_hash: Vec<u8>,
    right: bool,
    rule: lock::Lock,
    session: Option<NewSession>,
    now: DateTime<Utc>,
) -> Result<lock::Attempt, Error> {
    let mut tries = 3;
    loop {
        let (name_hash, rule, session) = (name_hash.clone(), rule.clone(), session.clone());
        let judged = store
            .write(tenant, move |tx| {
                let (name_hash, rule, session) = (name_hash.clone(), rule.clone(), session.clone());
                Box::pin(async move {
                    let judged = judge(tx, &name_hash, right, &rule, now).await?;
                    if let (lock::Attempt::Allowed, Some(session)) = (judged, session) {
                        sessions::open(tx, session).await?;
                    }
                    Ok::<_, Error>(judged)
                })
            })
            .await;
        tries -= 1;
        match judged {
            Err(Error::Conflict { .. }) if tries > 0 => {}
            judged => return judged,
        }
    }
}
