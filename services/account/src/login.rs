//! Logging in, in two steps: the password is checked first, which takes long and holds nothing; then the try is judged
//! and counted in a transaction ([`judge`](crate::judge)).
use crate::{
    Passwords, Token, TooLong,
    accounts::{Credentials, credentials},
    devices::device,
    login_name, sha256,
};
use chrono::{DateTime, Utc};
use kernel::{Clock, DeviceId, Rng, SessionId, TenantId};
use policy::{
    Budget,
    lock::{KnownDevices, Lock},
    session::{Kind, Lifetimes},
};
use secrecy::SecretString;
use std::sync::Arc;
use store::{Error, Flight, Store};

/// What somebody typed to log in, and what came with it.
#[derive(Clone, Debug)]
pub struct Attempt {
    /// The name, as typed.
    pub name: String,
    /// The password, as typed.
    pub password: SecretString,
    /// What they log in with.
    pub client: Kind,
    /// What names the device, if it says it has logged in before; any text.
    pub device: Option<Token>,
    /// The network that it comes from, in one form.
    pub network: String,
}

/// The city's rules for it, and the platform's.
#[derive(Clone, Debug)]
pub struct Rules {
    /// When wrong passwords lock.
    pub lock: Lock,
    /// How long a session lives.
    pub lifetimes: Lifetimes,
    /// How long a device is known.
    pub devices: KnownDevices,
    /// How many wrong passwords there may be at all.
    pub guesses: Guesses,
}

/// How many wrong passwords there may be at all, whatever a city's lock says. A device that is known is held by the
/// first alone, with a budget of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Guesses {
    /// For one name.
    pub name: Budget,
    /// From one network.
    pub network: Budget,
    /// In one city.
    pub city: Budget,
}

/// A try whose password has been checked, to be judged.
#[derive(Clone)]
pub struct Checked {
    pub(crate) right: bool,
    /// The right password anew, where it was hashed with less effort than is asked for now.
    pub(crate) rehashed: Option<String>,
    pub(crate) account: Option<Arc<Credentials>>,
    /// That the account has logged in with before.
    pub(crate) device: Option<DeviceId>,
    pub(crate) name_hash: Vec<u8>,
    pub(crate) network: String,
    pub(crate) client: Kind,
    /// What the device said of itself.
    pub(crate) presented: Option<Token>,
    /// What a session and a device would be called.
    pub(crate) session: (SessionId, Token),
    pub(crate) fresh: (DeviceId, Token),
    /// What the device would log in with by itself.
    pub(crate) stay: Token,
    pub(crate) at: DateTime<Utc>,
}

/// Checks the password (KNZ-02, OSK-01). Takes as long whether anybody has the name or not, and says it to nobody:
/// whether the answer counts is [`judge`](crate::judge)'s to say.
pub async fn check(
    store: &Store,
    tenant: TenantId,
    attempt: Attempt,
    passwords: &Passwords,
    clock: &Clock,
    rng: &Rng,
) -> Result<Result<Checked, TooLong>, Error> {
    let name = login_name(&attempt.name);
    let flight = Flight::default();
    let reads = async {
        let known = async {
            match &attempt.device {
                Some(token) => flight.get(device(token)).await,
                None => Ok(None),
            }
        };
        let account = async {
            // not every engine has text with a NUL in it, so nobody is called so
            if name.contains('\0') { Ok(None) } else { flight.get(credentials(&name)).await }
        };
        tokio::join!(account, known)
    };
    let (account, known) = flight.drive(store.tenant(tenant), reads).await;
    let (account, known) = (account?, known?);
    let hash = account.as_ref().map(|account| account.password_hash.clone());
    let old = hash.as_deref().is_some_and(Passwords::is_old);
    let right = match passwords.check(attempt.password.clone(), hash).await {
        Ok(right) => right,
        Err(too_long) => return Ok(Err(too_long)),
    };
    let rehashed = if right && old { passwords.hash(attempt.password).await.ok() } else { None };
    let device = known.filter(|device| account.as_ref().is_some_and(|account| account.id == device.account));
    Ok(Ok(Checked {
        right,
        rehashed,
        account,
        device: device.map(|device| device.id),
        name_hash: sha256(name.as_bytes()),
        network: attempt.network,
        client: attempt.client,
        presented: attempt.device,
        session: (SessionId::new(clock, rng), Token::new(rng)),
        fresh: (DeviceId::new(clock, rng), Token::new(rng)),
        stay: Token::new(rng),
        at: clock.now(),
    }))
}
