//! What all forms share: what a browser sent, what the door says is wrong with it, and the words for both.
mod current;
mod field;
mod password;
mod posted;
mod proof;
pub(crate) mod question;
mod say_error;
mod until;
mod wrong;

pub(crate) use current::current;
pub(crate) use field::{id, label};
pub(crate) use password::password;
pub(crate) use posted::Posted;
pub(crate) use proof::{proof_field, proof_fields, proofs};
pub(crate) use until::until;
pub(crate) use wrong::Wrong;
