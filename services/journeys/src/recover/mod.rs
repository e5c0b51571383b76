//! Somebody gets back in (OSK-19, NYR-13, KRS-12, KNZ-04): a code to the address, where the city says so the answer to the
//! secret question, a new password. Nothing says whether anybody has the address.
mod answer;
mod begin;
mod password;
mod prove;
mod standing;

pub use answer::answer_question;
pub use begin::{BeginRecovery, begin, send_recovery_code};
pub use password::reset_password;
pub use prove::prove_recovery;
pub use standing::{RecoveryStep, WayBack, standing};

use kernel::{AccountId, MailAddress};
use serde::{Deserialize, Serialize};

/// What a code was sent for.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Addressed {
    mail: MailAddress,
    /// None where nobody has the address, or has not come far enough: then no code was sent.
    account: Option<AccountId>,
    language: String,
}
