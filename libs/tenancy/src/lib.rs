//! Which city is meant, and what it has decided: reads and validates `tenants/*`, and finds the tenant of a request.
//!
//! Owns the keys of a city's folder and what stands in them; what a rule means is `policy`'s, what words say `texts`',
//! how files are read `intake`'s. Promises that a [`Tenants`] is whole and without contradiction, and that what isn't is
//! refused with file, line and key. Reads files in [`Tenants::read`] alone; nothing else does I/O.

mod brand;
mod clash;
mod code;
mod colour;
mod contact;
mod customer_no;
mod facts;
mod folder;
mod host;
mod invoice;
mod key_path;
mod layered;
mod problem;
mod register;
mod resolve;
mod source;
mod tenants;
mod together;

#[cfg(test)]
mod defaults_tests;

pub use brand::{Brand, Hue};
pub use code::{Code, NotACode};
pub use colour::Colour;
pub use contact::{Contact, Phone};
pub use customer_no::CustomerNo;
pub use facts::{Documents, Facts, Login, LoginId, Notice, Visibility};
pub use folder::Tenant;
pub use host::{Host, NotAHost};
pub use invoice::{Invoice, RegistrationNo};
pub use problem::Problem;
pub use register::register;
pub use resolve::Refusal;
pub use tenants::{Resolved, Tenants};
