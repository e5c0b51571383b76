//! The session of who has just become a member: they have shown that the address is theirs, and set the password.
use crate::{
    Token, devices,
    sessions::{self, NewSession},
    stays,
};
use chrono::{DateTime, Utc};
use kernel::{AccountId, Clock, DeviceId, Rng, SessionId};
use policy::session::{Kind, Lifetimes};
use store::{Error, TenantTx};

/// What a session and a device would be called.
#[derive(Clone, Debug)]
pub struct Fresh {
    session: (SessionId, Token),
    device: (DeviceId, Token),
    stay: Token,
}

impl Fresh {
    /// Draws them.
    pub fn new(clock: &Clock, rng: &Rng) -> Fresh {
        let session = (SessionId::new(clock, rng), Token::new(rng));
        Fresh { session, device: (DeviceId::new(clock, rng), Token::new(rng)), stay: Token::new(rng) }
    }
}

/// What names a session that was opened; told once.
#[derive(Clone, Debug)]
pub struct Welcome {
    /// The session.
    pub token: Token,
    /// When it ends if it isn't used before.
    pub until: DateTime<Utc>,
    /// The device, where it was unknown before.
    pub device: Option<Token>,
    /// What it logs in with by itself the next time, where it stays logged in.
    pub stay: Option<Token>,
}

/// Opens a session without a password being typed.
pub async fn welcome(
    tx: &TenantTx,
    account: AccountId,
    fresh: &Fresh,
    client: Kind,
    lifetimes: &Lifetimes,
    now: DateTime<Utc>,
) -> Result<Welcome, Error> {
    let Fresh { session: (id, token), device: (device, secret), stay } = fresh.clone();
    devices::met(tx, (device, client), account, &secret, now).await?;
    sessions::open(tx, NewSession { id, account, secret_hash: token.hash(), client, device, at: now }).await?;
    let stay = (client == Kind::Native).then_some(stay);
    if let Some(stay) = &stay {
        stays::stay(tx, device, stay, now).await?;
    }
    let until = policy::session::expires(lifetimes, client, now, now);
    Ok(Welcome { token, until, device: Some(secret), stay })
}
