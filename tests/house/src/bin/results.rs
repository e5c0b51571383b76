//! `results CARGO-LOG [BROWSER-RESULTS]`: reads what the runners of `make test` printed, writes
//! `target/tests/results.txt`, prints the counts of each engine, and fails when a test failed or an engine is missing.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Write};
use std::process::ExitCode;

use house::cargo::Metadata;
use house::results::{self, BROWSER, Engine, Outcome, Test};
use house::runners;

fn main() -> io::Result<ExitCode> {
    let mut paths = std::env::args().skip(1);
    let cargo_log = fs::read_to_string(paths.next().unwrap_or_default())?;
    let metadata = Metadata::read();
    let mut tests = runners::libtest(&cargo_log, |target, source| metadata.package_of(target, source));
    if let Some(path) = paths.next() {
        tests.extend(results::parse(&fs::read_to_string(path)?));
    }
    results::write(&tests)?;

    let mut out = io::stdout().lock();
    let count = |engine: Option<Engine>, outcome| {
        tests.iter().filter(|test| test.engine() == engine && test.outcome == outcome).count()
    };
    writeln!(out, "\n{:<24}{:>8}{:>8}", "", "passed", "failed")?;
    let engines =
        [("on SQLite", Some(Engine::Sqlite)), ("on PostgreSQL", Some(Engine::Postgres)), ("without a store", None)];
    for (name, engine) in engines {
        writeln!(out, "{name:<24}{:>8}{:>8}", count(engine, Outcome::Passed), count(engine, Outcome::Failed))?;
    }
    let browser = tests.iter().filter(|test| test.suite == BROWSER && test.outcome == Outcome::Passed).count();
    writeln!(out, "{:<24}{browser:>8}  (among those on PostgreSQL)", "in the browser")?;

    let complaints = complaints(&tests);
    for test in tests.iter().filter(|test| test.outcome == Outcome::Failed) {
        writeln!(out, "FAILED {} {}", test.suite, test.name)?;
    }
    for complaint in &complaints {
        writeln!(out, "FAILED {complaint}")?;
    }
    let total = |outcome| tests.iter().filter(|test| test.outcome == outcome).count();
    let failed = total(Outcome::Failed) + complaints.len();
    write!(out, "\n{} passed, {failed} failed", total(Outcome::Passed))?;
    match total(Outcome::Skipped) {
        0 => writeln!(out)?,
        skipped => writeln!(out, ", {skipped} skipped")?,
    }
    Ok(if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// What is missing from a whole run.
fn complaints(tests: &[Test]) -> Vec<String> {
    let on = |engine| -> BTreeSet<&str> {
        let ran = tests.iter().filter(|test| test.suite == "acceptance" && test.outcome != Outcome::Skipped);
        ran.filter(|test| test.engine() == Some(engine)).map(Test::plain_name).collect()
    };
    let (sqlite, postgres) = (on(Engine::Sqlite), on(Engine::Postgres));
    let mut found = Vec::new();
    for (engine, names) in [("SQLite", &sqlite), ("PostgreSQL", &postgres)] {
        if names.is_empty() {
            found.push(format!("no acceptance test ran on {engine}"));
        }
    }
    let lonely = sqlite.symmetric_difference(&postgres);
    found.extend(lonely.map(|name| format!("acceptance {name} ran on one engine only")));
    if !tests.iter().any(|test| test.suite == BROWSER) {
        found.push("no browser test ran".to_owned());
    }
    found
}
