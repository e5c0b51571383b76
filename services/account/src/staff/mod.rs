//! Who works at the bureau: how they log in, and the record of what they did.
pub(crate) mod acts;
pub(crate) mod entity;
mod judge;
mod login;
mod read;
pub(crate) mod sessions;
mod totp;
mod vault;

pub use acts::{Act, ActPage, Detail, NewAct, acts, record_act};
pub use entity::{NewStaff, disable_staff, enlist};
pub use judge::{StaffOutcome, judge_staff};
pub use login::{StaffAttempt, StaffChecked, check_staff};
pub use read::{StaffMember, staff_members, staff_named};
pub use sessions::{StaffSession, staff_log_out, staff_seen, staff_session};
pub use totp::Totp;
pub use vault::Vault;

use std::sync::Arc;
use store::Statement;

pub(crate) fn statements() -> Vec<Arc<Statement>> {
    vec![
        acts::ACTS.statement(),
        login::STAFF_CREDENTIALS.statement(),
        read::STAFF_MEMBERS.statement(),
        read::STAFF_NAMED.statement(),
        sessions::STAFF_SESSION.statement(),
    ]
}
