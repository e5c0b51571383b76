//! `table.toml`, read.

use std::collections::BTreeMap;

use serde::Deserialize;

/// A crate's name beside the names that it may be seen with; `"*"` stands for all.
pub type Names = BTreeMap<String, Vec<String>>;

/// The rules of the house, as `tests/house/table.toml` has them.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Table {
    /// Our crate -> our crates that it may import.
    pub ours: Names,
    /// Third party -> our crates that may name it.
    pub rooms: Names,
    /// Third party -> our crates that may name it in `[dev-dependencies]`, beside `rooms`.
    pub dev: Names,
    /// Third party -> why it may not be in the tree.
    pub banned: BTreeMap<String, String>,
    /// Which licences the tree may carry.
    pub licences: Licences,
    /// What is built in several incompatible versions, and why.
    pub duplicates: Vec<Duplicate>,
    /// What code may not say.
    pub files: Files,
    /// Paths that `clippy.toml` bans.
    pub clippy: Clippy,
}

/// Which licences the tree may carry.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Licences {
    /// For anything.
    pub allowed: Vec<String>,
    /// Our own crates' licence.
    pub ours: String,
    /// Licence -> the only crates that may carry it.
    pub named: Names,
}

/// A reason for several versions of some crates.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Duplicate {
    /// Crate and the incompatible versions of it that are built (`0.16` or `1`).
    pub crates: Names,
    /// Who keeps the old one.
    pub because: String,
}

/// What the files of this repository may be and say.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Files {
    /// Lines that no file may exceed.
    pub longest: usize,
    /// Endings of the names of files that are measured.
    pub measured: Vec<String>,
    /// Module names that say nothing.
    pub vague: Vec<String>,
    /// Folders whose code may not name a city.
    pub city_blind: Vec<String>,
    /// Paths below them that may: data, not rules.
    pub city_data: Vec<String>,
    /// Names of cities beside the folder names under `tenants/`.
    pub cities: Vec<String>,
}

/// Paths that `clippy.toml` bans.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clippy {
    /// Each must be banned, with a reason.
    pub banned: Vec<String>,
}

impl Table {
    /// Reads the committed table.
    pub fn read() -> Self {
        toml::from_str(include_str!("../table.toml")).expect("tests/house/table.toml: read it beside src/table.rs")
    }
}

/// Whether `list` holds `name` or stands for all names.
pub fn holds(list: &[String], name: &str) -> bool {
    list.iter().any(|entry| entry == name || entry == "*")
}
