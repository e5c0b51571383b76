//! PostgreSQL ends connections: a restart, a failover, an operator.
use crate::{
    people::{added, by_login, id},
    place::{A, Place},
};
use futures_util::future::join_all;
use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};
use store::Flight;

on_postgres! {
    async fn what_comes_after_connections_were_ended_succeeds(place: Place) {
        let store = place.store_of(8).await;
        added(&store, A, "one").await.unwrap();
        let handle = store.tenant(A);
        for _ in 0..5 {
            let reads = || join_all((0..16).map(|_| handle.fetch(by_login("one"))));
            assert!(reads().await.into_iter().all(|read| read.unwrap().is_some()));
            assert!(end_all(&place).await >= 2, "a pool of each kind has connections");
            for read in reads().await {
                assert!(read.unwrap().is_some());
            }
            end_all(&place).await;
            for write in join_all((0..8).map(|_| async { added(&store, A, &id().to_string()).await })).await {
                write.unwrap();
            }
        }
    }

    /// Every 25 ms for two seconds, under reads of which each is two flights.
    async fn reads_go_on_while_connections_are_ended(place: Place) {
        let store = place.store_of(4).await;
        added(&store, A, "one").await.unwrap();
        let done = Arc::new(AtomicBool::new(false));
        let readers = (0..4).map(|_| {
            let (store, done) = (store.clone(), done.clone());
            tokio::spawn(async move {
                let mut read = 0;
                while !done.load(Ordering::Relaxed) {
                    let flight = Flight::default();
                    let request = async {
                        flight.get(by_login("two")).await?;
                        flight.get(by_login("one")).await
                    };
                    let found = flight.drive(store.tenant(A), request).await;
                    assert!(found.expect("no read fails for a connection that was ended").is_some());
                    read += 1;
                }
                read
            })
        });
        let readers: Vec<_> = readers.collect();
        for _ in 0..80 {
            end_all(&place).await;
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
        done.store(true, Ordering::Relaxed);
        for reader in readers {
            assert!(reader.await.unwrap() > 20);
        }
    }
}

/// A role may end its own connections.
async fn end_all(place: &Place) -> usize {
    let sql = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity \
               WHERE datname = current_database() AND pid <> pg_backend_pid() AND application_name LIKE 'suimon %'";
    place.app().await.query(sql, &[]).await.expect("a role may end its own").len()
}
