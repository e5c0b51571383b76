//! What people come for, over several services in one transaction.
//!
//! Owns no table. Promises that a journey is done whole or not at all. Knows neither GraphQL nor HTTP. A job is a journey
//! without a traveller: [`Worker`] runs them for as long as the program lives.

mod bell;
mod enrol;
mod facts;
mod import;
mod log_in;
mod notes;
mod order;
mod postman;
mod prepare;
mod purge;
mod refusal;
mod worker;

pub use bell::Bell;
pub use enrol::{EnrolError, NewResident, ResidentContract, enrol};
pub use import::{Counts, ImportError, Place, Step, Summary, import};
pub use log_in::{Desk, log_in};
pub use postman::Postman;
pub use prepare::Delivery;
pub use refusal::{Refusal, Why};
pub use worker::{Served, Worker};
