use crate::{Error, Table, TenantTx, Value};

/// A staging table and its columns, without the tenant: rows go in as they come, many to a statement.
#[derive(Debug)]
pub struct Stage {
    /// The table.
    pub table: Table,
    /// Its columns, in the order of the rows' values.
    pub columns: &'static [&'static str],
}

impl Stage {
    /// Puts rows in, in pieces that both engines' limits on places allow.
    pub async fn put(&self, tx: &TenantTx, rows: Vec<Vec<Value>>) -> Result<(), Error> {
        // SQLite takes 32,766 places in a statement, PostgreSQL 65,535; equal pieces share one prepared statement
        let piece = (30_000 / (self.columns.len() + 1)).min(500);
        let mut rows = rows.into_iter();
        loop {
            let some: Vec<Vec<Value>> = rows.by_ref().take(piece).collect();
            if some.is_empty() {
                return Ok(());
            }
            tx.put(self.table, self.columns, some).await?;
        }
    }
}
