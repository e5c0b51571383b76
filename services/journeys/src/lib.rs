//! What people come for, over several services in one transaction.
//!
//! Owns no table. Promises that a journey is done whole or not at all. Knows neither GraphQL nor HTTP.

mod enrol;
mod facts;
mod import;
mod prepare;

pub use enrol::{EnrolError, NewResident, ResidentContract, enrol};
pub use import::{Counts, ImportError, Refusal, Step, Summary, Why, import};
pub use prepare::Delivery;
