//! A `BEGIN` that is given up half way stays in the pool unless it is taken back: it holds back what cleans up, and
//! what the next borrower writes vanishes, unless that is a transaction too.
use crate::{
    dropping::dropped_after,
    drops::nothing_is_open,
    people::{added, all},
    place::A,
};
use std::time::Duration;
use store::Store;

/// Long enough for an answer to come: each poll is then one step of a `begin`, so that all steps are given up in
/// turn.
const STEP: Duration = Duration::from_millis(1);

on_each_engine! {
    /// `begin` in the caller's own task. Without `ROLLBACK` on release a connection of PostgreSQL's stayed `idle in
    /// transaction: BEGIN`; SQLite's driver takes an orphaned one back by itself.
    async fn nothing_vanishes_after_begins_that_were_given_up(place: Place) {
        let store = place.store().await;
        added(&store, A, "first").await.unwrap();
        for steps in 1..6 {
            for _ in 0..10 {
                #[expect(clippy::disallowed_methods, reason = "its `begin` runs in the caller's own task")]
                let begin = store.platform();
                drop(dropped_after(steps, STEP, begin).await);
            }
            nothing_is_open(&place).await;
        }
        fifty_writes_stay(&store).await;
    }

    /// A write's `begin` is nobody's to give up: it runs in a task of its own. Neither that nor `ROLLBACK` on
    /// release: as above.
    async fn nothing_vanishes_after_writes_that_were_given_up(place: Place) {
        let store = place.store().await;
        added(&store, A, "first").await.unwrap();
        for steps in 1..6 {
            for _ in 0..10 {
                let work = store.write(A, |tx| Box::pin(async move { tx.read(all()).await }));
                drop(dropped_after(steps, STEP, work).await);
            }
            nothing_is_open(&place).await;
        }
        fifty_writes_stay(&store).await;
    }
}

/// By others, four at a time; looked for by a program that started after them.
async fn fifty_writes_stay(store: &Store) {
    let writers = (0..4).map(|writer| {
        let store = store.clone();
        tokio::spawn(async move {
            for n in (writer..50).step_by(4) {
                added(&store, A, &format!("{n:02}")).await.expect("it writes");
            }
        })
    });
    for writer in writers.collect::<Vec<_>>() {
        writer.await.expect("it ends");
    }
    let there = store.tenant(A).fetch(all()).await.expect("it reads");
    assert_eq!(there.len(), 51, "of 51 writes {} vanished", 51 - there.len());
}
