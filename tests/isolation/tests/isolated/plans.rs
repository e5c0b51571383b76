//! Plans made before a migration. PostgreSQL refuses one whose answer has changed (0A000) for as long as it is kept.
use crate::{
    people::{ACCOUNTS, Column, Entity, add, added, all, by_login, id},
    place::A,
};
use sea_orm::ColumnTrait;
use store::{Change, Error, ExprTrait, Flight, Store, TenantTx, Update, Work, col};

/// One write's work.
type Job = fn(&TenantTx) -> Work<'_, (), Error>;

/// Two migrations that change what a select of the column answers, there and back.
const MIGRATIONS: [&str; 2] = [
    "ALTER TABLE accounts ALTER COLUMN display_name TYPE varchar(300)",
    "ALTER TABLE accounts ALTER COLUMN display_name TYPE text",
];

on_postgres! {
    /// Every connection of the pool has its own plans, more connections than tries: without keeping to the one whose
    /// plans were dropped, the third connection's stale plan was the answer (0A000).
    async fn reads_go_on_over_a_migration(place: Place) {
        let store = place.store_of(6).await;
        added(&store, A, "one").await.unwrap();
        for migration in MIGRATIONS {
            let handle = store.tenant(A);
            let warm = futures_util::future::join_all((0..60).map(|_| handle.fetch(by_login("one")))).await;
            assert!(warm.iter().all(Result::is_ok));
            place.alter(migration).await;
            for _ in 0..8 {
                assert!(handle.fetch(by_login("one")).await.unwrap().is_some(), "{migration}");
            }
        }
    }

    /// In a flight, stale and fresh ones together.
    async fn a_flight_goes_on_over_a_migration(place: Place) {
        let store = place.store_of(1).await;
        added(&store, A, "one").await.unwrap();
        store.tenant(A).fetch(by_login("one")).await.unwrap();
        for migration in MIGRATIONS {
            place.alter(migration).await;
            let flight = Flight::default();
            let both =
                async { tokio::join!(flight.get(by_login("one")), flight.get(all()), flight.get(by_login("two"))) };
            let (one, all, two) = flight.drive(store.tenant(A), both).await;
            assert_eq!((one.unwrap().is_some(), all.unwrap().len(), two.unwrap().is_some()), (true, 1, false));
        }
    }

    /// Through sea-orm, whose driver keeps a refused plan for ever: the connections of before are closed and the work
    /// is done again. Without that: `0A000 cached plan must not change result type`, at each of these.
    async fn writes_go_on_over_a_migration(place: Place) {
        let store = place.store().await;
        added(&store, A, "one").await.unwrap();
        let works: [Job; 5] = [
            |tx| Box::pin(async move { tx.read(by_login("one")).await.map(|found| assert!(found.is_some())) }),
            |tx| {
                Box::pin(async move {
                    tx.find::<Entity>(Column::LoginName.eq("one")).await.map(|found| assert!(found.is_some()))
                })
            },
            |tx| {
                Box::pin(async move {
                    tx.find_locked::<Entity>(Column::LoginName.eq("one")).await.map(|found| assert!(found.is_some()))
                })
            },
            |tx| Box::pin(async move { add(tx, &id().to_string()).await.map(|_| ()) }),
            |tx| {
                Box::pin(
                    async move { tx.change(&SHOW, ["one".into(), "2".into()]).await.map(|rows| assert_eq!(rows, 1)) },
                )
            },
        ];
        for work in works {
            for migration in MIGRATIONS {
                warm(&store, work).await;
                place.alter(migration).await;
                for _ in 0..4 {
                    wrote(&store, work).await;
                }
            }
        }
    }
}

on_each_engine! {
    /// A column more, while reads and writes of before know nothing of it.
    async fn a_column_more_disturbs_nobody(place: Place) {
        let store = place.store().await;
        let both = |store: Store, n: usize| async move {
            added(&store, A, &id().to_string()).await.unwrap();
            assert_eq!(store.tenant(A).fetch(all()).await.unwrap().len(), n);
        };
        both(store.clone(), 1).await;
        place.alter("ALTER TABLE accounts ADD COLUMN note text").await;
        both(store.clone(), 2).await;
    }
}

static SHOW: Change<2> = Change::update("plans::show", |[login, shown]| {
    Update::of(ACCOUNTS, "a").set("display_name", shown).filter(col("a.login_name").eq(login))
});

/// Both connections of the pool have the plan.
async fn warm(store: &Store, work: Job) {
    let tasks = (0..8).map(|_| {
        let store = store.clone();
        tokio::spawn(async move { wrote(&store, work).await })
    });
    for task in tasks.collect::<Vec<_>>() {
        task.await.expect("it ends");
    }
}

async fn wrote(store: &Store, work: Job) {
    store.write(A, work).await.expect("it writes");
}
