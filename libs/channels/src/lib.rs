//! How word gets out: mail, SMS and push behind one port.
//!
//! A [`Carrier`] takes one message and answers what became of it; when to carry, how often and what to do with what
//! can't be carried is notification's and the job's business. Promises that nothing that a message says reaches a log:
//! its `Debug` shows ids alone. Owns no table and calls no crate but kernel.

mod carrier;
mod message;
mod outbox;

pub use carrier::{Carrier, Carrying, Outcome};
pub use message::{Channel, Message};
pub use outbox::{Left, Outbox};
