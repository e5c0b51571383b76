//! The walls' own tests, in one program: a module for each idea.
#![expect(
    clippy::unwrap_used,
    reason = "in a test it is an assertion, also where the test's body is a function of its own"
)]

#[macro_use]
mod place;

mod carrying;
mod catalogue;
mod dropping;
mod people;
mod places;

mod begin;
mod bureau;
mod bureau_paper;
mod columns;
mod drops;
mod encrypted;
mod failing;
mod filling;
mod first_visibility;
mod flight;
mod foreign_changes;
mod foreign_ids;
mod foreign_keys;
mod found;
mod handles;
mod hangups;
mod kills;
mod lists;
mod logins;
mod newcomer;
mod notes;
mod outbox;
mod plans;
mod privacy;
mod proof;
mod purged;
mod purged_journeys;
mod record;
mod role;
mod rows;
mod sdl;
mod setting;
mod sources;
mod statements;
mod walls;
mod writers;
mod writes;
