//! Who logs in: accounts, passwords, sessions, devices, and what wrong passwords lead to; and the bureau's staff, with the
//! record of what they did.
//!
//! Owns the tables `accounts`, `budgets`, `bureau_acts`, `consents`, `daily_counts`, `devices`, `issued_codes`,
//! `login_failures`, `registrations`, `resets`, `sessions`, `spent_stays`, `staff`, `staff_sessions`, `withdrawals` and
//! `withdrawals_asked`. Promises that nobody learns from an
//! answer or its time whether an account exists; that a session which has ended is dead at once; and that strangers who
//! try passwords neither get many tries nor shut out a device that has logged in before. Calls no other service.

mod accounts;
mod budgets;
mod codes;
mod confirm;
mod consents;
mod counts;
mod devices;
mod failures;
mod judge;
mod leave;
mod login;
mod member;
mod members;
mod name;
mod owners;
mod password;
mod purge;
mod recover;
mod registrations;
mod resets;
mod seal;
mod sessions;
mod staff;
mod stays;
mod token;
mod typed;
mod welcome;
mod withdrawals;

pub use accounts::{NewAccount, Personal, Profile, State, complete, create, profile, remove};
pub use budgets::{Purse, Whose};
pub use codes::{Asked, asked, code, forget_asked, forget_codes, put_code, tried_code};
pub use confirm::{Confirmed, confirm, stands};
pub use consents::agree;
pub use counts::{What, count, counted};
pub use devices::{OwnDevice, forget_device, forget_others, own_devices};
pub use judge::{Judged, Outcome, Owner, judge};
pub use leave::{By, leave};
pub use login::{Attempt, Checked, Guesses, Rules, check};
pub use member::{call, change_password, hold, set_address, set_contact_phone};
pub use members::{Member, member, member_at, member_named};
pub use name::login_name;
pub use owners::{Account, account, is_taken, owner};
pub use password::{Passwords, TooLong};
pub use purge::purge;
pub use recover::set_password;
pub use registrations::{
    Held, Row as Registration, forget, keep, of_account, of_browser, of_contact, registration, take_expired,
};
pub use resets::{Row as Reset, forget_resets, keep_reset, reset, reset_locked};
pub use seal::{SealKey, Subject};
pub use sessions::{Session, log_out, seen, session};
pub use staff::{
    Act, ActPage, Detail, NewAct, NewStaff, StaffAttempt, StaffChecked, StaffMember, StaffOutcome, StaffSession, Totp,
    Vault, acts, check_staff, disable_staff, enlist, judge_staff, record_act, staff_log_out, staff_members,
    staff_named, staff_seen, staff_session,
};
pub use stays::{Next, Stayed, go_on};
pub use token::Token;
pub use typed::{Contact, Details, Typed};
pub use welcome::{Fresh, Welcome, welcome};
pub use withdrawals::{
    Withdrawal, ask_withdrawal, due_withdrawals, forget_withdrawal, withdrawal, withdrawal_locked, withdrawals,
};

/// Every statement of this service, for the test that prepares them.
pub fn statements() -> Vec<std::sync::Arc<store::Statement>> {
    let staff = staff::statements();
    let own = vec![
        accounts::CREDENTIALS.statement(),
        accounts::PROFILE.statement(),
        codes::ASKED.statement(),
        confirm::HASH.statement(),
        devices::DEVICE.statement(),
        devices::OWN_DEVICES.statement(),
        members::MEMBER.statement(),
        members::MEMBER_AT.statement(),
        members::MEMBER_NAMED.statement(),
        owners::ACCOUNT.statement(),
        owners::OWNER.statement(),
        registrations::REGISTRATION.statement(),
        resets::RESET.statement(),
        sessions::SESSION.statement(),
        withdrawals::WAITING.statement(),
        withdrawals::WITHDRAWAL.statement(),
    ];
    [own, staff].concat()
}

/// SHA-256: names and tokens are looked up by it, so that the table holds neither.
fn sha256(bytes: &[u8]) -> Vec<u8> {
    use sha2::Digest;
    sha2::Sha256::digest(bytes).to_vec()
}
