//! The record of the bureau's acts is added to, and nothing else (`security.md` U2): the program has no right to more on
//! PostgreSQL, and on both engines a trigger refuses it, the owner too.
use crate::{
    filling::{filled, inserts, of},
    place::{A, B, Place},
};
use acceptance::Engine;
use sea_orm::{ConnectionTrait, DatabaseConnection};
use tokio_postgres::error::SqlState;

/// What somebody could try on their own city's rows, whatever their statement finds.
const TRIES: [&str; 8] = [
    "UPDATE bureau_acts SET act = 'nothing'",
    "UPDATE bureau_acts SET staff_id = staff_id",
    "UPDATE bureau_acts SET subject = NULL, detail = '{}' WHERE subject IS NULL OR subject IS NOT NULL",
    "DELETE FROM bureau_acts",
    "DELETE FROM bureau_acts WHERE id = (SELECT id FROM bureau_acts ORDER BY id DESC LIMIT 1)",
    "WITH old AS (DELETE FROM bureau_acts RETURNING *) SELECT * FROM old",
    "INSERT INTO bureau_acts SELECT * FROM bureau_acts WHERE true ON CONFLICT (tenant_id, id) DO UPDATE SET act = 'nothing'",
    "TRUNCATE bureau_acts",
];
/// SQLite has neither TRUNCATE nor a DELETE inside WITH, and ways of its own.
const LITE: [&str; 3] = [
    "REPLACE INTO bureau_acts SELECT tenant_id, id, at, staff_id, 'nothing', subject, detail FROM bureau_acts",
    "INSERT OR REPLACE INTO bureau_acts SELECT * FROM bureau_acts",
    "UPDATE OR REPLACE bureau_acts SET act = 'nothing'",
];
/// And the owner's of PostgreSQL, by whom it hangs on.
const CASCADES: [&str; 2] = ["DELETE FROM staff", "TRUNCATE staff CASCADE"];

on_each_engine! {
    async fn nothing_in_the_record_is_changed_or_taken_away(place: Place) {
        filled(&place).await;
        let before = rows(&place).await;
        let mut refused = 0;
        if place.engine == Engine::SQLite {
            let db = place.raw().await;
            for sql in TRIES[..5].iter().chain(&TRIES[6..7]).chain(&LITE) {
                let error = run(&db, sql).await.expect_err(sql);
                assert!(error.contains("bureau_acts is only added to"), "{sql}: {error}");
                refused += 1;
            }
            let error = run(&db, CASCADES[0]).await.expect_err("somebody is named in it");
            assert!(error.contains("FOREIGN KEY"), "{error}");
            db.close().await.unwrap();
            assert_eq!(refused, 9);
        } else {
            for (who, db) in [("the program", place.app().await), ("its owner", place.owner().await)] {
                db.execute("SELECT set_config('app.tenant', $1, false)", &[&A.to_string()]).await.unwrap();
                let tries = if who == "the program" { &[] } else { &CASCADES[1..] };
                for sql in TRIES.iter().chain(tries) {
                    let error = db.batch_execute(sql).await.expect_err(sql);
                    assert_eq!(error.code(), Some(&SqlState::INSUFFICIENT_PRIVILEGE), "{who}: {sql}: {error:?}");
                    refused += 1;
                }
                let error = db.batch_execute(CASCADES[0]).await.expect_err("somebody is named in it");
                assert_eq!(error.code().map(SqlState::code), Some("23503"), "{who}: {error:?}");
            }
            assert_eq!(refused, 17);
        }
        assert_eq!(rows(&place).await, before);
    }

    /// The other way round: what may be done is done, or the test above would show nothing.
    async fn the_record_is_added_to_and_read(place: Place) {
        filled(&place).await;
        let insert = of(&inserts(&place).await["bureau_acts"], A);
        let (old, new) = if place.engine == Engine::SQLite {
            (format!("x'{}'", A.0.simple()), "x'0000000000000000000000000000000f'".to_owned())
        } else {
            (format!("'{A}'"), "'00000000-0000-0000-0000-00000000000f'".to_owned())
        };
        // its id is the second value of the city's
        let values = insert.find("VALUES").expect("values");
        let place_of_id = insert[values..].match_indices(&old).nth(1).expect("an id").0 + values;
        let another = format!("{}{new}{}", &insert[..place_of_id], &insert[place_of_id + old.len()..]);
        let db = place.raw().await;
        let another =
            if place.engine == Engine::SQLite { another } else { format!("SELECT set_config('app.tenant', '{A}', false); {another}") };
        run(&db, &another).await.unwrap_or_else(|e| panic!("{another}: {e}"));
        db.close().await.unwrap();
        assert_eq!(rows(&place).await, [2, 1]);
    }
}

/// How many acts each city's record has, all as they were written.
async fn rows(place: &Place) -> [i64; 2] {
    let mut all = [0; 2];
    for (at, tenant) in [A, B].into_iter().enumerate() {
        let sql = format!("SELECT count(*) FROM bureau_acts WHERE act = '1' AND {}", place.whose(tenant));
        all[at] = place.number(tenant, &sql).await;
    }
    all
}

#[expect(clippy::disallowed_methods, reason = "past the store")]
async fn run(db: &DatabaseConnection, sql: &str) -> Result<(), String> {
    db.execute_unprepared(sql).await.map(|_| ()).map_err(|e| e.to_string())
}
