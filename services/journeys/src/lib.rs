//! What people come for, over several services in one transaction.
//!
//! Owns no table. Promises that a journey is done whole or not at all. Knows neither GraphQL nor HTTP.

mod enrol;
mod facts;
mod import;
mod order;
mod prepare;
mod refusal;

pub use enrol::{EnrolError, NewResident, ResidentContract, enrol};
pub use import::{Counts, ImportError, Place, Step, Summary, import};
pub use prepare::Delivery;
pub use refusal::{Refusal, Why};
