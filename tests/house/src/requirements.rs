//! The promises (`docs/requirements.tsv`) beside the tests that show them.

use std::collections::{BTreeMap, BTreeSet};

use crate::results::{BROWSER, Engine, Outcome, Test};

/// Held by the shape of the code: static tests of this crate show it.
const STATIC: [&str; 1] = ["PLT-09"];

/// One promise and its tests.
#[derive(Debug)]
pub struct Requirement {
    /// `OSK-06`.
    pub id: String,
    /// The promise in a sentence.
    pub statement: String,
    /// Tests that bear the ID, by name without engine.
    pub tests: BTreeMap<String, Shown>,
}

/// What became of one test of a promise, over all engines that it ran on.
#[derive(Debug, Default)]
pub struct Shown {
    /// `browser`, or the crate.
    pub suite: String,
    /// Engines that it passed on; none for a test that needs no store.
    pub passed: BTreeSet<Option<Engine>>,
    /// It failed somewhere.
    pub failed: bool,
}

impl Shown {
    /// Passed wherever it belongs: an acceptance test on both engines, a browser test on PostgreSQL.
    pub fn holds(&self) -> bool {
        let needed: &[Option<Engine>] = match self.suite.as_str() {
            BROWSER => &[Some(Engine::Postgres)],
            "house" => &[None],
            _ => &[Some(Engine::Sqlite), Some(Engine::Postgres)],
        };
        !self.failed && needed.iter().all(|engine| self.passed.contains(engine))
    }

    /// Where it passed, in words.
    pub fn where_it_passed(&self) -> String {
        let place = (self.suite == BROWSER).then_some("browser");
        let engines = self.passed.iter().map(|engine| match engine {
            Some(Engine::Sqlite) => "SQLite",
            Some(Engine::Postgres) => "PostgreSQL",
            None => "by the code's shape",
        });
        let failed = self.failed.then_some("FAILED");
        place.into_iter().chain(engines).chain(failed).collect::<Vec<_>>().join(", ")
    }
}

impl Requirement {
    /// Whether a test bears its ID, and none that bears it fails.
    pub fn is_shown(&self) -> bool {
        self.tests.values().any(Shown::holds) && !self.tests.values().any(|test| test.failed)
    }
}

/// Lays the promises beside the results of a run.
pub fn lay(promises: &str, results: &[Test]) -> Vec<Requirement> {
    let lines = promises.lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| line.split_once('\t')).map(|(id, statement)| requirement(id, statement, results)).collect()
}

fn requirement(id: &str, statement: &str, results: &[Test]) -> Requirement {
    let word = id.to_lowercase().replace('-', "_");
    let mut tests = BTreeMap::<String, Shown>::new();
    for test in results.iter().filter(|test| counts(id, test) && test.name.to_lowercase().contains(&word)) {
        let shown = tests.entry(test.plain_name().to_owned()).or_default();
        shown.suite.clone_from(&test.suite);
        match test.outcome {
            Outcome::Passed => _ = shown.passed.insert(test.engine()),
            Outcome::Failed => shown.failed = true,
            Outcome::Skipped => {}
        }
    }
    Requirement { id: id.to_owned(), statement: statement.to_owned(), tests }
}

/// Only what drives the system from outside shows a promise, and the static tests where shape is the promise.
fn counts(id: &str, test: &Test) -> bool {
    test.suite == "acceptance" || test.suite == BROWSER || (test.suite == "house" && STATIC.contains(&id))
}

#[cfg(test)]
mod tests {
    use super::lay;
    use crate::results::parse;

    const PROMISES: &str = "# comment\nOSK-01\tA bill\nKNZ-01\tHours\nPLT-09\tFour services\nPLT-01\tHost\n";

    fn shown(results: &str) -> Vec<String> {
        let all = lay(PROMISES, &parse(results));
        all.into_iter().filter(super::Requirement::is_shown).map(|requirement| requirement.id).collect()
    }

    #[test]
    fn a_promise_is_shown_when_it_holds_on_both_engines() {
        assert_eq!(shown("acceptance\tosk_01_a__sqlite\tok\nacceptance\tosk_01_a__postgres\tok\n"), ["OSK-01"]);
        assert!(shown("acceptance\tosk_01_a__sqlite\tok\n").is_empty());
        assert!(shown("acceptance\tosk_01_a__sqlite\tok\nacceptance\tosk_01_a__postgres\tFAILED\n").is_empty());
        assert!(shown("acceptance\tosk_01_a\tok\n").is_empty());
    }

    #[test]
    fn a_browser_shows_it_and_a_unit_test_does_not() {
        assert_eq!(shown("browser\tknz_01 closed at night\tok\n"), ["KNZ-01"]);
        assert!(shown("policy\tknz_01_hours\tok\n").is_empty());
        assert_eq!(shown("house\tplt_09_walls\tok\nhouse\tplt_01_x\tok\n"), ["PLT-09"]);
    }

    #[test]
    fn one_red_test_hides_a_promise() {
        assert!(shown("browser\tknz_01 closed\tok\nbrowser\tknz_01 open\tFAILED\n").is_empty());
    }
}
