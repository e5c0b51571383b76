//! How somebody becomes a member: which steps in which order, what each event leads to, and what is found after
//! breaking off (OSK-09, OSK-10, KRS-14, OUM-02 to OUM-08).
//!
//! A draft is what is known of one registration. It begins with a code that reached the address, and is found again by
//! the address and another such code: days later, in another browser, after a restart. Its events are judged by what
//! the draft holds and the city's steps alone, so two machines that keep one draft after the other judge alike. Who has
//! come so far that the city's document lets them log in *waits*: there is an account, which asks for the mobile
//! phone's code and shows nothing else.
mod draft;
mod event;
mod finished;
mod resume;
mod rule;

pub use draft::{Draft, Place, expires};
pub use event::{Effect, Event, Moved, Refusal, apply};
pub use finished::{Finished, finished};
pub use resume::{Begun, Found, Known, Taken, begin, log_in, open, resume_by_login};
pub use rule::{Detail, KnownFrom, NoRegistration, Part, Registration};

#[cfg(test)]
mod tests;
