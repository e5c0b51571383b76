//! The tree of third parties: where it comes from, its licences, its versions.

use std::collections::{BTreeMap, BTreeSet};

use house::cargo::{Metadata, built, compatible};
use house::licence;
use house::table::Table;

use crate::nothing;

#[test]
fn everything_comes_from_the_registry() {
    let metadata = Metadata::read();
    let strangers = metadata.packages.iter().filter(|package| !metadata.is_ours(package));
    let findings: Vec<_> = strangers
        .filter(|package| !package.source.as_deref().is_some_and(|source| source.starts_with("registry+")))
        .map(|package| format!("{} {} comes from {:?}", package.name, package.version, package.source))
        .collect();
    nothing(&findings, "take a published version: git and path dependencies can't be kept up");
}

#[test]
fn banned_crates_are_absent() {
    let (metadata, table) = (Metadata::read(), Table::read());
    let found = metadata.packages.iter().filter_map(|package| {
        let why = table.banned.get(&package.name)?;
        Some(format!("{} {}: {why}", package.name, package.version))
    });
    nothing(
        &found.collect::<Vec<_>>(),
        "see who brings it (cargo tree --workspace -i NAME) and switch that feature off or take another crate",
    );
}

#[test]
fn licences_are_allowed_ones() {
    let (metadata, table) = (Metadata::read(), Table::read());
    let mut findings = Vec::new();
    for package in &metadata.packages {
        let text = package.license.as_deref().unwrap_or_default();
        let verdict = match metadata.is_ours(package) {
            true if text == table.licences.ours => Ok(()),
            true => Err(format!("is ours and says `{text}`")),
            false => licence::check(&table.licences, &package.name, text),
        };
        findings.extend(verdict.err().map(|error| format!("{} {}: {error}", package.name, package.version)));
    }
    nothing(
        &findings,
        "take another crate, or let a licence in for all or for named crates (tests/house/table.toml, [licences]) once \
         somebody who may decide it has read it",
    );
}

#[test]
fn several_versions_of_a_crate_have_a_reason() {
    let table = Table::read();
    let kept: BTreeMap<_, BTreeSet<_>> =
        table.duplicates.iter().flat_map(|entry| &entry.crates).map(|(name, list)| (name.clone(), set(list))).collect();
    let mut built_twice = BTreeMap::new();
    for (name, versions) in built() {
        let lines: BTreeSet<_> = versions.iter().map(|version| compatible(version)).collect();
        if lines.len() > 1 {
            built_twice.insert(name, lines);
        }
    }
    let new = built_twice.iter().filter(|(name, lines)| !kept.get(*name).is_some_and(|list| lines.is_subset(list)));
    let new = new.map(|(name, lines)| format!("{name} is built as {lines:?}"));
    let gone = kept.iter().filter(|(name, list)| built_twice.get(*name).is_none_or(|lines| lines.len() < list.len()));
    let gone = gone.map(|(name, list)| format!("{name} is no longer built as {list:?}"));
    nothing(
        &new.chain(gone).collect::<Vec<_>>(),
        "see who keeps the old one (cargo tree --workspace -i NAME@VERSION); update it, or write name, versions and reason \
         into tests/house/table.toml, [[duplicates]]; take entries out that have gone",
    );
}

#[test]
fn deny_toml_says_the_same() {
    let table = Table::read();
    let deny = house::files::text("deny.toml").expect("deny.toml is there");
    let licences = table.licences.allowed.iter().filter_map(|name| name.split(" WITH ").next());
    let names = licences.chain(table.banned.keys().map(String::as_str));
    let reasons = table.duplicates.iter().flat_map(|entry| entry.crates.keys()).map(String::as_str);
    let missing = names.chain(reasons).filter(|name| !deny.contains(&format!("\"{name}")));
    nothing(
        &missing.map(|name| format!("deny.toml doesn't name {name}")).collect::<Vec<_>>(),
        "lay deny.toml beside tests/house/table.toml: both say the same, one for machines that have cargo-deny",
    );
}

fn set(list: &[String]) -> BTreeSet<String> {
    list.iter().cloned().collect()
}
