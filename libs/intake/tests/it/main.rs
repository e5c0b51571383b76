//! The committed files of five cities, read by their committed layouts.

mod accepted;
mod cut;
mod layouts;
mod outgoing;
mod refused;

use intake::{Accepted, File, Layout, RowError};
use std::{fs, path::PathBuf};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn layout_text(city: &str) -> String {
    fs::read_to_string(root().join("tenants").join(city).join("intake.toml")).expect("the layout is committed")
}

fn layout(city: &str) -> Layout {
    toml::from_str(&layout_text(city)).expect("the layout is one")
}

fn accepted(city: &str, path: &str) -> Result<Accepted, Vec<RowError>> {
    let bytes =
        fs::read(root().join("tests/acceptance/fixtures").join(city).join(path)).expect("the file is committed");
    intake::read(&layout(city), path, &bytes)
}

fn read(city: &str, path: &str) -> Result<File, Vec<RowError>> {
    accepted(city, path).map(|accepted| accepted.file)
}
