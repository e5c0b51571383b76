//! What becomes of a try to log in, and what is counted of it.
use crate::{
    State, Token, accounts,
    budgets::{Purse, Whose},
    devices, failures,
    login::{Checked, Guesses, Rules},
    sessions::{self, NewSession},
    stays,
};
use chrono::{DateTime, TimeDelta, Utc};
use kernel::{AccountId, DeviceId};
use policy::{
    Budget,
    budget::Spent,
    lock::{self, Attempt, Counter, Tries},
    session::Kind,
};
use store::{Error, TenantTx};

/// What becomes of a try to log in.
#[derive(Clone, Debug)]
pub enum Outcome {
    /// Logged in.
    In {
        /// The secret that names the session; told once.
        token: Token,
        /// When the session ends if it isn't used before.
        until: DateTime<Utc>,
        /// The secret by which the device is known from now on.
        device: Token,
        /// What the device logs in with by itself the next time, where it stays logged in (KRS-11).
        stay: Option<Token>,
    },
    /// Name and password belong together, and the account waits for the mobile phone's code (OSK-09): no session.
    Waits {
        /// Which.
        account: AccountId,
        /// The secret by which the device is known from now on.
        device: Token,
    },
    /// Name and password don't belong together; which is wrong is not told.
    Wrong,
    /// Too many wrong ones: refused until then, the right one too. A device that has logged in before goes on.
    Locked {
        /// The first moment at which it may be tried again.
        until: DateTime<Utc>,
    },
    /// Too many wrong ones from this network, or in this city: refused until then, the right one too.
    TooMany {
        /// The first moment at which it may be tried again.
        until: DateTime<Utc>,
    },
    /// The password is longer than any that could have been set.
    TooLong,
}

/// What became of a try, and whom to tell that strangers have locked their name.
#[derive(Clone, Debug)]
pub struct Judged {
    /// For whoever tried.
    pub outcome: Outcome,
    /// For the owner: once a day.
    pub locked: Option<Owner>,
}

/// Whose name strangers have locked.
#[derive(Clone, Debug)]
pub struct Owner {
    /// Their address of mail.
    pub mail: String,
    /// The tag of the language that they read.
    pub language: String,
    /// When the lock ends.
    pub until: DateTime<Utc>,
}

/// Judges and counts a try, and opens the session of one that is granted. [`Error::Conflict`] when it lost a race: judge
/// it again.
pub async fn judge(tx: &TenantTx, try_: &Checked, rules: &Rules) -> Result<Judged, Error> {
    // checking took long and held nothing: who has set another password since, or has withdrawn, is let in by none
    if try_.right
        && let Some(account) = &try_.account
        && !accounts::has_hash(tx, account.id, &account.password_hash).await?
    {
        return by_counter(tx, &Checked { right: false, ..try_.clone() }, rules).await;
    }
    by_counter(tx, try_, rules).await
}

/// A device that is known by its own failures, a stranger by those of all.
async fn by_counter(tx: &TenantTx, try_: &Checked, rules: &Rules) -> Result<Judged, Error> {
    if let (Some(device), Some(account)) = (try_.device, &try_.account)
        && let Some(device) = devices::locked(tx, device, account.id).await?
        && lock::counter(&rules.devices, Some(device.last_seen_at), try_.at) == Counter::Device
    {
        return known(tx, try_, rules, &device).await;
    }
    stranger(tx, try_, rules).await
}

/// By its own failures alone.
async fn known(tx: &TenantTx, try_: &Checked, rules: &Rules, device: &devices::Model) -> Result<Judged, Error> {
    let now = try_.at;
    let attempt = lock::decide_for(&rules.lock, Counter::Device, Tries::default(), device.tries(), now);
    let purse = Purse { whose: Whose::Device, key: device.id.as_bytes(), budget: rules.guesses.name };
    let locked = locked_until(attempt, purse.left(tx, now).await?);
    if let Some(until) = locked {
        return Ok(Outcome::Locked { until }.into());
    }
    if try_.right {
        devices::met_again(tx, device, now).await?;
        let secret = try_.presented.clone().unwrap_or_else(|| try_.fresh.1.clone());
        return granted(tx, try_, rules, (DeviceId(device.id), secret)).await;
    }
    let Tries { failures, last } = device.tries();
    devices::failed(tx, device, lock::counted(&rules.lock, failures, last, now) + 1, now).await?;
    purse.spend(tx, now).await?;
    Ok(Outcome::Wrong.into())
}

