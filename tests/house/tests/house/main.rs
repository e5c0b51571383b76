//! The rules of the house (`tests/house/table.toml`), held. Each failure says what to do.

mod clippy_bans;
mod imports;
mod tree;
mod walls;
mod words;

/// Fails with all findings at once, and with what to do about them.
#[track_caller]
fn nothing(findings: &[String], what_to_do: &str) {
    assert!(findings.is_empty(), "\n  {}\n\nWhat to do: {what_to_do}\n", findings.join("\n  "));
}
