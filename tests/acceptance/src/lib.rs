//! What a city's residents were promised, tried from outside: the program's own composition with a clock that the
//! test sets, that city's own files, and HTTP.
//!
//! A test bears the requirement's ID in its name and runs on both engines ([`on_both_engines`]). It may know nothing of
//! the program but what a browser, a native client or a clerk with files knows.

mod applicant;
mod browser;
mod bureau;
mod client;
mod database;
mod fixtures;
mod world;

pub use applicant::{Applicant, errors, told};
pub use browser::{Browser, Page};
pub use bureau::Clerk;
pub use client::Client;
pub use database::{Engine, Folder, fresh, owners};
pub use fixtures::{files, fixture};
pub use kernel::StaffRole;
pub use reqwest::StatusCode;
pub use serde_json::{Value, json};
pub use suimon::{Delivery, ImportError, Refusal, Summary, Why};
pub use world::{Resident, World, run};

/// Writes a test for each engine: `name::sqlite` and `name::postgres`.
#[macro_export]
macro_rules! on_both_engines {
    ($(async fn $name:ident($world:ident: World) $body:block)+) => { $(
        async fn $name($world: $crate::World) $body

        mod $name {
            #[test]
            fn sqlite() {
                $crate::run($crate::Engine::SQLite, super::$name);
            }

            #[test]
            fn postgres() {
                $crate::run($crate::Engine::PostgreSQL, super::$name);
            }
        }
    )+ };
}
