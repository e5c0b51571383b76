use crate::{
    Change, Error, Read, Store, Table, TenantEntity, Value,
    engine::{self, reads},
};
use kernel::TenantId;
use sea_orm::{
    ActiveModelBehavior, ActiveModelTrait, ColumnTrait, Condition, ConnectionTrait, DatabaseTransaction, DbBackend,
    DbErr, EntityName, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect, SqliteTransactionMode,
    Statement, TransactionOptions, TransactionTrait,
};
use sea_query::{Alias, Expr, LockBehavior, LockType, Order};
use std::sync::atomic::{AtomicBool, Ordering};

/// One tenant's write. No connection of sea-orm's: nothing reaches the database but through these methods, and each
/// adds the tenant. Opened by [`Store::write`].
pub struct TenantTx {
    tx: DatabaseTransaction,
    tenant: TenantId,
    /// Whether the work failed by losing a race, and whether by a plan that is stale.
    lost: AtomicBool,
    stale: AtomicBool,
}

impl TenantTx {
    pub(crate) async fn begin(store: &Store, tenant: TenantId) -> Result<TenantTx, Error> {
        // SQLite has one writer: who will write says so at once, and waits, instead of being refused half way
        let options = TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..TransactionOptions::default()
        };
        let down = |e: DbErr| Error::Unavailable(e.to_string().into());
        let tx = store.0.writer.begin_with_options(options).await.map_err(down)?;
        let this = TenantTx { tx, tenant, lost: AtomicBool::new(false), stale: AtomicBool::new(false) };
        if this.postgres() {
            let set = "SELECT set_config('app.tenant', $1::text, true)";
            #[expect(clippy::disallowed_methods, reason = "this is what scopes all that follows")]
            let set = Statement::from_sql_and_values(DbBackend::Postgres, set, [tenant.to_string().into()]);
            this.tx.query_one_raw(set).await.map_err(down)?;
        }
        Ok(this)
    }

    pub(crate) async fn commit(self) -> Result<(), Error> {
        self.tx.commit().await.map_err(|e| engine::refused("commit", &e))
    }

    /// Rolls back. True when the same work may succeed if it is done again.
    pub(crate) async fn abandon(self, store: &Store) -> bool {
        if self.stale.load(Ordering::Relaxed) {
            store.0.stale.mark();
        }
        let again = self.lost.load(Ordering::Relaxed);
        self.tx.rollback().await.is_ok() && again
    }

    /// Whose transaction this is.
    pub fn tenant(&self) -> TenantId {
        self.tenant
    }

    /// The same reads that flights send, inside this transaction.
    pub async fn read<T: Clone + Send + Sync + 'static>(&self, read: Read<T>) -> Result<T, Error> {
        let statement = read.shot.statement.0.clone();
        let rows =
            reads::run(&self.tx, self.tenant, &read.shot).await.map_err(|e| self.failed(statement.name(), &e))?;
        (read.decode)(&statement.name, &rows)
    }

    /// The row for which `filter` holds, if there is one.
    pub async fn find<E: TenantEntity>(&self, filter: impl Into<Condition>) -> Result<Option<E::Model>, Error> {
        self.select::<E>(filter.into(), false).await
    }

    /// The same, and nobody else changes the row until this transaction ends.
    pub async fn find_locked<E: TenantEntity>(&self, filter: impl Into<Condition>) -> Result<Option<E::Model>, Error> {
        self.select::<E>(filter.into(), true).await
    }

    /// Rows for which `filter` holds and that nobody else works on, at most `most`, from the smallest `first` on; nobody
    /// else takes or changes them until this transaction ends. Rows that another transaction holds are passed over.
    #[expect(clippy::disallowed_methods, reason = "scoped in the same line")]
    pub async fn take<E: TenantEntity>(
        &self,
        filter: impl Into<Condition>,
        first: E::Column,
        most: u64,
    ) -> Result<Vec<E::Model>, Error> {
        let mut select = E::find().filter(E::TENANT.eq(self.tenant.0)).filter(filter.into());
        select = select.order_by(first, Order::Asc).limit(most);
        if self.postgres() {
            select = select.lock_with_behavior(LockType::Update, LockBehavior::SkipLocked);
        }
        select.all(&self.tx).await.map_err(|e| self.failed(EntityName::table_name(&E::default()), &e))
    }

    #[expect(clippy::disallowed_methods, reason = "scoped in the same line")]
    async fn select<E: TenantEntity>(&self, filter: Condition, lock: bool) -> Result<Option<E::Model>, Error> {
        let mut select = E::find().filter(E::TENANT.eq(self.tenant.0)).filter(filter);
        if lock && self.postgres() {
            select = select.lock_exclusive();
        }
        select.one(&self.tx).await.map_err(|e| self.failed(EntityName::table_name(&E::default()), &e))
    }

    /// Inserts a row as this tenant's, whatever tenant it names.
    pub async fn insert<A>(&self, mut row: A) -> Result<<A::Entity as EntityTrait>::Model, Error>
    where
        A: ActiveModelTrait + ActiveModelBehavior + Send,
        A::Entity: TenantEntity,
        <A::Entity as EntityTrait>::Model: IntoActiveModel<A>,
    {
        row.set(<A::Entity as TenantEntity>::TENANT, self.tenant.0.into());
        row.insert(&self.tx).await.map_err(|e| self.failed(EntityName::table_name(&<A::Entity>::default()), &e))
    }

    /// Gives the rows for which `filter` holds new values; says how many there were.
    #[expect(clippy::disallowed_methods, reason = "scoped in the same line")]
    pub async fn update<E: TenantEntity>(
        &self,
        filter: impl Into<Condition>,
        values: impl IntoIterator<Item = (E::Column, Expr)>,
    ) -> Result<u64, Error> {
        let mut update = E::update_many().filter(E::TENANT.eq(self.tenant.0)).filter(filter.into());
        for (column, value) in values {
            update = update.col_expr(column, value);
        }
        let done = update.exec(&self.tx).await.map_err(|e| self.failed(EntityName::table_name(&E::default()), &e))?;
        Ok(done.rows_affected)
    }

    /// Deletes the rows for which `filter` holds; says how many there were.
    #[expect(clippy::disallowed_methods, reason = "scoped in the same line")]
    pub async fn delete<E: TenantEntity>(&self, filter: impl Into<Condition>) -> Result<u64, Error> {
        let delete = E::delete_many().filter(E::TENANT.eq(self.tenant.0)).filter(filter.into());
        let done = delete.exec(&self.tx).await.map_err(|e| self.failed(EntityName::table_name(&E::default()), &e))?;
        Ok(done.rows_affected)
    }

    /// Runs a bulk write; says how many rows it touched.
    pub async fn change<const N: usize>(&self, change: &'static Change<N>, values: [Value; N]) -> Result<u64, Error> {
        let statement = change.statement();
        let backend = self.tx.get_database_backend();
        let sql = engine::text_for(&statement, self.postgres());
        let done = self.tx.execute_raw(reads::bound(backend, sql, self.tenant, &values)).await;
        Ok(done.map_err(|e| self.failed(statement.name(), &e))?.rows_affected())
    }

    /// Inserts rows of plain values, in one statement.
    pub(crate) async fn put(&self, table: Table, columns: &[&str], rows: Vec<Vec<Value>>) -> Result<(), Error> {
        let mut insert = sea_query::Query::insert();
        let columns = std::iter::once("tenant_id").chain(columns.iter().copied());
        insert.into_table(table.alias()).columns(columns.map(Alias::new));
        for row in rows {
            let row = std::iter::once(Value::from(self.tenant.0)).chain(row).map(Expr::from);
            insert.values(row).map_err(|e| Error::Config(format!("staging: {e}")))?;
        }
        self.tx.execute(&insert).await.map(|_| ()).map_err(|e| self.failed("staging", &e))
    }

    fn postgres(&self) -> bool {
        self.tx.get_database_backend() == DbBackend::Postgres
    }

    fn failed(&self, statement: &str, e: &DbErr) -> Error {
        if let Some(code) = engine::code(e) {
            self.lost.fetch_or(engine::lost_race(&code), Ordering::Relaxed);
            self.stale.fetch_or(code == engine::STALE_PLAN, Ordering::Relaxed);
        }
        engine::refused(statement, e)
    }
}
