//! Text rendered once in the life of the program.
use sea_query::{PostgresQueryBuilder, QueryStatementWriter, SqliteQueryBuilder};
use std::{
    hash::{Hash, Hasher},
    sync::Arc,
};

use crate::number::number;

/// A statement's name and its text for each engine. Static but for its places.
#[derive(Debug)]
pub struct Statement {
    pub(crate) name: Arc<str>,
    pub(crate) pg: Box<str>,
    pub(crate) lite: Box<str>,
}

impl Statement {
    /// Constants become literals: better plans, and they are the program's own. Values come in places.
    pub(crate) fn render(name: &str, pg: &impl QueryStatementWriter, lite: &impl QueryStatementWriter) -> Statement {
        Statement {
            name: name.into(),
            pg: number(&pg.to_string(PostgresQueryBuilder)).into(),
            lite: number(&lite.to_string(SqliteQueryBuilder)).into(),
        }
    }

    /// `service::what`, for logs and tests.
    pub fn name(&self) -> &str {
        &self.name
    }
}

/// One rendered statement is one statement: compared by where it lies.
#[derive(Clone, Debug)]
pub(crate) struct Rendered(pub Arc<Statement>);

impl PartialEq for Rendered {
    fn eq(&self, other: &Rendered) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Eq for Rendered {}

impl Hash for Rendered {
    fn hash<H: Hasher>(&self, state: &mut H) {
        Arc::as_ptr(&self.0).hash(state);
    }
}
