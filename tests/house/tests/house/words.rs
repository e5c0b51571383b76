//! Files: how long, what they are called, what they may not say.

use std::collections::BTreeSet;

use house::files;
use house::table::Table;

use crate::nothing;

#[test]
fn no_file_is_longer_than_it_can_be_read() {
    let table = Table::read().files;
    let measured = files::all().into_iter().filter(|path| {
        path.starts_with("scripts/") || table.measured.iter().any(|ending| path.ends_with(ending.as_str()))
    });
    let lengths = measured.filter_map(|path| files::text(&path).map(|text| (text.lines().count(), path)));
    let long = lengths.filter(|(lines, _)| *lines > table.longest);
    nothing(
        &long.map(|(lines, path)| format!("{path}: {lines} lines")).collect::<Vec<_>>(),
        "one idea a file: take it apart along its ideas, about 100 lines each",
    );
}

#[test]
fn modules_are_named_after_what_they_hold() {
    let vague = Table::read().files.vague;
    let found =
        files::rust().filter(|path| path.split('/').any(|part| vague.iter().any(|word| word == files::stem(part))));
    nothing(
        &found.collect::<Vec<_>>(),
        "name the module after the idea it holds, or put its items beside their only user",
    );
}

#[test]
fn no_code_names_a_city() {
    let table = Table::read().files;
    let mut cities: BTreeSet<String> = table.cities.iter().cloned().collect();
    let folders =
        files::all().into_iter().filter_map(|path| Some(path.strip_prefix("tenants/")?.split_once('/')?.0.to_owned()));
    cities.extend(folders.filter(|folder| folder != "defaults"));

    let mut findings = Vec::new();
    for path in files::all() {
        let blind = table.city_blind.iter().any(|folder| path.starts_with(folder.as_str()));
        let data = table.city_data.iter().any(|folder| path.starts_with(folder.as_str()));
        if blind && !data && !is_test(&path) {
            findings.extend(named_in(&path, &cities));
        }
    }
    nothing(
        &findings,
        "what a city decides is data in tenants/<city>/: add the missing dimension to tenants/defaults and read it; a test \
         that shows a city's rule goes to a tests/ folder; a comment cites the requirement's ID (OSK-06), not the name",
    );
}

/// How paths begin that hold on one machine alone.
const SOMEBODYS: [&str; 4] = ["/home/", "/root/", "/Users/", "/work/"];

#[test]
fn no_file_knows_a_machine() {
    let mut findings = Vec::new();
    for path in files::all().into_iter().filter(|path| !path.starts_with("tests/house/")) {
        let text = files::text(&path).unwrap_or_default();
        let said = SOMEBODYS.iter().filter(|start| begins(&text, start));
        findings.extend(said.map(|start| format!("{path} says {start}…")));
        if path.ends_with("package-lock.json") && text.contains("\"resolved\"") {
            findings.push(format!("{path} says from which host its packages came"));
        }
    }
    nothing(
        &findings,
        "say paths from the repository's root; make package-lock.json anew beside its .npmrc (npm install --package-lock-only)",
    );
}

/// Whether a path begins so somewhere; `pages/home/` is another one's middle.
fn begins(text: &str, start: &str) -> bool {
    let inside = |before: &str| before.ends_with(|last: char| last.is_alphanumeric() || "._-}*".contains(last));
    text.match_indices(start).any(|(at, _)| !inside(&text[..at]))
}

/// Folders and files of tests: they say which city they show.
fn is_test(path: &str) -> bool {
    path.split('/').any(|part| part == "tests" || files::stem(part) == "tests")
}

fn named_in(path: &str, cities: &BTreeSet<String>) -> Vec<String> {
    let name =
        cities.iter().filter(|city| path.contains(city.as_str())).map(|city| format!("{path} is named after {city}"));
    let mut findings: Vec<_> = name.collect();
    let text = files::text(path).unwrap_or_default();
    // What follows is a test of the file's own.
    let code = text.split("#[cfg(test)]").next().unwrap_or_default();
    for (number, line) in code.lines().enumerate() {
        let line = line.to_lowercase();
        let said = cities.iter().filter(|city| line.contains(city.as_str()));
        findings.extend(said.map(|city| format!("{path}:{}: {city}", number + 1)));
    }
    findings
}
