//! What means nothing any more is taken away: in batches, so that no city's writers wait long for it.
use crate::Served;
use kernel::{DateTime, Days, TimeDelta, Utc};
use store::{Error, Store};

/// Rows of a table in one transaction.
const BATCH: u64 = 500;
/// Batches of a city at a time: what is left over comes in the next round.
const BATCHES: usize = 200;
/// A message that has waited so long says what is no longer true.
const WAITS: TimeDelta = TimeDelta::days(1);
/// So long the bureau sees who tried which number.
const TRIES_KEPT: TimeDelta = TimeDelta::days(400);
/// So long it can be told what has changed of a reading's list since it was exported.
const EXPORTS_KEPT: Days = Days::new(90);
/// So long it can be asked whether somebody got a message.
const REMEMBERED: TimeDelta = TimeDelta::days(90);

/// One city's round.
pub(crate) async fn purge(store: &Store, city: &Served, now: DateTime<Utc>) -> Result<(), Error> {
    for _ in 0..BATCHES {
        let work = city.clone();
        let more = store.write(city.tenant, move |tx| {
            let city = work.clone();
            Box::pin(async move {
                let more = account::purge(tx, &city.lifetimes, &city.devices, now, BATCH).await?;
                let (expired, waited) = account::take_expired(tx, now, BATCH).await?;
                for account in waited {
                    contract::unlink_all(tx, account, now).await?;
                    account::remove(tx, account).await?;
                }
                let today = kernel::today(now);
                let tries = contract::forget_tries(tx, today, now - TRIES_KEPT, BATCH).await?;
                let lists = contract::paper::forget_exports(tx, today - EXPORTS_KEPT, BATCH).await?;
                let given_up = notification::give_up_old(tx, now - WAITS, now, BATCH).await?;
                let forgotten = notification::forget_old(tx, now - REMEMBERED, BATCH).await?;
                Ok::<_, Error>(more || tries || lists || given_up.max(forgotten).max(expired as u64) >= BATCH)
            })
        });
        if !more.await? {
            break;
        }
    }
    Ok(())
}
