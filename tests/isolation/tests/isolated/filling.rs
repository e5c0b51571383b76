//! One row of each city in every table, made from the schema as it is.
use crate::place::{A, B, Place};
use acceptance::Engine;
use kernel::TenantId;
use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend, Statement};
use std::collections::BTreeMap;

/// Columns that are never null: table, name, type.
const PG: &str = "SELECT c.relname::text, a.attname::text, format_type(a.atttypid, NULL) FROM pg_class c
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attnotnull
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') ORDER BY c.relname, a.attnum";
const LITE: &str = "SELECT m.name, i.name, lower(i.type) FROM sqlite_master m JOIN pragma_table_info(m.name) i
    WHERE m.type = 'table' AND i.\"notnull\" ORDER BY m.name, i.cid";
/// All columns, the tenant's apart.
const PG_ALL: &str = "SELECT c.relname::text, a.attname::text FROM pg_class c
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attname <> 'tenant_id'
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND c.relname <> 'seaql_migrations'
    ORDER BY c.relname, a.attnum";
const LITE_ALL: &str = "SELECT m.name, i.name FROM sqlite_master m JOIN pragma_table_info(m.name) i
    WHERE m.type = 'table' AND i.name <> 'tenant_id' AND m.name NOT LIKE 'sqlite_%' AND m.name <> 'seaql_migrations'
    ORDER BY m.name, i.cid";
const PG_NAMES: &str =
    "SELECT relname::text FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v')";
const LITE_NAMES: &str = "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%'";

/// Gives each city one row in every table.
pub async fn filled(place: &Place) {
    let db = place.raw().await;
    let inserts = inserts(place).await;
    for tenant in [A, B] {
        // in the order of their references, which is found by trying
        let mut waiting: Vec<&String> = inserts.values().collect();
        while !waiting.is_empty() {
            let (before, mut refused) = (waiting.len(), vec![]);
            for insert in waiting {
                if let Err(e) = run(&db, tenant, &of(insert, tenant)).await {
                    assert!(e.to_lowercase().contains("foreign key"), "{insert}: {e}");
                    refused.push(insert);
                }
            }
            assert!(refused.len() < before, "no order: {refused:?}");
            waiting = refused;
        }
    }
    db.close().await.expect("it closes");
}

/// An `INSERT` for each table of tenants, to be completed by [`of`]: every id is the city's own, so all references
/// fit.
pub async fn inserts(place: &Place) -> BTreeMap<String, String> {
    let mut all = BTreeMap::<String, (Vec<String>, Vec<&str>)>::new();
    for row in texts(place, if place.engine == Engine::SQLite { LITE } else { PG }).await {
        let [table, column, kind] = row.try_into().expect("three columns");
        let (columns, values) = all.entry(table).or_default();
        columns.push(column);
        values.push(value(&kind));
    }
    all.retain(|table, (columns, _)| table != "work" && columns.iter().any(|column| column == "tenant_id"));
    all.into_iter()
        .map(|(table, (columns, values))| {
            let insert = format!("INSERT INTO {table} ({}) VALUES ({})", columns.join(", "), values.join(", "));
            (table, insert)
        })
        .collect()
}

/// The insert as a city's.
pub fn of(insert: &str, tenant: TenantId) -> String {
    insert.replace("{id}", &tenant.to_string()).replace("{hex}", &tenant.0.simple().to_string())
}

/// The names of all tables and views of tenants, sorted.
pub async fn names(place: &Place) -> Vec<String> {
    let rows = texts(place, if place.engine == Engine::SQLite { LITE_NAMES } else { PG_NAMES }).await;
    let mut names: Vec<String> = rows.into_iter().flatten().collect();
    names.retain(|name| !["tenants", "work", "seaql_migrations"].contains(&name.as_str()));
    names.sort();
    names
}

fn value(kind: &str) -> &'static str {
    match kind {
        "uuid" => "'{id}'",
        "uuid_text" | "uuid_blob" | "blob_uuid" => "x'{hex}'",
        "integer" | "bigint" => "1",
        "boolean" => "true",
        "bytea" => "'\\x01'",
        "blob" | "blob(1)" => "x'01'",
        "date" | "date_text" => "'2024-09-17'",
        "timestamp with time zone" | "timestamp_with_timezone_text" => "'2024-09-17 00:00:00+00:00'",
        "text" | "character varying" | "varchar" => "'1'",
        other => panic!("a value of the type {other} is wanted here"),
    }
}

/// All columns of all tables but the tenant's own: table and name.
pub async fn columns(place: &Place) -> Vec<(String, String)> {
    let all = texts(place, if place.engine == Engine::SQLite { LITE_ALL } else { PG_ALL }).await;
    all.into_iter().map(|row| (row[0].clone(), row[1].clone())).collect()
}

#[expect(clippy::disallowed_methods, reason = "looks at the schema past the store")]
async fn texts(place: &Place, sql: &str) -> Vec<Vec<String>> {
    let db = place.raw().await;
    let backend = if place.engine == Engine::SQLite { DbBackend::Sqlite } else { DbBackend::Postgres };
    let rows = db.query_all_raw(Statement::from_string(backend, sql)).await.expect("the catalogue can be read");
    let width = rows.first().map_or(0, |row| row.column_names().len());
    let texts = rows.iter().map(|row| (0..width).map(|at| row.try_get_by_index(at).expect("a text")).collect());
    let texts = texts.collect();
    db.close().await.expect("it closes");
    texts
}

#[expect(clippy::disallowed_methods, reason = "writes past the store")]
async fn run(db: &DatabaseConnection, tenant: TenantId, insert: &str) -> Result<(), String> {
    let sql = match db.get_database_backend() {
        DbBackend::Postgres => format!("SELECT set_config('app.tenant', '{tenant}', false); {insert}"),
        _ => insert.to_owned(),
    };
    db.execute_unprepared(&sql).await.map(|_| ()).map_err(|e| e.to_string())
}
