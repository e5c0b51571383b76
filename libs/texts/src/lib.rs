//! Every word that a person reads: the platform's (`ftl/<language>/*.ftl`, one file per group of pages) and a city's
//! over them (`tenants/<city>/texts/<language>.ftl`).
//!
//! A message is looked for in the city's words of the reader's language, then in the platform's of that language, then
//! in the city's Japanese, then in the platform's Japanese. A city can say a message of the platform in its own words,
//! with no other arguments; keys of its own start with `city-`. Dates, amounts and quantities are written by [`Words`],
//! since Fluent's own functions know no Japanese form. Calls no crate but kernel.

mod bundle;
mod city;
mod dates;
mod error;
mod language;
mod numbers;
mod platform;
mod words;

#[cfg(test)]
mod tests;

pub use city::City;
pub use error::Error;
pub use fluent_bundle::FluentValue as Value;
pub use language::Language;
pub use words::Words;
