//! Flights whose request is given up half way.
use crate::{
    dropping::dropped_after,
    people::{added, all, by_login},
    place::{A, B, Place},
};
use futures_util::future::join_all;
use std::time::Duration;
use store::{Flight, Store};

/// Long enough for an answer to come: each poll is then one step of a flight.
const STEP: Duration = Duration::from_millis(1);

on_each_engine! {
    /// After each step that a flight takes, ten times. With `BEGIN` awaited before the rest was written, a connection
    /// of PostgreSQL's stayed `idle in transaction: BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY`.
    async fn a_flight_that_is_given_up_leaves_nothing_open(place: Place) {
        let store = place.store_of(1).await;
        added(&store, A, "a1").await.unwrap();
        for steps in 0..8 {
            for _ in 0..10 {
                give_up(&store, steps, STEP).await;
            }
            nothing_is_open(&place).await;
        }
    }

    /// 600 requests are given up after a few polls at random moments, three at a time on three connections. Nothing
    /// is answered wrongly in between, and another city's request on the same connection gets its own rows.
    async fn flights_that_are_given_up_leave_no_wrong_answer(place: Place) {
        let store = place.store_of(3).await;
        for (tenant, login) in [(A, "a1"), (A, "a2"), (B, "b1")] {
            added(&store, tenant, login).await.unwrap();
        }
        let tasks = (0..3).map(|task| {
            let store = store.clone();
            tokio::spawn(async move {
                for n in task * 200..(task + 1) * 200_u64 {
                    let chance = n.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32;
                    let polls = usize::try_from(chance % 8).expect("small");
                    give_up(&store, polls, Duration::from_micros(chance / 8 % 5 * 60)).await;
                    if n % 20 == 0 {
                        right(&store).await;
                    }
                }
            })
        });
        for task in tasks.collect::<Vec<_>>() {
            task.await.unwrap();
        }
        join_all((0..12).map(|_| right(&store))).await;
        nothing_is_open(&place).await;
        added(&store, A, "last").await.unwrap();
    }
}

/// Two flights, the first of three reads, dropped on the way.
async fn give_up(store: &Store, polls: usize, apart: Duration) {
    let flight = Flight::default();
    let request = async {
        let logins = ["a1", "a2", "nobody"];
        let landed = join_all(logins.map(|login| flight.get(by_login(login)))).await;
        drop(landed);
        flight.get(all()).await
    };
    drop(dropped_after(polls, apart, flight.drive(store.tenant(A), request)).await);
}

async fn right(store: &Store) {
    let (one, other) = (store.tenant(A), store.tenant(B));
    let (a, b) = tokio::join!(one.fetch(all()), other.fetch(all()));
    let logins = |all: std::sync::Arc<[crate::people::Person]>| all.iter().map(|p| p.login.clone()).collect::<Vec<_>>();
    assert_eq!(logins(a.expect("it reads")), ["a1", "a2"]);
    assert_eq!(logins(b.expect("it reads")), ["b1"]);
}

/// After all that was written has come to its end. On SQLite an open reader would keep the log from being taken in.
pub async fn nothing_is_open(place: &Place) {
    if place.engine == acceptance::Engine::SQLite {
        let taken_in = "PRAGMA wal_checkpoint(TRUNCATE)";
        place.alter(taken_in).await;
        let log = std::fs::metadata(format!("{}-wal", place.url.trim_start_matches("sqlite://")));
        assert_eq!(log.map_or(0, |log| log.len()), 0, "an open transaction keeps the log");
        return;
    }
    let app = place.app().await;
    let mut open = vec![];
    for _ in 0..20 {
        let sql = "SELECT application_name || ': ' || state || ': ' || query FROM pg_stat_activity \
                   WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle'";
        open = app.query(sql, &[]).await.expect("it can be read").iter().map(|row| row.get::<_, String>(0)).collect();
        if open.is_empty() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("still open: {open:?}");
}
