//! Withdrawals for which a day has passed are done, city by city, in the round of what goes on by itself.
use super::acting::act_of;
use crate::{Bell, Served, leave::leave};
use account::By;
use kernel::{ActId, Clock, MessageId, Rng};
use notification::Lane;
use std::sync::Arc;
use store::{Error, Store};

/// So many in one transaction: what is left over comes in the next.
const BATCH: u64 = 20;

/// One city's round. The record names who asked: nobody else did anything.
pub(crate) async fn withdraw_due(
    store: &Store,
    city: &Served,
    (clock, rng): (&Clock, &Rng),
    bell: &Bell,
) -> Result<(), Error> {
    let now = clock.now();
    loop {
        // drawn before, so that a transaction which is done again says the same
        let draw = |_| (ActId::new(clock, rng), MessageId::new(clock, rng));
        let (drawn, tenant): (Arc<[_]>, _) = ((0..BATCH).map(draw).collect(), city.city.clone());
        let done = store.write(city.tenant, move |tx| {
            let (drawn, city) = (drawn.clone(), tenant.clone());
            Box::pin(async move {
                let due = account::due_withdrawals(tx, now, BATCH).await?;
                for (asked, (act, message)) in due.iter().zip(drawn.iter()) {
                    let mut act = act_of(asked.asked_by, (*act, now), "withdrawal_fell_due");
                    act.subject = Some(asked.account.0);
                    act.detail = act.detail.code("reason", asked.reason.code()).moment("asked_at", asked.asked_at);
                    leave(tx, &city, (asked.account, By::Bureau), (*message, now)).await?;
                    account::record_act(tx, &act).await?;
                }
                Ok::<_, Error>(due.len() as u64)
            })
        });
        let done = done.await?;
        if done > 0 {
            bell.ring(city.tenant, Lane::Notices, now);
        }
        if done < BATCH {
            return Ok(());
        }
    }
}
