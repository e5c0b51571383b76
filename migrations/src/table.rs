//! What every table of a tenant has: `tenant_id` first in its key, a reference to the tenant, and on PostgreSQL a
//! wall of row-level security that binds even the table's owner.
use sea_orm_migration::{prelude::*, sea_orm::DbBackend};

/// A tenant's table under construction.
pub(crate) struct TenantTable {
    name: &'static str,
    table: TableCreateStatement,
}

impl TenantTable {
    /// `key` names the columns that, after `tenant_id`, make the primary key.
    pub(crate) fn new(name: &'static str, key: &[&'static str], columns: Vec<ColumnDef>) -> Self {
        let mut primary = Index::create();
        primary.col("tenant_id");
        for column in key {
            primary.col(*column);
        }
        let mut table = Table::create();
        table.table(name).col(ColumnDef::new("tenant_id").uuid().not_null().take());
        for column in columns {
            table.col(column);
        }
        table.primary_key(&mut primary).foreign_key(
            ForeignKey::create().from(name, "tenant_id").to("tenants", "id").on_delete(ForeignKeyAction::Restrict),
        );
        TenantTable { name, table: table.take() }
    }

    /// A reference that carries the tenant, so that no row can point at another tenant's.
    pub(crate) fn refers(mut self, from: &'static str, to: &'static str) -> Self {
        self.table.foreign_key(
            ForeignKey::create()
                .from(self.name, ("tenant_id", from))
                .to(to, ("tenant_id", "id"))
                .on_delete(ForeignKeyAction::Cascade),
        );
        self
    }

    /// The same where what is referred to may not go away while somebody refers to it.
    pub(crate) fn relies_on(mut self, from: &'static str, to: &'static str) -> Self {
        self.table.foreign_key(
            ForeignKey::create()
                .from(self.name, ("tenant_id", from))
                .to(to, ("tenant_id", "id"))
                .on_delete(ForeignKeyAction::Restrict),
        );
        self
    }

    /// Creates the table and builds its wall.
    pub(crate) async fn create(self, manager: &SchemaManager<'_>) -> Result<(), DbErr> {
        manager.create_table(self.table).await?;
        wall(manager, self.name).await
    }
}

/// Adds a column to a table that stands. It is null or has a default, so that rows that an older program writes are whole.
pub(crate) async fn add(manager: &SchemaManager<'_>, table: &'static str, column: ColumnDef) -> Result<(), DbErr> {
    manager.alter_table(Table::alter().table(table).add_column(column).take()).await
}

/// An index whose first column is the tenant.
pub(crate) async fn index(
    manager: &SchemaManager<'_>,
    table: &'static str,
    columns: &[&'static str],
    unique: bool,
) -> Result<(), DbErr> {
    let mut index = Index::create();
    index.name(format!("{table}_by_{}", columns.join("_"))).table(table).col("tenant_id");
    for column in columns {
        index.col(*column);
    }
    if unique {
        index.unique();
    }
    manager.create_index(index.take()).await
}

/// A read view over the tenant's own rows: it runs with the rights of who asks, not of its owner.
pub(crate) async fn view(manager: &SchemaManager<'_>, name: &str, select: &str) -> Result<(), DbErr> {
    let invoker = if on_postgres(manager) { " WITH (security_invoker = true)" } else { "" };
    run(manager, &format!("CREATE VIEW {name}{invoker} AS {select}")).await
}

/// The same view with columns more at its end. PostgreSQL keeps who may read it; SQLite knows no such thing.
pub(crate) async fn widen(manager: &SchemaManager<'_>, name: &str, select: &str) -> Result<(), DbErr> {
    if on_postgres(manager) {
        let sql = format!("CREATE OR REPLACE VIEW {name} WITH (security_invoker = true) AS {select}");
        return run(manager, &sql).await;
    }
    run(manager, &format!("DROP VIEW {name}")).await?;
    view(manager, name, select).await
}

/// Plans alike for every tenant: PostgreSQL takes no statistics of `tenant_id`, and so never believes that a tenant which
/// came after they were taken has no rows.
pub(crate) async fn any_tenant_alike(manager: &SchemaManager<'_>, table: &str) -> Result<(), DbErr> {
    if !on_postgres(manager) {
        return Ok(());
    }
    run(manager, &format!("ALTER TABLE {table} ALTER COLUMN tenant_id SET STATISTICS 0")).await
}

async fn wall(manager: &SchemaManager<'_>, table: &str) -> Result<(), DbErr> {
    if !on_postgres(manager) {
        return Ok(());
    }
    // After a transaction the setting is '' and not NULL; NULLIF makes both mean: no rows.
    let mine = "tenant_id = NULLIF(current_setting('app.tenant', true), '')::uuid";
    run(manager, &format!("ALTER TABLE {table} ENABLE ROW LEVEL SECURITY")).await?;
    run(manager, &format!("ALTER TABLE {table} FORCE ROW LEVEL SECURITY")).await?;
    run(manager, &format!("CREATE POLICY tenant ON {table} USING ({mine}) WITH CHECK ({mine})")).await
}

/// A table to which rows are added, and nothing else: whoever tries more is refused, its owner too. SQLite's `REPLACE`
/// deletes without asking a trigger, so that it is refused before.
pub(crate) async fn only_added_to(manager: &SchemaManager<'_>, table: &str) -> Result<(), DbErr> {
    let steps = if on_postgres(manager) {
        vec![
            "CREATE OR REPLACE FUNCTION only_added_to() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION \
             '% is only added to', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege'; END $$"
                .to_owned(),
            format!(
                "CREATE TRIGGER {table}_kept BEFORE UPDATE OR DELETE ON {table} FOR EACH ROW \
                 EXECUTE FUNCTION only_added_to()"
            ),
            format!(
                "CREATE TRIGGER {table}_not_emptied BEFORE TRUNCATE ON {table} FOR EACH STATEMENT \
                 EXECUTE FUNCTION only_added_to()"
            ),
        ]
    } else {
        let refuse = format!("BEGIN SELECT RAISE(ABORT, '{table} is only added to'); END");
        let stands = format!("EXISTS (SELECT 1 FROM {table} WHERE tenant_id = NEW.tenant_id AND id = NEW.id)");
        vec![
            format!("CREATE TRIGGER {table}_not_changed BEFORE UPDATE ON {table} {refuse}"),
            format!("CREATE TRIGGER {table}_kept BEFORE DELETE ON {table} {refuse}"),
            format!("CREATE TRIGGER {table}_not_replaced BEFORE INSERT ON {table} WHEN {stands} {refuse}"),
        ]
    };
    for step in steps {
        run(manager, &step).await?;
    }
    Ok(())
}

fn on_postgres(manager: &SchemaManager<'_>) -> bool {
    manager.get_database_backend() == DbBackend::Postgres
}

#[expect(clippy::disallowed_methods, reason = "policies and views have no builder; the text is the program's own")]
async fn run(manager: &SchemaManager<'_>, sql: &str) -> Result<(), DbErr> {
    manager.get_connection().execute_unprepared(sql).await.map(|_| ())
}
