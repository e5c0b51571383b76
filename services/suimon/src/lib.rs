//! The program: its configuration, its commands, and how its parts are put together.

pub mod commands;
mod config;
mod house;
mod sample;
mod web;

pub use account::Totp;
pub use commands::{Cli, run};
pub use config::{Config, ConfigError, Mode};
pub use house::{BuildError, House, clock_of};
pub use journeys::bureau::{EnlistError, NewClerk};
pub use journeys::{Delivery, EnrolError, ImportError, NewResident, Refusal, ResidentContract, Summary, Why};
pub use notification::NewAnnouncement;
pub use policy::recovery::SecretQuestion;
pub use store::Store;
pub use web::serve;
