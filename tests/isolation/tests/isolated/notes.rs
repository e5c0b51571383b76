//! "Work is ready": a worker learns whose rows to look at, and from the note alone nothing of them.
use crate::{
    carrying::{Scripted, enqueued, message, postman},
    place::{A, B, decided},
};
use chrono::{DateTime, TimeDelta, Utc};
use journeys::{Bell, Served, Worker};
use kernel::{Clock, Rng, TenantId};
use notification::{Carrier, LEASE, Lane, Outcome};
use policy::{KnownDevices, session::Lifetimes};
use std::{future::Future, sync::Arc, time::Duration};
use store::{Note, PlatformTx, Store};
use tokio::sync::watch;

fn noon() -> DateTime<Utc> {
    "2024-09-17T03:00:00Z".parse().unwrap()
}

on_each_engine! {
    /// The earlier of two notes stays, the longest waiting is taken first, and what is taken is not taken again before
    /// its time.
    async fn a_note_is_taken_by_one_and_comes_back(place: Place) {
        let store = place.store().await;
        let (later, until) = (noon() + TimeDelta::seconds(5), noon() + LEASE);
        noted(&store, A, later).await;
        noted(&store, B, noon()).await;
        noted(&store, A, later + LEASE).await;
        assert_eq!(taken(&store, later, until).await.map(|note| note.tenant), Some(B));
        let a = taken(&store, later, until).await.expect("the earlier one stands");
        assert_eq!((a.tenant, a.ready_at), (A, until));
        assert_eq!(taken(&store, later, until).await, None);
        assert_eq!(taken(&store, noon() - TimeDelta::seconds(1), until).await, None, "before its time");
        // a note that comes while somebody works stays
        noted(&store, A, later).await;
        done(&store, &a, None).await;
        assert_eq!(taken(&store, later, until).await.map(|note| note.tenant), Some(A));
        // whoever dies leaves the note, and it is ready again when the claims are over
        let b = taken(&store, until, until + LEASE).await.expect("one of the two");
        done(&store, &b, Some(until)).await;
        assert!(taken(&store, until, until + LEASE).await.is_some(), "there is more to do");
        let c = taken(&store, until, until + LEASE).await.expect("the other");
        done(&store, &c, None).await;
        assert_eq!(taken(&store, until, until + LEASE).await, None);
    }

    /// The bell wakes the worker; a message for which nobody rang is found by the sweep; and it stops when it is told.
    async fn a_worker_carries_what_it_hears_of_and_what_it_does_not(place: Place) {
        let store = place.store().await;
        let carrier = Arc::new(Scripted::answering(Outcome::Sent));
        let clock = Clock::standing_at(noon());
        enqueued(&store, B, message(Lane::Notices, "unheard", noon())).await;
        let bell = Bell::new(store.clone());
        let worker = Worker {
            store: store.clone(),
            cities: Arc::new([A, B].map(served)),
            bell: bell.clone(),
            postman: Some(postman(&store, &carrier, &clock)),
            clock: clock.clone(),
            rng: Rng::seeded(5),
        };
        let (stop, stopped) = watch::channel(false);
        let job = tokio::spawn(worker.run(stopped));
        until(|| carrier.recipients() == ["unheard@example.jp"]).await;
        for n in 0..40 {
            enqueued(&store, A, message(Lane::Codes, &format!("{n:02}"), noon())).await;
        }
        bell.ring(A, Lane::Codes, noon());
        until(|| carrier.recipients().len() == 41).await;
        stop.send_replace(true);
        tokio::time::timeout(Duration::from_secs(10), job).await.expect("it stops").unwrap();
        bell.ring(A, Lane::Codes, noon());
        enqueued(&store, A, message(Lane::Codes, "after the end", noon())).await;
        tokio::time::sleep(Duration::from_millis(50)).await;
        assert_eq!(carrier.carried().len(), 41);
    }

    /// A program whose end comes otherwise than by a word takes its jobs along.
    async fn a_worker_ends_with_whoever_could_stop_it(place: Place) {
        let store = place.store().await;
        let carrier: Arc<dyn Carrier> = Arc::new(Scripted::answering(Outcome::Sent));
        let clock = Clock::standing_at(noon());
        let mut postman = postman(&store, &Arc::new(Scripted::answering(Outcome::Sent)), &clock);
        postman.carrier = carrier;
        let bell = Bell::new(store.clone());
        let (cities, rng) = (Arc::new([A].map(served)), Rng::seeded(5));
        let worker = Worker { store, cities, bell, postman: Some(postman), clock, rng };
        let (stop, stopped) = watch::channel(false);
        let job = tokio::spawn(worker.run(stopped));
        drop(stop);
        tokio::time::timeout(Duration::from_secs(10), job).await.expect("it ends").unwrap();
    }
}

fn served(tenant: TenantId) -> Served {
    let (lifetimes, devices) = (Lifetimes::new(30, 12, 90).unwrap(), KnownDevices::new(400).unwrap());
    Served { tenant, city: decided(), lifetimes, devices }
}

async fn until(there: impl Fn() -> bool) {
    let wait = async {
        while !there() {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(20), wait).await.expect("it comes");
}

async fn on_platform<T, F: Future<Output = (PlatformTx, T)>>(store: &Store, work: impl FnOnce(PlatformTx) -> F) -> T {
    #[expect(clippy::disallowed_methods, reason = "what is tried here is the jobs' own table")]
    let platform = store.platform().await.unwrap();
    let (platform, value) = work(platform).await;
    platform.commit().await.unwrap();
    value
}

async fn noted(store: &Store, tenant: TenantId, at: DateTime<Utc>) {
    on_platform(store, async |tx| {
        tx.note(tenant, "lane", at).await.unwrap();
        (tx, ())
    })
    .await;
}

async fn taken(store: &Store, now: DateTime<Utc>, until: DateTime<Utc>) -> Option<Note> {
    on_platform(store, async |tx| {
        let note = tx.take("lane", now, until).await.unwrap();
        (tx, note)
    })
    .await
}

async fn done(store: &Store, note: &Note, again: Option<DateTime<Utc>>) {
    on_platform(store, async |tx| {
        tx.done(note, again).await.unwrap();
        (tx, ())
    })
    .await;
}
