//! Who logs in: accounts, passwords, sessions, devices, and what wrong passwords lead to.
//!
//! Owns the tables `accounts`, `budgets`, `devices`, `login_failures` and `sessions`. Promises that nobody learns from an
//! answer or its time whether an account exists; that a session which has ended is dead at once; and that strangers who
//! try passwords neither get many tries nor shut out a device that has logged in before. Calls no other service.

mod accounts;
mod budgets;
mod devices;
mod failures;
mod judge;
mod login;
mod name;
mod password;
mod purge;
mod sessions;
mod token;

pub use accounts::{NewAccount, Profile, create, profile};
pub use judge::{Judged, Outcome, Owner, judge};
pub use login::{Attempt, Checked, Guesses, Rules, check};
pub use name::login_name;
pub use password::{Passwords, TooLong};
pub use purge::purge;
pub use sessions::{Session, log_out, seen, session};
pub use token::Token;

/// Every statement of this service, for the test that prepares them.
pub fn statements() -> Vec<std::sync::Arc<store::Statement>> {
    vec![
        accounts::CREDENTIALS.statement(),
        accounts::PROFILE.statement(),
        devices::DEVICE.statement(),
        sessions::SESSION.statement(),
    ]
}

/// SHA-256: names and tokens are looked up by it, so that the table holds neither.
fn sha256(bytes: &[u8]) -> Vec<u8> {
    use sha2::Digest;
    sha2::Sha256::digest(bytes).to_vec()
}