async fn stranger(tx: &TenantTx, try_: &Checked, rules: &Rules) -> Result<Judged, Error> {
    let now = try_.at;
    let found = failures::locked(tx, &try_.name_hash).await?;
    let tries = found.unwrap_or_default();
    let attempt = lock::decide_for(&rules.lock, Counter::Name, tries, Tries::default(), now);
    let [name, network, city] = purses(try_, &rules.guesses);
    if let Some(until) = locked_until(attempt, name.left(tx, now).await?) {
        return Ok(Outcome::Locked { until }.into());
    }
    for purse in [&network, &city] {
        if let Err(Spent { until }) = purse.left(tx, now).await? {
            return Ok(Outcome::TooMany { until }.into());
        }
    }
    if try_.right {
        failures::forgotten(tx, &try_.name_hash).await?;
        if let Some(account) = &try_.account {
            devices::met(tx, (try_.fresh.0, try_.client), account.id, &try_.fresh.1, now).await?;
        }
        return granted(tx, try_, rules, try_.fresh.clone()).await;
    }
    let counted = lock::counted(&rules.lock, tries.failures, tries.last, now) + 1;
    failures::failed(tx, &try_.name_hash, found.is_some(), counted, now).await?;
    for purse in [&name, &network, &city] {
        purse.spend(tx, now).await?;
    }
    let after = Tries { failures: counted, last: Some(now) };
    let attempt = lock::decide_for(&rules.lock, Counter::Name, after, Tries::default(), now);
    let locked = match locked_until(attempt, name.left(tx, now).await?) {
        Some(until) => to_tell(tx, try_, until).await?,
        None => None,
    };
    Ok(Judged { outcome: Outcome::Wrong, locked })
}

/// What a stranger's wrong password is paid from.
fn purses<'t>(try_: &'t Checked, guesses: &Guesses) -> [Purse<'t>; 3] {
    [
        Purse { whose: Whose::Name, key: &try_.name_hash, budget: guesses.name },
        Purse { whose: Whose::Address, key: try_.network.as_bytes(), budget: guesses.network },
        Purse { whose: Whose::City, key: &[], budget: guesses.city },
    ]
}

/// The owner of a name that is locked now, if nobody told them today. Does the same for a name that nobody has.
async fn to_tell(tx: &TenantTx, try_: &Checked, until: DateTime<Utc>) -> Result<Option<Owner>, Error> {
    let budget = Budget::new(1, TimeDelta::days(1));
    let told = Purse { whose: Whose::LockTold, key: &try_.name_hash, budget };
    if told.left(tx, try_.at).await?.is_err() {
        return Ok(None);
    }
    told.spend(tx, try_.at).await?;
    let Some(account) = &try_.account else { return Ok(None) };
    Ok(account.address().map(|mail| Owner { mail: mail.to_owned(), language: account.language.clone(), until }))
}

/// Opens the session; a try that was right has an account.
async fn granted(
    tx: &TenantTx,
    try_: &Checked,
    rules: &Rules,
    (device, secret): (DeviceId, Token),
) -> Result<Judged, Error> {
    let Some(account) = &try_.account else { return Ok(Outcome::Wrong.into()) };
    if let Some(hash) = &try_.rehashed {
        accounts::rehash(tx, account.id, hash).await?;
    }
    if account.state() == State::Waiting {
        return Ok(Outcome::Waits { account: account.id, device: secret }.into());
    }
    let (id, token) = try_.session.clone();
    let (client, at) = (try_.client, try_.at);
    let session = NewSession { id, account: account.id, secret_hash: token.hash(), client, device, at };
    sessions::open(tx, session).await?;
    let stay = (client == Kind::Native).then(|| try_.stay.clone());
    if let Some(stay) = &stay {
        stays::stay(tx, device, stay, at).await?;
    }
    let until = policy::session::expires(&rules.lifetimes, try_.client, try_.at, try_.at);
    Ok(Outcome::In { token, until, device: secret, stay }.into())
}

/// Until when neither the lock nor the budget lets another password be tried.
fn locked_until(attempt: Attempt, left: Result<(), Spent>) -> Option<DateTime<Utc>> {
    let lock = match attempt {
        Attempt::Locked { until } => Some(until),
        Attempt::Allowed => None,
    };
    lock.max(left.err().map(|spent| spent.until))
}

impl From<Outcome> for Judged {
    fn from(outcome: Outcome) -> Judged {
        Judged { outcome, locked: None }
    }
}
