use crate::{Error, Statement, Store, engine, store::Reader};
use sea_orm::{ConnectionTrait, DbBackend};

impl Store {
    /// Has the engine plan a statement without running it: says whether tables, columns and types are as the statement
    /// believes. For the test that prepares every statement, so that none drifts from the migrations.
    #[expect(clippy::disallowed_methods, reason = "the text was rendered by the store, and nothing of it runs")]
    pub async fn prepare(&self, statement: &Statement) -> Result<(), Error> {
        match &self.0.reader {
            Reader::Pg(pool) => {
                let client = pool.get().await.map_err(|e| Error::Unavailable(e.to_string().into()))?;
                let planned = client.prepare(&statement.pg).await;
                planned.map(|_| ()).map_err(|e| engine::pg::refused(&statement.name, &e))
            }
            Reader::Lite(db) => {
                let explain = format!("EXPLAIN {}", statement.lite);
                let planned = db.query_all_raw(sea_orm::Statement::from_string(DbBackend::Sqlite, explain)).await;
                planned.map(|_| ()).map_err(|e| engine::refused(statement.name(), &e))
            }
        }
    }

    /// A statement's text on this engine, for tests that look at it.
    pub fn text<'s>(&self, statement: &'s Statement) -> &'s str {
        engine::text_for(statement, matches!(self.0.reader, Reader::Pg(_)))
    }
}
