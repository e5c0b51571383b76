//! Who logs in: accounts, passwords, sessions, and what wrong passwords lead to.
//!
//! Owns the tables `accounts`, `login_failures` and `sessions`. Promises that nobody learns from an answer or its
//! time whether an account exists, and that a session which has ended is dead at once. Calls no other service.

mod accounts;
mod failures;
mod login;
mod name;
mod password;
mod sessions;

pub use accounts::{NewAccount, Profile, create, profile};
pub use login::{Attempt, Outcome, Rules, log_in};
pub use name::login_name;
pub use password::{Passwords, TooLong};
pub use sessions::{Session, Token, log_out, seen, session};

/// Every statement of this service, for the test that prepares them.
pub fn statements() -> Vec<std::sync::Arc<store::Statement>> {
    vec![accounts::CREDENTIALS.statement(), accounts::PROFILE.statement(), sessions::SESSION.statement()]
}

/// SHA-256: names and tokens are looked up by it, so that the table holds neither.
fn sha256(bytes: &[u8]) -> Vec<u8> {
    use sha2::Digest;
    sha2::Sha256::digest(bytes).to_vec()
}
