//! The rules of the house, held by tests: who may import whom, which third parties live in which room, licences,
//! duplicate versions, file lengths, names that code may not say. The rules themselves are data, in `table.toml`.
//!
//! Also what `make test` and `make requirements` count with: [`results`] reads what the test runners printed,
//! [`requirements`] lays it beside the list of promises in `docs/requirements.tsv`.

pub mod cargo;
pub mod files;
pub mod licence;
pub mod requirements;
pub mod results;
pub mod runners;
pub mod table;
