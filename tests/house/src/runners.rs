//! What `cargo test` prints, read.

use crate::results::{Test, outcome_of};

/// Reads the output of `cargo test --workspace`. `package_of(target, source)` says in which crate a test binary
/// `target` with the root file `source` (as cargo prints it, from the crate's folder) is.
pub fn libtest(text: &str, package_of: impl Fn(&str, &str) -> Option<String>) -> Vec<Test> {
    let mut suite = String::new();
    let mut tests = Vec::new();
    for line in text.lines() {
        if let Some(crate_name) = line.trim_start().strip_prefix("Doc-tests ") {
            crate_name.trim().clone_into(&mut suite);
        } else if let Some((target, source)) = running(line) {
            suite = package_of(target, source).unwrap_or_else(|| target.to_owned());
        } else if let Some((name, word)) = line.strip_prefix("test ").and_then(|rest| rest.rsplit_once(" ... ")) {
            let name = name.trim_end_matches(" - should panic").to_owned();
            tests.extend(outcome_of(word).map(|outcome| Test { suite: suite.clone(), name, outcome }));
        }
    }
    tests
}

/// `     Running unittests src/lib.rs (target/debug/deps/kernel-0a1b2c)` is of `kernel`, `src/lib.rs`.
fn running(line: &str) -> Option<(&str, &str)> {
    let rest = line.trim_start().strip_prefix("Running ")?;
    let (source, binary) = rest.trim_start_matches("unittests ").split_once(" (")?;
    let name = binary.trim_end_matches(')').rsplit(['/', '\\']).next()?;
    Some((name.rsplit_once('-')?.0, source))
}

#[cfg(test)]
mod tests {
    use super::libtest;
    use crate::results::Outcome;

    const PRINTED: &str = "\
   Compiling kernel v0.1.0
     Running unittests src/lib.rs (target/debug/deps/kernel-0a1b2c)

running 2 tests
test yen::adds_up ... ok
test yen::never_overflows - should panic ... FAILED
     Running tests/all/main.rs (target/debug/deps/all-0a1b2c)
test osk_01__sqlite ... ignored, slow
test result: FAILED. 1 passed; 1 failed; 1 ignored; 0 measured; 0 filtered out
   Doc-tests kernel
test libs/kernel/src/yen.rs - yen::Yen (line 3) ... ok
";

    #[test]
    fn each_test_is_found_with_its_crate() {
        let crates = |target: &str, source: &str| {
            (target == "all" && source == "tests/all/main.rs").then(|| "acceptance".to_owned())
        };
        let tests = libtest(PRINTED, crates);
        let seen: Vec<_> = tests.iter().map(|test| (test.suite.as_str(), test.name.as_str(), test.outcome)).collect();
        assert_eq!(
            seen,
            [
                ("kernel", "yen::adds_up", Outcome::Passed),
                ("kernel", "yen::never_overflows", Outcome::Failed),
                ("acceptance", "osk_01__sqlite", Outcome::Skipped),
                ("kernel", "libs/kernel/src/yen.rs - yen::Yen (line 3)", Outcome::Passed),
            ]
        );
    }
}
