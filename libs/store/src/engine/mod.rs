//! What knows the engine: two ways to send reads, one to connect for writes.
pub(crate) mod orm;
pub(crate) mod pg;
pub(crate) mod reads;
pub(crate) mod stale;
pub(crate) mod tls;

use crate::{Error, Statement};
use sea_orm::{DbErr, RuntimeErr, SqlErr, sqlx};

/// The engine's own code of an error: SQLSTATE on PostgreSQL.
pub(crate) fn code(error: &DbErr) -> Option<String> {
    match error {
        DbErr::Exec(RuntimeErr::SqlxError(e)) | DbErr::Query(RuntimeErr::SqlxError(e)) => {
            e.as_database_error()?.code().map(Into::into)
        }
        _ => None,
    }
}

/// Sorts sea-orm's errors: taken by a unique key, refused, or out of reach.
pub(crate) fn refused(statement: &str, error: &DbErr) -> Error {
    if matches!(error.sql_err(), Some(SqlErr::UniqueConstraintViolation(_))) {
        return Error::Conflict { statement: statement.into() };
    }
    match code(error) {
        // a connection that the server ends says so with a code of these classes
        Some(code) if code.starts_with("57P") || code.starts_with("08") => Error::Unavailable(error.to_string().into()),
        Some(code) => Error::Refused { statement: statement.into(), code: code.into(), why: error.to_string().into() },
        None if out_of_reach(error) => Error::Unavailable(error.to_string().into()),
        None => Error::Refused { statement: statement.into(), code: "-".into(), why: error.to_string().into() },
    }
}

/// Whether there was no connection, or it broke without a word of the server's.
fn out_of_reach(error: &DbErr) -> bool {
    match error {
        DbErr::Conn(_) | DbErr::ConnectionAcquire(_) => true,
        DbErr::Exec(RuntimeErr::SqlxError(e)) | DbErr::Query(RuntimeErr::SqlxError(e)) => {
            matches!(
                **e,
                sqlx::Error::Io(_) | sqlx::Error::Tls(_) | sqlx::Error::Protocol(_) | sqlx::Error::WorkerCrashed
            )
        }
        _ => false,
    }
}

/// PostgreSQL says this of a plan made before a migration changed what it answers.
pub(crate) const STALE_PLAN: &str = "0A000";

/// Losing a race; the same work may succeed when it is done again.
pub(crate) fn lost_race(code: &str) -> bool {
    matches!(code, "40001" | "40P01" | STALE_PLAN)
}

pub(crate) fn text_for(statement: &Statement, postgres: bool) -> &str {
    if postgres { &statement.pg } else { &statement.lite }
}
