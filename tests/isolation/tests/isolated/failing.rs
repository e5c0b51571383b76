//! A read that fails, among others in the same flight: it fails alone.
use crate::{
    people::{ACCOUNTS, Person, added, by_login},
    place::A,
};
use futures_util::future::join_all;
use std::sync::Arc;
use store::{Error, Expr, ExprTrait, Flight, Func, Query, Read, Select, Table, Value, col};

/// Fails while it runs, on both engines: `one` is no JSON.
static NO_JSON: Query<Person, 1> = Query::new("failing::no_json", |[login]| {
    #[expect(clippy::disallowed_methods, reason = "what fails while it runs has to be made up")]
    let read_as_json = Func::cust("json").arg(col("a.login_name"));
    Select::from(ACCOUNTS, "a").filter(col("a.login_name").eq(login)).filter(Expr::from(read_as_json).is_not_null())
});
/// Fails when it is planned.
static NOWHERE: Query<Person, 0> = Query::new("failing::nowhere", |[]| Select::from(Table::new("nowhere"), "a"));

/// What is compared with an id is an id.
static BY_ID: Query<Person, 1> =
    Query::new("failing::by_id", |[id]| Select::from(ACCOUNTS, "a").filter(col("a.id").eq(id)));

fn no_json() -> Read<Option<Arc<Person>>> {
    NO_JSON.optional(["p2".into()])
}

on_each_engine! {
    /// One that runs into its error and one that can't be planned, each at the beginning, in the middle and at the
    /// end. Without sending the others again they all failed (25P02, current transaction is aborted).
    async fn a_read_that_fails_fails_alone(place: Place) {
        let store = place.store().await;
        for n in 0..5 {
            added(&store, A, &format!("p{n}")).await.unwrap();
        }
        let nowhere = || NOWHERE.optional([]);
        for bad in [no_json as fn() -> _, nowhere] {
            for at in [0, 2, 5] {
                let flight = Flight::default();
                let login = |n: usize| format!("p{}", if n > at { n - 1 } else { n });
                // a flight sends in the order in which it was asked
                let reads = (0..6).map(|n| flight.get(if n == at { bad() } else { by_login(&login(n)) }));
                let reads: Vec<_> = reads.collect();
                let answers = flight.drive(store.tenant(A), join_all(reads)).await;
                for (n, answer) in answers.into_iter().enumerate() {
                    if n == at {
                        assert!(matches!(answer, Err(Error::Refused { .. })), "{answer:?}");
                    } else {
                        assert_eq!(answer.unwrap().unwrap().login, login(n));
                    }
                }
            }
        }
    }

    /// Several that fail in one flight, in both ways, and more of them than a flight is tried.
    async fn six_reads_that_fail_leave_the_others_alone(place: Place) {
        let store = place.store().await;
        for n in 0..6 {
            added(&store, A, &format!("p{n}")).await.unwrap();
        }
        let flight = Flight::default();
        let reads = (0..6).flat_map(|n| {
            let login = format!("p{n}");
            [flight.get(by_login(&login)), flight.get(NO_JSON.optional([login.into()]))]
        });
        let reads: Vec<_> = reads.chain([flight.get(NOWHERE.optional([]))]).collect();
        let answers = flight.drive(store.tenant(A), join_all(reads)).await;
        let landed: Vec<bool> = answers.iter().map(Result::is_ok).collect();
        assert_eq!(landed, [true, false, true, false, true, false, true, false, true, false, true, false, false]);
    }

    /// A value of the wrong kind, which PostgreSQL refuses and SQLite finds nothing with; neighbours land.
    async fn a_value_of_the_wrong_kind_disturbs_no_neighbour(place: Place) {
        let store = place.store().await;
        added(&store, A, "p1").await.unwrap();
        let flight = Flight::default();
        let both =
            async { tokio::join!(flight.get(BY_ID.optional([Value::from("no id")])), flight.get(by_login("p1"))) };
        let (wrong, right) = flight.drive(store.tenant(A), both).await;
        assert!(!matches!(wrong, Ok(Some(_))), "{wrong:?}");
        assert_eq!(right.unwrap().unwrap().login, "p1");
    }

    /// A row too many, and a column that is not what it should be.
    async fn an_answer_of_the_wrong_shape_disturbs_no_neighbour(place: Place) {
        let store = place.store().await;
        for login in ["p1", "p2"] {
            added(&store, A, login).await.unwrap();
        }
        store::record! { pub struct Wrong { n: i64 = a.login_name } }
        static WRONG: Query<Wrong, 0> = Query::new("failing::wrong", |[]| Select::from(ACCOUNTS, "a").limit(1));
        static TWO: Query<Person, 0> = Query::new("failing::two", |[]| Select::from(ACCOUNTS, "a"));
        let flight = Flight::default();
        let all =
            async { tokio::join!(flight.get(WRONG.one([])), flight.get(TWO.optional([])), flight.get(by_login("p1"))) };
        let (wrong, two, right) = flight.drive(store.tenant(A), all).await;
        assert!(matches!(wrong, Err(Error::Column { at: 0, .. })));
        assert!(matches!(two, Err(Error::NotOne { found: 2, .. })));
        assert_eq!(right.unwrap().unwrap().login, "p1");
    }
}
