//! Who may import whom: our crates, and the rooms of third parties.

use std::collections::BTreeSet;

use house::cargo::Metadata;
use house::table::{Table, holds};

use crate::nothing;

#[test]
fn each_of_our_crates_imports_only_what_the_table_lets_it() {
    let (metadata, table) = (Metadata::read(), Table::read());
    let ours: BTreeSet<_> = metadata.ours().map(|package| package.name.as_str()).collect();
    let mut findings = Vec::new();
    for package in metadata.ours() {
        let Some(may) = table.ours.get(&package.name) else {
            findings.push(format!("{} has no line under [ours]", package.name));
            continue;
        };
        for named in package.dependencies.iter().filter(|named| ours.contains(named.name.as_str())) {
            if !holds(may, &named.name) {
                findings.push(format!("{} imports {}", package.name, named.name));
            }
        }
    }
    nothing(
        &findings,
        "take the import out, and ask for what you need through a crate that the table lets you use (docs/architecture.md, \
         \"Who may import whom\"); a new crate gets its line in tests/house/table.toml",
    );
}

#[test]
fn each_third_party_keeps_to_its_room() {
    let (metadata, table) = (Metadata::read(), Table::read());
    let ours: BTreeSet<_> = metadata.ours().map(|package| package.name.as_str()).collect();
    let mut findings = Vec::new();
    for package in metadata.ours() {
        for named in package.dependencies.iter().filter(|named| !ours.contains(named.name.as_str())) {
            let room = table.rooms.get(&named.name).is_some_and(|names| holds(names, &package.name));
            let for_tests = named.kind.as_deref() == Some("dev")
                && table.dev.get(&named.name).is_some_and(|names| holds(names, &package.name));
            if !room && !for_tests {
                findings.push(format!("{} names {}", package.name, named.name));
            }
        }
    }
    nothing(
        &findings,
        "use it through the crate whose room it is (tests/house/table.toml, [rooms] and [dev]); a third party that is new \
         here gets a line there, with its room",
    );
}

#[test]
fn the_table_knows_every_crate_that_it_names() {
    let table = Table::read();
    let named = table.ours.values().chain(table.rooms.values()).chain(table.dev.values()).flatten();
    let unknown: BTreeSet<_> = named.filter(|name| *name != "*" && !table.ours.contains_key(*name)).cloned().collect();
    nothing(&unknown.into_iter().collect::<Vec<_>>(), "give it a line under [ours] of tests/house/table.toml");
}
