use std::sync::Arc;

/// What went wrong in the store. Cloned to everybody who waits for the same read. For logs: never shown to people.
#[derive(Clone, Debug, thiserror::Error)]
pub enum Error {
    /// A read of one row found none or several.
    #[error("{statement}: one row expected, {found} found")]
    NotOne {
        /// The statement's name.
        statement: Arc<str>,
        /// How many rows there were.
        found: usize,
    },
    /// A column did not become its Rust type.
    #[error("column {at}: {why}")]
    Column {
        /// The column's place, from 0.
        at: usize,
        /// What the driver or the type said.
        why: Arc<str>,
    },
    /// A unique key refused the row.
    #[error("{statement}: such a row stands already")]
    Conflict {
        /// The statement's name.
        statement: Arc<str>,
    },
    /// The database refused the statement.
    #[error("{statement}: {code} {why}")]
    Refused {
        /// The statement's name.
        statement: Arc<str>,
        /// The engine's code, SQLSTATE on PostgreSQL.
        code: Arc<str>,
        /// What the database said; holds no values.
        why: Arc<str>,
    },
    /// No connection, or it broke twice.
    #[error("store unavailable: {0}")]
    Unavailable(Arc<str>),
    /// The configuration can't work.
    #[error("store configuration: {0}")]
    Config(String),
}
