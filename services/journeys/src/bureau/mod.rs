//! What a bureau's staff do. Each act stands in the record, written in the transaction that does it; whether somebody may
//! do it has been asked of `access` before.
mod acting;
mod due;
mod enlist;
mod log_in;
mod look_up;
mod withdraw;

pub use acting::Acting;
pub(crate) use due::withdraw_due;
pub use enlist::{EnlistError, NewClerk, dismiss, enlist};
pub use log_in::{log_in, log_out};
pub use look_up::{Found, Whom, look_up};
pub use withdraw::{NotDone, approve_withdrawal, ask_withdrawal, cancel_withdrawal};
