//! What must not be written outside the store. `clippy.toml` bans functions and variants, where they are compiled and
//! nobody excepts himself; so the sources are read too.
use house::files;

/// Ways by which text or a whole select becomes part of a statement without the tenant.
const WAYS: [&str; 6] = ["SubQuery", "Expr::Custom", "CustomWithExpr", "raw_sql!", "raw_query!", "BinOper::Custom"];

/// What only the store and the migrations have business with.
const BUILDERS: [&str; 8] = [
    "ConnectionTrait",
    "DatabaseConnection",
    "DatabaseTransaction",
    "TransactionTrait",
    "sea_query::",
    "sqlx::",
    "tokio_postgres::",
    "DbBackend",
];

/// Who may say that a ban is not for them, each in one place.
const EXCEPTED: [&str; 5] = [
    "libs/kernel/src/clock.rs",
    "libs/kernel/src/rng.rs",
    "libs/tenancy/src/register.rs",
    "migrations/src/table.rs",
    "services/journeys/src/notes.rs",
];

#[test]
fn no_select_and_no_text_is_put_into_a_statement_outside_the_store() {
    let found = said(&WAYS, |path| !path.starts_with("libs/store/"));
    assert!(found.is_empty(), "say it with the store's `Select`:\n  {}", found.join("\n  "));
}

#[test]
fn no_service_names_a_connection_or_a_statement_builder() {
    let found = said(&BUILDERS, |path| !path.starts_with("libs/store/") && !path.starts_with("migrations/"));
    assert!(found.is_empty(), "go through `TenantTx` and `Handle`:\n  {}", found.join("\n  "));
}

#[test]
fn whoever_is_excepted_from_a_ban_is_known() {
    let found = said(&["disallowed_methods"], |path| !path.starts_with("libs/store/") && !EXCEPTED.contains(&path));
    assert!(found.is_empty(), "call what the ban's reason names:\n  {}", found.join("\n  "));
}

/// Each line of the program's own code that says one of these words.
fn said(words: &[&str], of: impl Fn(&str) -> bool) -> Vec<String> {
    let rooms = ["services/", "libs/", "migrations/"];
    let code = files::rust().filter(|path| rooms.iter().any(|room| path.starts_with(room)) && of(path));
    let mut found = vec![];
    for path in code {
        let text = files::text(&path).unwrap_or_default();
        for (n, line) in text.lines().enumerate() {
            found.extend(words.iter().filter(|w| line.contains(**w)).map(|w| format!("{path}:{}: {w}", n + 1)));
        }
    }
    found
}
