//! PostgreSQL ends connections: a restart, a failover, an operator.
use crate::{
    people::{added, by_login, id},
    place::{A, Place},
};
use futures_util::future::join_all;
use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU32, Ordering},
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

    /// Forty times, under reads of which each is two flights; each time once every reader has read since the last, so that
    /// a slow machine reconnects between them.
    async fn reads_go_on_while_connections_are_ended(place: Place) {
        let store = place.store_of(4).await;
        added(&store, A, "one").await.unwrap();
        let done = Arc::new(AtomicBool::new(false));
        let read: [Arc<AtomicU32>; 4] = Default::default();
        let readers = read.iter().map(|read| {
            let (store, done, read) = (store.clone(), done.clone(), read.clone());
            tokio::spawn(async move {
                while !done.load(Ordering::Relaxed) {
                    let flight = Flight::default();
                    let request = async {
                        flight.get(by_login("two")).await?;
                        flight.get(by_login("one")).await
                    };
                    let found = flight.drive(store.tenant(A), request).await;
                    assert!(found.expect("no read fails for a connection that was ended").is_some());
                    read.fetch_add(1, Ordering::Relaxed);
                }
            })
        });
        let readers: Vec<_> = readers.collect();
        for _ in 0..40 {
            end_all(&place).await;
            let now = read.each_ref().map(|read| read.load(Ordering::Relaxed));
            let behind = || {
                readers.iter().all(|reader| !reader.is_finished())
                    && read.iter().zip(now).any(|(read, then)| read.load(Ordering::Relaxed) < then + 2)
            };
            while behind() {
                tokio::time::sleep(Duration::from_millis(1)).await;
            }
        }
        done.store(true, Ordering::Relaxed);
        for reader in readers {
            reader.await.unwrap();
        }
    }
}

/// A role may end its own connections.
async fn end_all(place: &Place) -> usize {
    let sql = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity \
               WHERE datname = current_database() AND pid <> pg_backend_pid() AND application_name LIKE 'suimon %'";
    place.app().await.query(sql, &[]).await.expect("a role may end its own").len()
}
