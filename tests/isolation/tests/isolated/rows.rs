//! Every table's rows of one city, looked for from another on PostgreSQL, past the store.
use crate::{
    catalogue::{tables, views},
    filling::{filled, inserts, of},
    place::{A, B},
};
use tokio_postgres::{Client, GenericClient, error::SqlState};

on_postgres! {
    /// As the program, and as the owner, whom FORCE binds too.
    async fn no_row_is_seen_or_touched_from_another_city(place: Place) {
        filled(&place).await;
        let inserts = inserts(&place).await;
        for db in [place.app().await, place.owner().await] {
            for table in tables(&db).await.iter().chain(&views(&db).await) {
                set(&db, &A.to_string()).await;
                assert_eq!(count(&db, table).await, 1, "{table}: its own row");
                set(&db, &B.to_string()).await;
                assert_eq!(count(&db, &format!("{table} WHERE tenant_id = '{A}'")).await, 0, "{table}");
                assert_eq!(count(&db, table).await, 1, "{table}: its own row alone");
                if inserts.contains_key(table) {
                    untouched(&db, table, &inserts[table]).await;
                }
            }
        }
        let app = place.app().await;
        set(&app, &A.to_string()).await;
        for table in tables(&app).await {
            assert_eq!(count(&app, &table).await, 1, "{table}: still there");
        }
    }

    /// Nobody's connection: before any tenant was set, after one was, and with nonsense.
    async fn no_row_is_seen_without_a_city(place: Place) {
        filled(&place).await;
        let all = [tables(&place.app().await).await, views(&place.app().await).await].concat();
        let fresh = place.app().await;
        for table in &all {
            assert_eq!(count(&fresh, table).await, 0, "{table}: without a setting");
        }
        set(&fresh, "").await;
        for table in &all {
            assert_eq!(count(&fresh, table).await, 0, "{table}: with an empty setting");
        }
        set(&fresh, "nobody").await;
        for table in &all {
            let error = fresh.query_one(&format!("SELECT count(*) FROM {table}"), &[]).await.expect_err(table);
            assert_eq!(error.code(), Some(&SqlState::INVALID_TEXT_REPRESENTATION), "{table}");
        }
    }
}

/// What of `A`'s a connection set to `B` may try on a table.
async fn untouched(db: &Client, table: &str, insert: &str) {
    let forged = db.batch_execute(&of(insert, A)).await.expect_err(table);
    assert_eq!(forged.code(), Some(&SqlState::INSUFFICIENT_PRIVILEGE), "{table}: {forged:?}");
    let given = db.batch_execute(&format!("UPDATE {table} SET tenant_id = '{A}'")).await.expect_err(table);
    assert_eq!(given.code(), Some(&SqlState::INSUFFICIENT_PRIVILEGE), "{table}: {given:?}");
    for reach in [format!("UPDATE {table} SET tenant_id = '{B}'"), format!("DELETE FROM {table}")] {
        match db.execute(&format!("{reach} WHERE tenant_id = '{A}'"), &[]).await {
            Ok(reached) => assert_eq!(reached, 0, "{reach}"),
            Err(refused) => {
                // to the program, more than adding is refused before anybody looks whose rows they are
                assert_eq!(table, "bureau_acts", "{refused:?}");
                assert_eq!(refused.code(), Some(&SqlState::INSUFFICIENT_PRIVILEGE), "{reach}: {refused:?}");
            }
        }
    }
}

async fn set(db: &Client, tenant: &str) {
    db.execute("SELECT set_config('app.tenant', $1, false)", &[&tenant]).await.expect("anybody may");
}

async fn count(db: &impl GenericClient, from: &str) -> i64 {
    let sql = format!("SELECT count(*) FROM {from}");
    db.query_one(&sql, &[]).await.unwrap_or_else(|e| panic!("{sql}: {e:?}")).get(0)
}
