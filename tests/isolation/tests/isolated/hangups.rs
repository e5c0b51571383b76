//! Writes whose caller hangs up.
use crate::{
    dropping::dropped_after,
    drops::nothing_is_open,
    people::{add, added, all},
    place::A,
};
use std::time::Duration;
use store::Store;

on_each_engine! {
    /// 60 writes of two rows each, given up after a few polls: each is there whole, since it runs in a task of its
    /// own, or, where it never began, not at all. Without the task about half of them were rolled back.
    async fn a_write_whose_caller_hangs_up_is_done_whole(place: Place) {
        let store = place.store().await;
        for n in 0..60 {
            let polls = n % 5;
            let write = pair(&store, n);
            drop(dropped_after(polls, Duration::from_micros(40), write).await);
        }
        // a write waits for its turn, so after these all those before them have ended
        for n in 0..4 {
            added(&store, A, &format!("last {n}")).await.unwrap();
        }
        nothing_is_open(&place).await;
        let there = store.tenant(A).fetch(all()).await.unwrap();
        for n in 0..60 {
            let rows = there.iter().filter(|person| person.login.starts_with(&format!("{n:02} "))).count();
            let whole = if n % 5 == 0 { 0 } else { 2 };
            assert_eq!(rows, whole, "write {n}, given up after {} polls", n % 5);
        }
    }

    /// A write that fails in its second half leaves nothing of its first.
    async fn a_write_that_fails_leaves_nothing(place: Place) {
        let store = place.store().await;
        added(&store, A, "00 taken").await.unwrap();
        let write = store.write(A, |tx| {
            Box::pin(async move {
                add(tx, "first").await?;
                add(tx, "00 taken").await.map(|_| ())
            })
        });
        let error: store::Error = write.await.unwrap_err();
        assert!(matches!(error, store::Error::Conflict { .. }), "{error}");
        assert_eq!(store.tenant(A).fetch(all()).await.unwrap().len(), 1);
    }

    /// And so does one that panics; the store goes on.
    async fn a_write_that_panics_leaves_nothing(place: Place) {
        let store = place.store().await;
        let write = store.write::<(), store::Error, _>(A, |tx| {
            Box::pin(async move {
                add(tx, "first").await?;
                panic!("on purpose");
            })
        });
        let error = write.await.unwrap_err();
        assert!(matches!(error, store::Error::Unavailable(_)), "{error}");
        added(&store, A, "second").await.unwrap();
        assert_eq!(store.tenant(A).fetch(all()).await.unwrap().len(), 1);
    }
}

async fn pair(store: &Store, n: usize) -> Result<(), store::Error> {
    let write = store.write(A, move |tx| {
        Box::pin(async move {
            add(tx, &format!("{n:02} first")).await?;
            add(tx, &format!("{n:02} second")).await.map(|_| ())
        })
    });
    write.await
}
