//! What people come for, over several services in one transaction.
//!
//! Owns no table. Promises that a journey is done whole or not at all. Knows neither GraphQL nor HTTP. A job is a journey
//! without a traveller: [`Worker`] runs them for as long as the program lives.

mod bell;
pub mod bureau;
mod codes;
mod desk;
mod enrol;
mod facts;
mod fault;
mod import;
mod leave;
mod log_in;
mod matched;
pub mod member;
mod notes;
mod order;
pub mod paper;
mod postman;
mod prepare;
mod purge;
pub mod recover;
mod refusal;
pub mod register;
mod worker;

pub use bell::Bell;
pub use desk::{Asking, Desk, Tries};
pub use enrol::{EnrolError, NewResident, ResidentContract, enrol};
pub use fault::{Fault, Field, Wrong};
pub use import::{Counts, ImportError, Place, Step, Summary, import};
pub use leave::withdraw;
pub use log_in::{LoggedIn, log_in};
pub use postman::Postman;
pub use prepare::Delivery;
pub use refusal::{Refusal, Why};
pub use worker::{Served, Worker};
