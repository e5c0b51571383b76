//! Somebody begins to work at a bureau, or works there no longer. Whoever runs the program does it, until there is a door
//! for it: nobody of a bureau makes colleagues.
use account::{NewStaff, Passwords, TooLong, Totp, Vault, login_name};
use kernel::{Clock, Rng, StaffId, StaffRole, TenantId};
use secrecy::SecretString;
use std::sync::Arc;
use store::{Error, Store};

/// Whom to enlist.
#[derive(Debug)]
pub struct NewClerk {
    /// With what they log in.
    pub login_name: String,
    /// The password, kept as a hash.
    pub password: SecretString,
    /// How colleagues know them.
    pub display_name: String,
    /// What they may do.
    pub role: StaffRole,
    /// What their authenticator app shares with the server, kept sealed.
    pub totp: Totp,
}

/// Why nobody was enlisted.
#[derive(Debug, thiserror::Error)]
pub enum EnlistError {
    /// The login name is taken at this bureau.
    #[error("the login name is taken")]
    Taken,
    /// The password is too long to be hashed.
    #[error(transparent)]
    Password(#[from] TooLong),
    /// The store failed.
    #[error(transparent)]
    Store(Error),
}

impl From<Error> for EnlistError {
    fn from(error: Error) -> EnlistError {
        match error {
            Error::Conflict { .. } => EnlistError::Taken,
            error => EnlistError::Store(error),
        }
    }
}

/// Lets somebody work at a bureau.
pub async fn enlist(
    store: &Store,
    tenant: TenantId,
    new: NewClerk,
    passwords: &Passwords,
    vault: &Vault,
    (clock, rng): (&Clock, &Rng),
) -> Result<StaffId, EnlistError> {
    let (id, at) = (StaffId::new(clock, rng), clock.now());
    let NewClerk { login_name, password, display_name, role, totp } = new;
    let password_hash = passwords.hash(password).await?;
    let new = Arc::new(NewStaff { id, login_name, display_name, password_hash, role, totp, at });
    let (vault, rng) = (vault.clone(), rng.clone());
    let done = store.write(tenant, move |tx| {
        let (new, vault, rng) = (new.clone(), vault.clone(), rng.clone());
        Box::pin(async move { account::enlist(tx, &new, &vault, &rng).await.map_err(EnlistError::from) })
    });
    done.await.map(|()| id)
}

/// Somebody works there no longer: out at once, wherever they are logged in. Says whether there was such a one.
pub async fn dismiss(store: &Store, tenant: TenantId, typed: &str, clock: &Clock) -> Result<bool, Error> {
    let (name, now) = (login_name(typed), clock.now());
    let done = store.write(tenant, move |tx| {
        let name = name.clone();
        Box::pin(async move {
            match tx.read(account::staff_named(&name)).await? {
                Some(staff) => account::disable_staff(tx, staff.id, now).await,
                None => Ok(false),
            }
        })
    });
    done.await
}
