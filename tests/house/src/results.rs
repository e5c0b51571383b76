//! `target/tests/results.txt`: one line a test, `suite TAB name TAB outcome`, as `make test` leaves it behind.

use std::fs;
use std::path::PathBuf;

use crate::files;

/// The suite of the browser tests; every other suite is a crate.
pub const BROWSER: &str = "browser";

/// What became of one test.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Test {
    /// The crate it is in, or `browser`.
    pub suite: String,
    /// Its name with its modules.
    pub name: String,
    /// What became of it.
    pub outcome: Outcome,
}

/// What became of a test.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It ran and held.
    Passed,
    /// It ran and did not hold.
    Failed,
    /// It did not run.
    Skipped,
}

/// The store behind a test.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Engine {
    /// The name ends in `__sqlite`.
    Sqlite,
    /// The name ends in `__postgres`, or it is a browser test.
    Postgres,
}

impl Test {
    /// The engine behind it; none for a test that needs no store.
    pub fn engine(&self) -> Option<Engine> {
        if self.suite == BROWSER || self.says("postgres") {
            return Some(Engine::Postgres);
        }
        self.says("sqlite").then_some(Engine::Sqlite)
    }

    /// The name without its engine, the same for the twins on both; of a browser test without its way in brackets.
    pub fn plain_name(&self) -> &str {
        let name = self.name.split(" [").next().unwrap_or(&self.name);
        let ends = ["__sqlite", "__postgres", "::sqlite", "::postgres"];
        ends.iter().find_map(|end| name.strip_suffix(end)).unwrap_or(name)
    }

    fn says(&self, engine: &str) -> bool {
        let name = &self.name;
        name.ends_with(&format!("__{engine}")) || name.split("::").any(|part| part == engine)
    }
}

/// Where the results of the last run lie.
pub fn path() -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| files::root().join("target"), PathBuf::from);
    target.join("tests/results.txt")
}

/// Writes the results of a run.
///
/// # Errors
/// The file can't be written.
pub fn write(tests: &[Test]) -> std::io::Result<()> {
    let lines = tests.iter().map(|test| format!("{}\t{}\t{}\n", test.suite, test.name, word(test.outcome)));
    fs::create_dir_all(path().parent().unwrap_or(&path()))?;
    fs::write(path(), lines.collect::<String>())
}

/// Reads the results of the last run.
///
/// # Errors
/// The file can't be read: there was no run.
pub fn read() -> std::io::Result<Vec<Test>> {
    Ok(parse(&fs::read_to_string(path())?))
}

/// Reads lines of `suite TAB name TAB outcome`; others are no results.
pub fn parse(text: &str) -> Vec<Test> {
    let tests = text.lines().filter_map(|line| {
        let [suite, name, outcome] = line.split('\t').collect::<Vec<_>>().try_into().ok()?;
        Some(Test { suite: suite.to_owned(), name: name.to_owned(), outcome: outcome_of(outcome)? })
    });
    tests.collect()
}

/// The outcome that a word stands for, in our file and in libtest's lines.
pub fn outcome_of(word: &str) -> Option<Outcome> {
    match word.split([',', ' ']).next()? {
        "ok" => Some(Outcome::Passed),
        "FAILED" => Some(Outcome::Failed),
        "ignored" => Some(Outcome::Skipped),
        _ => None,
    }
}

fn word(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Passed => "ok",
        Outcome::Failed => "FAILED",
        Outcome::Skipped => "ignored",
    }
}

#[cfg(test)]
mod tests {
    use super::{Engine, Outcome, Test};

    fn test(suite: &str, name: &str) -> Test {
        Test { suite: suite.to_owned(), name: name.to_owned(), outcome: Outcome::Passed }
    }

    #[test]
    fn the_engine_stands_in_the_name() {
        assert_eq!(test("acceptance", "osk_01_home__sqlite").engine(), Some(Engine::Sqlite));
        assert_eq!(test("acceptance", "osk_01_home::postgres").engine(), Some(Engine::Postgres));
        assert_eq!(test("browser", "knz_10 bill").engine(), Some(Engine::Postgres));
        assert_eq!(test("kernel", "yen_adds_up").engine(), None);
    }

    #[test]
    fn twins_share_their_plain_name() {
        assert_eq!(test("acceptance", "a::osk_01__sqlite").plain_name(), "a::osk_01");
        assert_eq!(test("acceptance", "a::osk_01__postgres").plain_name(), "a::osk_01");
        assert_eq!(test("browser", "knz_10 bill [320 px, no script]").plain_name(), "knz_10 bill");
    }
}
