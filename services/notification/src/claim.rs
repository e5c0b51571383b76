//! Carrying: who carries a message claims it for a while, and says what became of it. Whoever dies with a claim loses it
//! when the while is over; then the message may leave a second time, and is never lost.
use crate::{
    Lane,
    backoff::{MOST_TRIES, distance},
    messages::{Column, Entity, Model},
};
use channels::{Message, Outcome};
use chrono::{DateTime, TimeDelta, Utc};
use kernel::{MessageId, Rng, TenantId};
use sea_orm::{Condition, entity::prelude::*};
use store::{Error, TenantTx};

/// How long a claim holds: a carrier has answered long before, and who waits for a code has not given up.
pub const LEASE: TimeDelta = TimeDelta::seconds(30);

/// A message that is ours to carry.
#[derive(Debug)]
pub struct Claimed {
    /// What leaves.
    pub message: Message,
    /// The number of the claim.
    tries: i32,
}

/// What became of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Settled {
    /// It has left, and what it said is forgotten.
    Sent,
    /// It will be tried again then.
    Later(DateTime<Utc>),
    /// It was given up: a dead letter. What it said is forgotten.
    GivenUp,
    /// Another claim has settled it.
    Others,
}

/// Claims what is due in a lane, the longest waiting first, at most `most`. What was claimed often enough without
/// an answer is given up instead.
pub async fn claim(tx: &TenantTx, lane: Lane, now: DateTime<Utc>, most: u64) -> Result<Vec<Claimed>, Error> {
    let due = Condition::all().add(Column::Lane.eq(lane.code())).add(Column::DueAt.lte(now));
    let mut claimed = vec![];
    for row in tx.take::<Entity>(due, Column::DueAt, most).await? {
        let (id, tries) = (row.id, row.tries + 1);
        if row.expires_at.is_some_and(|expires| expires <= now) {
            bury(tx, Column::Id.eq(id).into(), now).await?;
            tracing::warn!(tenant = %tx.tenant(), message_id = %id, "a message was worth nothing before it could leave");
            continue;
        }
        let message = if row.tries < MOST_TRIES { whole(tx.tenant(), row) } else { None };
        let Some(message) = message else {
            bury(tx, Column::Id.eq(id).into(), now).await?;
            dead(tx.tenant(), MessageId(id), "it was claimed again and again without an answer");
            continue;
        };
        let values = [(Column::DueAt, Expr::value(now + LEASE)), (Column::Tries, Expr::value(tries))];
        tx.update::<Entity>(Column::Id.eq(id), values).await?;
        claimed.push(Claimed { message, tries });
    }
    Ok(claimed)
}

/// Writes down what a carrier answered.
pub async fn settle(
    tx: &TenantTx,
    claimed: &Claimed,
    outcome: Outcome,
    now: DateTime<Utc>,
    rng: &Rng,
) -> Result<Settled, Error> {
    let id = claimed.message.id;
    let ours =
        Condition::all().add(Column::Id.eq(id.0)).add(Column::Tries.eq(claimed.tries)).add(Column::DueAt.is_not_null());
    let (found, settled) = match outcome {
        Outcome::Sent => (forget(tx, ours, Column::SentAt, now).await?, Settled::Sent),
        Outcome::Again(why) if claimed.tries < MOST_TRIES => {
            let at = now + distance(claimed.tries, rng);
            tracing::info!(tenant = %tx.tenant(), message_id = %id, tries = claimed.tries, why, "a message did not leave");
            (tx.update::<Entity>(ours, [(Column::DueAt, Expr::value(at))]).await?, Settled::Later(at))
        }
        Outcome::Again(why) | Outcome::Refused(why) => {
            let found = bury(tx, ours, now).await?;
            if found > 0 {
                dead(tx.tenant(), id, why);
            }
            (found, Settled::GivenUp)
        }
    };
    Ok(if found == 0 { Settled::Others } else { settled })
}

/// Gives up what has waited in the queue since before `since`, at most `most`: what it says is no longer true. Says how
/// many.
pub async fn give_up_old(tx: &TenantTx, since: DateTime<Utc>, now: DateTime<Utc>, most: u64) -> Result<u64, Error> {
    let old = Condition::all().add(Column::QueuedAt.lt(since)).add(Column::DueAt.is_not_null());
    let rows = tx.take::<Entity>(old, Column::QueuedAt, most).await?;
    for row in &rows {
        bury(tx, Column::Id.eq(row.id).into(), now).await?;
        dead(tx.tenant(), MessageId(row.id), "it waited too long");
    }
    Ok(rows.len() as u64)
}

/// Takes away, of what left or was given up, what was queued before `before`, at most `most`. Says how many.
pub async fn forget_old(tx: &TenantTx, before: DateTime<Utc>, most: u64) -> Result<u64, Error> {
    let old = Condition::all().add(Column::QueuedAt.lt(before)).add(Column::DueAt.is_null());
    let ids: Vec<Uuid> = tx.take::<Entity>(old, Column::QueuedAt, most).await?.iter().map(|row| row.id).collect();
    if !ids.is_empty() {
        tx.delete::<Entity>(Column::Id.is_in(ids.iter().copied())).await?;
    }
    Ok(ids.len() as u64)
}

async fn bury(tx: &TenantTx, which: Condition, now: DateTime<Utc>) -> Result<u64, Error> {
    forget(tx, which, Column::FailedAt, now).await
}

/// Ends a message: its times stay, and who got it as a hash; nothing of what it said.
async fn forget(tx: &TenantTx, which: Condition, ended: Column, now: DateTime<Utc>) -> Result<u64, Error> {
    let nothing = || Expr::value(None::<String>);
    let values = [
        (Column::Recipient, nothing()),
        (Column::Subject, nothing()),
        (Column::Body, nothing()),
        (Column::DueAt, Expr::value(None::<DateTime<Utc>>)),
        (ended, Expr::value(now)),
    ];
    tx.update::<Entity>(which, values).await
}

fn dead(tenant: TenantId, message: MessageId, why: &str) {
    tracing::error!(%tenant, message_id = %message, why, "a message was given up");
}

/// None of a row that could not be understood.
fn whole(tenant: TenantId, row: Model) -> Option<Message> {
    let (Some(recipient), Some(body), Ok(channel)) = (row.recipient, row.body, row.channel.parse()) else {
        return None;
    };
    Some(Message { id: MessageId(row.id), tenant, channel, recipient, subject: row.subject, body })
}
