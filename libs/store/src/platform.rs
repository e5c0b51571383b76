use crate::{Error, Store, engine};
use chrono::{DateTime, Utc};
use kernel::TenantId;
use sea_orm::{ConnectionTrait, DatabaseTransaction, DbErr, TransactionTrait};
use sea_query::{Alias, Expr, ExprTrait, OnConflict, Query};
use uuid::Uuid;

/// A write to the tables without a tenant. It sets no tenant, so that row-level security shows it no city's rows;
/// on SQLite it simply has no method that names such a table.
pub struct PlatformTx(pub(crate) DatabaseTransaction);

impl PlatformTx {
    pub(crate) async fn begin(store: &Store) -> Result<PlatformTx, Error> {
        store.0.writer.begin().await.map(PlatformTx).map_err(|e| Error::Unavailable(e.to_string().into()))
    }

    /// The id of the tenant called `code`; if there is none, `fresh` becomes it.
    #[expect(clippy::disallowed_methods, reason = "a table without a tenant")]
    pub async fn tenant(&self, code: &str, fresh: TenantId, now: DateTime<Utc>) -> Result<TenantId, Error> {
        let failed = |e: DbErr| engine::refused("tenants", &e);
        let (tenants, id, name, since) =
            (Alias::new("tenants"), Alias::new("id"), Alias::new("code"), Alias::new("created_at"));
        let mut insert = Query::insert();
        insert.into_table(tenants.clone()).columns([id.clone(), name.clone(), since]);
        insert.values_panic([Expr::val(fresh.0), Expr::val(code), Expr::val(now)]);
        insert.on_conflict(OnConflict::column(name.clone()).do_nothing().to_owned());
        self.0.execute(&insert).await.map_err(failed)?;
        let select = Query::select().column(id).from(tenants).and_where(Expr::col(name).eq(code)).take();
        let row = self.0.query_one(&select).await.map_err(failed)?;
        let row = row.ok_or(Error::NotOne { statement: "tenants".into(), found: 0 })?;
        row.try_get_by_index::<Uuid>(0).map(TenantId).map_err(failed)
    }

    /// Keeps what was written.
    pub async fn commit(self) -> Result<(), Error> {
        self.0.commit().await.map_err(|e| engine::refused("commit", &e))
    }
}
