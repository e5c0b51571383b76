//! What a bureau tells its residents.
//!
//! Owns `announcements`: what concerns all of a city, whoever reads it. Promises that what is not yet or no longer
//! published is read by nobody. Calls no other service.

mod announcements;
mod publish;

pub use announcements::{After, Body, Headline, PAGE, bodies, body, headline, headlines};
pub use publish::{NewAnnouncement, publish};

/// Every statement of this service, for the test that prepares them.
pub fn statements() -> Vec<std::sync::Arc<store::Statement>> {
    announcements::statements()
}
