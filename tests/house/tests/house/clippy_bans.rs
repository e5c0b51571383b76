//! `clippy.toml`: the bans stand, each with its reason, and every crate listens.

use house::files;
use house::table::Table;

use crate::nothing;

#[test]
fn clippy_bans_the_clock_chance_and_unscoped_data() {
    let text = files::text("clippy.toml").expect("clippy.toml is there");
    let parsed: toml::Table = toml::from_str(&text).expect("clippy.toml is TOML");
    let bans = parsed["disallowed-methods"].as_array().cloned().unwrap_or_default();
    let with_reason: Vec<_> = bans
        .iter()
        .filter(|ban| ban.get("reason").and_then(toml::Value::as_str).is_some_and(|reason| !reason.is_empty()))
        .filter_map(|ban| ban.get("path")?.as_str())
        .collect();
    let banned = Table::read().clippy.banned;
    let missing = banned.iter().filter(|path| !with_reason.contains(&path.as_str())).cloned();
    nothing(&missing.collect::<Vec<_>>(), "ban it in clippy.toml, with a reason that says what to call instead");
}

#[test]
fn every_crate_takes_the_house_lints() {
    let manifests = files::all().into_iter().filter(|path| path.ends_with("/Cargo.toml"));
    let deaf = manifests.filter(|path| {
        let parsed: toml::Table = toml::from_str(&files::text(path).unwrap_or_default()).unwrap_or_default();
        parsed.get("lints").and_then(|lints| lints.get("workspace")).and_then(toml::Value::as_bool) != Some(true)
    });
    nothing(&deaf.collect::<Vec<_>>(), "add `[lints]` with `workspace = true` to the manifest");
}

#[test]
fn an_exception_from_a_lint_says_why() {
    let code = files::rust().filter(|path| !path.starts_with("tests/house/"));
    let mut findings = Vec::new();
    for path in code {
        let text = files::text(&path).unwrap_or_default();
        for (at, _) in text.match_indices("#[allow(").chain(text.match_indices("#![allow(")) {
            findings.push(format!("{path}:{}", text[..at].lines().count() + 1));
        }
        for (at, _) in text.match_indices("[expect(") {
            let attribute = text[at..].split(")]").next().unwrap_or_default();
            if !attribute.contains("reason") {
                findings.push(format!("{path}:{}", text[..at].lines().count() + 1));
            }
        }
    }
    nothing(&findings, "say `#[expect(…, reason = \"…\")]`: it complains once the exception is no longer needed");
}
