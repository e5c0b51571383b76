//! Messages: they leave if what they tell of was kept, once where nobody dies, at last or never where nobody takes them;
//! nothing of what they said stays; and no city carries another's.
use crate::{
    carrying::{Scripted, codes_in_the_table, counted, enqueued, message, postman},
    people::add,
    place::{A, B},
};
use chrono::{DateTime, TimeDelta, Utc};
use kernel::Clock;
use notification::{LEASE, Lane, Outcome, claim, enqueue, next_due};
use std::{collections::BTreeSet, sync::Arc, time::Duration};
use store::Store;

fn noon() -> DateTime<Utc> {
    "2024-09-17T03:00:00Z".parse().unwrap()
}

on_each_engine! {
    /// Beside a row of another service's, in a transaction that is kept and in one that isn't.
    async fn a_message_is_there_if_its_journey_was_kept(place: Place) {
        let store = place.store().await;
        for (login, kept) in [("kept", true), ("broken off", false)] {
            let message = message(Lane::Codes, login, noon());
            let write = store.write(A, move |tx| {
                let message = message.clone();
                Box::pin(async move {
                    add(tx, login).await?;
                    enqueue(tx, message).await?;
                    if kept { Ok(()) } else { Err(store::Error::Config("on purpose".to_owned())) }
                })
            });
            assert_eq!(write.await.is_ok(), kept);
        }
        assert_eq!(counted(&place, A, "body = '123456 for kept'").await, 1);
        assert_eq!(counted(&place, A, "1 = 1").await, 1);
        let carrier = Arc::new(Scripted::answering(Outcome::Sent));
        let postman = postman(&store, &carrier, &Clock::standing_at(noon()));
        assert_eq!(postman.carry(A, Lane::Codes).await.unwrap(), None);
        assert_eq!(carrier.recipients(), ["kept@example.jp"]);
    }

    /// Its kind, its way, its times and a hash stay.
    async fn nothing_of_what_was_said_stays(place: Place) {
        let store = place.store().await;
        let clock = Clock::standing_at(noon());
        for (n, outcome) in [Outcome::Sent, Outcome::Refused("no such address")].into_iter().enumerate() {
            enqueued(&store, A, message(Lane::Codes, &format!("{n}"), noon())).await;
            assert_eq!(codes_in_the_table(&place, A).await, 1);
            let carrier = Arc::new(Scripted::answering(outcome));
            assert_eq!(postman(&store, &carrier, &clock).carry(A, Lane::Codes).await.unwrap(), None);
            assert_eq!(codes_in_the_table(&place, A).await, 0, "{outcome:?}");
        }
        let ended = "recipient IS NULL AND subject IS NULL AND body IS NULL AND due_at IS NULL AND kind = 'trial' \
                     AND channel = 'mail' AND length(recipient_hash) = 32 AND tries = 1";
        assert_eq!(counted(&place, A, &format!("{ended} AND sent_at IS NOT NULL AND failed_at IS NULL")).await, 1);
        assert_eq!(counted(&place, A, &format!("{ended} AND sent_at IS NULL AND failed_at IS NOT NULL")).await, 1);
    }

    /// With growing distance, ten times in all; then it is a dead letter, and says nothing any more.
    async fn what_cannot_leave_is_tried_again_and_given_up_at_last(place: Place) {
        let store = place.store().await;
        let clock = Clock::standing_at(noon());
        let carrier = Arc::new(Scripted::answering(Outcome::Again("the other side is busy")));
        let postman = postman(&store, &carrier, &clock);
        enqueued(&store, A, message(Lane::Notices, "one", noon())).await;
        let mut distances = vec![];
        while let Some(next) = postman.carry(A, Lane::Notices).await.unwrap() {
            distances.push((next - clock.now()).num_milliseconds());
            clock.set(next - TimeDelta::milliseconds(1));
            postman.carry(A, Lane::Notices).await.unwrap();
            assert_eq!(carrier.recipients().len(), distances.len(), "it is not tried before its time");
            clock.set(next);
        }
        assert_eq!((carrier.recipients().len(), distances.len()), (10, 9), "{distances:?}");
        assert!(distances[..6].windows(2).all(|pair| pair[0] <= pair[1]), "{distances:?}");
        assert!(distances[0] <= 5_000 && distances[8] >= 1_800_000, "{distances:?}");
        assert_eq!(counted(&place, A, "failed_at IS NOT NULL AND sent_at IS NULL AND body IS NULL").await, 1);
    }

    /// Whoever claimed it has died: it comes free within the minute. Dying again and again ends it too.
    async fn a_message_whose_carrier_died_comes_free_again(place: Place) {
        let store = place.store().await;
        let clock = Clock::standing_at(noon());
        let carrier = Arc::new(Scripted::answering(Outcome::Sent));
        enqueued(&store, A, message(Lane::Codes, "one", noon())).await;
        assert_eq!(claimed_and_left(&store, clock.now()).await, 1);
        let postman = postman(&store, &carrier, &clock);
        clock.set(noon() + LEASE - TimeDelta::microseconds(1));
        assert_eq!(postman.carry(A, Lane::Codes).await.unwrap(), Some(noon() + LEASE));
        assert!(LEASE <= TimeDelta::seconds(60) && carrier.recipients().is_empty());
        clock.set(noon() + LEASE);
        assert_eq!(postman.carry(A, Lane::Codes).await.unwrap(), None);
        assert_eq!(carrier.recipients(), ["one@example.jp"]);

        enqueued(&store, A, message(Lane::Codes, "deadly", clock.now())).await;
        for _ in 0..10 {
            assert_eq!(claimed_and_left(&store, clock.now()).await, 1);
            clock.set(clock.now() + LEASE);
        }
        assert_eq!(claimed_and_left(&store, clock.now()).await, 0);
        assert_eq!(counted(&place, A, "failed_at IS NOT NULL AND body IS NULL").await, 1);
    }

    /// An answer that comes after the claim was lost settles nothing: another has it.
    async fn a_late_answer_settles_no_other_claim(place: Place) {
        let store = place.store().await;
        let clock = Clock::standing_at(noon());
        let slow = Arc::new(Scripted::slow(Outcome::Refused("late"), Duration::from_millis(300)));
        enqueued(&store, A, message(Lane::Codes, "one", noon())).await;
        let late = postman(&store, &slow, &clock);
        let late = tokio::spawn(async move { late.carry(A, Lane::Codes).await });
        while slow.recipients().is_empty() {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        clock.set(noon() + LEASE);
        assert_eq!(claimed_and_left(&store, clock.now()).await, 1);
        late.await.unwrap().unwrap();
        assert_eq!(counted(&place, A, "failed_at IS NULL AND body IS NOT NULL AND tries = 2").await, 1);
    }

    /// A city's messages are carried with that city's name, and looking into another finds none of them.
    async fn no_city_carries_anothers_messages(place: Place) {
        let store = place.store().await;
        let clock = Clock::standing_at(noon());
        for tenant in [A, B] {
            enqueued(&store, tenant, message(Lane::Codes, "one", noon())).await;
        }
        let carrier = Arc::new(Scripted::answering(Outcome::Sent));
        let postman = postman(&store, &carrier, &clock);
        assert_eq!(postman.carry(A, Lane::Notices).await.unwrap(), None);
        assert!(carrier.carried().is_empty(), "another lane's");
        postman.carry(A, Lane::Codes).await.unwrap();
        assert_eq!(carrier.carried().iter().map(|one| one.tenant).collect::<Vec<_>>(), [A]);
        assert_eq!(store.tenant(B).fetch(next_due(Lane::Codes)).await.unwrap(), Some(noon()));
        assert_eq!(store.tenant(A).fetch(next_due(Lane::Codes)).await.unwrap(), None);
        postman.carry(A, Lane::Codes).await.unwrap();
        assert_eq!(carrier.carried().len(), 1);
    }
}

on_postgres! {
    /// 400 messages, 50 workers: each leaves once.
    async fn each_leaves_once_whoever_works(place: Place) {
        let store = place.store_of(24).await;
        let clock = Clock::standing_at(noon());
        for n in 0..400 {
            enqueued(&store, A, message(Lane::Codes, &format!("{n:03}"), noon())).await;
        }
        let carrier = Arc::new(Scripted::slow(Outcome::Sent, Duration::from_millis(3)));
        let workers = (0..50).map(|_| {
            let postman = postman(&store, &carrier, &clock);
            tokio::spawn(async move {
                // what is due at the end of somebody's claim is somebody's
                while postman.carry(A, Lane::Codes).await.unwrap() == Some(noon()) {}
            })
        });
        for worker in workers.collect::<Vec<_>>() {
            worker.await.unwrap();
        }
        let recipients = carrier.recipients();
        assert_eq!((recipients.len(), recipients.iter().collect::<BTreeSet<_>>().len()), (400, 400));
        assert_eq!(counted(&place, A, "sent_at IS NOT NULL AND tries = 1").await, 400);
    }
}

/// Claims what is due and dies with it; says how much that was.
async fn claimed_and_left(store: &Store, now: DateTime<Utc>) -> usize {
    let claimed = store.write(A, move |tx| Box::pin(async move { claim(tx, Lane::Codes, now, 100).await }));
    claimed.await.unwrap().len()
}
