//! Every kind of column, filled and empty, through both engines' drivers and back.
use crate::place::{A, Place};
use acceptance::Engine;
use chrono::{DateTime, NaiveDate, Utc};
use kernel::{AccountId, M3, Month, PaymentMethod, Yen};
use serde_json::json;
use store::{Query, Select, Stage, Table, Value, record};
use uuid::Uuid;

const KINDS: Table = Table::new("kinds");

record! {
    #[derive(Clone, Debug, PartialEq)]
    pub struct Kinds {
        whole: i32 = k.whole,
        long: i64 = k.long,
        yes: bool = k.yes,
        text: String = k.words,
        bytes: Vec<u8> = k.bytes,
        id: Uuid = k.id,
        day: NaiveDate = k.day,
        moment: DateTime<Utc> = k.moment,
        json: serde_json::Value = k.json,
    }
}

record! {
    #[derive(Clone, Debug, PartialEq)]
    pub struct Perhaps {
        whole: Option<i32> = k.whole,
        long: Option<i64> = k.long,
        yes: Option<bool> = k.yes,
        text: Option<String> = k.words,
        bytes: Option<Vec<u8>> = k.bytes,
        id: Option<Uuid> = k.id,
        day: Option<NaiveDate> = k.day,
        moment: Option<DateTime<Utc>> = k.moment,
        json: Option<serde_json::Value> = k.json,
    }
}

record! {
    #[derive(Clone, Debug, PartialEq)]
    pub struct Wrapped {
        yen: Yen = k.long,
        m3: M3 = k.whole,
        method: PaymentMethod = k.words,
        account: Option<AccountId> = k.id,
        month: Month = k.day,
    }
}

static KIND: Query<Kinds, 0> =
    Query::new("columns::kinds", |[]| Select::from(KINDS, "k").limit(1).descending("k.place"));
static PERHAPS: Query<Perhaps, 0> = Query::new("columns::perhaps", |[]| Select::from(KINDS, "k").ascending("k.place"));
static WRAPPED: Query<Wrapped, 0> =
    Query::new("columns::wrapped", |[]| Select::from(KINDS, "k").limit(1).descending("k.place"));

const STAGE: Stage = Stage {
    table: KINDS,
    columns: &["place", "whole", "long", "yes", "words", "bytes", "id", "day", "moment", "json"],
};

on_each_engine! {
    async fn every_kind_of_column_comes_back(place: Place) {
        made(&place).await;
        let store = place.store().await;
        let day = NaiveDate::from_ymd_opt(2024, 9, 17).unwrap();
        let moment = DateTime::from_timestamp_micros(1_726_542_000_123_456).unwrap();
        let json = json!({"水": [1, null, "道"], "n": 9_007_199_254_740_993_i64});
        let full: Vec<Value> = vec![
            2.into(),
            7.into(),
            i64::MAX.into(),
            true.into(),
            "direct_debit".into(),
            vec![0_u8, 255].into(),
            Uuid::from_u128(9).into(),
            day.into(),
            moment.into(),
            json.clone().into(),
        ];
        let empty: Vec<Value> = vec![
            1.into(),
            None::<i32>.into(),
            None::<i64>.into(),
            None::<bool>.into(),
            None::<String>.into(),
            None::<Vec<u8>>.into(),
            None::<Uuid>.into(),
            None::<NaiveDate>.into(),
            None::<DateTime<Utc>>.into(),
            None::<serde_json::Value>.into(),
        ];
        let write = store.write(A, move |tx| {
            let (empty, full) = (empty.clone(), full.clone());
            Box::pin(async move {
                STAGE.put(tx, vec![empty]).await?;
                STAGE.put(tx, vec![full]).await?;
                tx.read(PERHAPS.list([])).await
            })
        });
        let written = write.await.unwrap();

        let kinds = Kinds {
            whole: 7,
            long: i64::MAX,
            yes: true,
            text: "direct_debit".to_owned(),
            bytes: vec![0, 255],
            id: Uuid::from_u128(9),
            day,
            moment,
            json: json.clone(),
        };
        let handle = store.tenant(A);
        assert_eq!(*handle.fetch(KIND.one([])).await.unwrap(), kinds);
        let nothing = Perhaps {
            whole: None,
            long: None,
            yes: None,
            text: None,
            bytes: None,
            id: None,
            day: None,
            moment: None,
            json: None,
        };
        let k = kinds;
        let something = Perhaps {
            whole: Some(k.whole),
            long: Some(k.long),
            yes: Some(k.yes),
            text: Some(k.text),
            bytes: Some(k.bytes),
            id: Some(k.id),
            day: Some(k.day),
            moment: Some(k.moment),
            json: Some(k.json),
        };
        assert_eq!(*written, [nothing.clone(), something.clone()], "inside the transaction");
        assert_eq!(*handle.fetch(PERHAPS.list([])).await.unwrap(), [nothing, something], "in a flight");
        let wrapped = handle.fetch(WRAPPED.one([])).await.unwrap();
        assert_eq!(
            *wrapped,
            Wrapped {
                yen: Yen(i64::MAX),
                m3: M3(7),
                method: PaymentMethod::DirectDebit,
                account: Some(AccountId(Uuid::from_u128(9))),
                month: Month::of(day),
            }
        );
    }

    /// Nothing where something must be, and a code that nobody knows, are errors that say which column.
    async fn a_column_that_is_not_what_it_should_be_is_an_error(place: Place) {
        made(&place).await;
        let store = place.store().await;
        let day = NaiveDate::from_ymd_opt(2024, 9, 17).unwrap();
        let row: Vec<Value> = vec![
            1.into(),
            7.into(),
            7_i64.into(),
            None::<bool>.into(),
            "by_moonlight".into(),
            vec![0_u8].into(),
            None::<Uuid>.into(),
            day.into(),
            DateTime::UNIX_EPOCH.into(),
            json!({}).into(),
        ];
        let write = store.write(A, move |tx| {
            let row = row.clone();
            Box::pin(async move { STAGE.put(tx, vec![row]).await })
        });
        write.await.unwrap();
        let handle = store.tenant(A);
        let missing = handle.fetch(KIND.one([])).await.map(|_| ()).unwrap_err();
        assert!(matches!(missing, store::Error::Column { at: 2, .. }), "{missing}");
        let unknown = handle.fetch(WRAPPED.one([])).await.map(|_| ()).unwrap_err();
        assert!(
            matches!(unknown, store::Error::Column { at: 2, .. }) && !unknown.to_string().contains("moonlight"),
            "{unknown}"
        );
    }
}

/// A tenant's table with a column of each kind, as the migrations would write it.
async fn made(place: &Place) {
    let sql = match place.engine {
        Engine::PostgreSQL => {
            "CREATE TABLE kinds (tenant_id uuid NOT NULL, place int NOT NULL, whole int, long bigint, \
            yes boolean, words text, bytes bytea, id uuid, day date, moment timestamptz, json jsonb, \
            PRIMARY KEY (tenant_id, place)); GRANT SELECT, INSERT ON kinds TO suimon_app"
        }
        Engine::SQLite => {
            "CREATE TABLE kinds (tenant_id uuid_text NOT NULL, place integer NOT NULL, whole integer, \
            long bigint, yes boolean, words text, bytes blob, id uuid_text, day date_text, \
            moment timestamp_with_timezone_text, json json_text, PRIMARY KEY (tenant_id, place))"
        }
    };
    place.alter(sql).await;
}
