//! Takes away what means nothing any more, so many rows at a time.
use crate::{budgets, codes, counts, devices, failures, resets, sessions, staff, stays};
use chrono::{DateTime, TimeDelta, Utc};
use policy::{
    lock::KnownDevices,
    session::{Kind, Lifetimes, ended},
};
use sea_orm::{Condition, entity::prelude::*};
use store::{Error, ExprTrait as _, TenantTx};

/// A lock holds an hour at most; what is counted is forgotten long before.
const FAILURES_KEPT: TimeDelta = TimeDelta::days(1);

/// Takes away sessions that have ended, wrong passwords and budgets that are forgotten, devices that nobody knows any
/// more, and codes, resets and counts that mean nothing: at most `most` of each. Says whether there may be more.
pub async fn purge(
    tx: &TenantTx,
    lifetimes: &Lifetimes,
    known: &KnownDevices,
    now: DateTime<Utc>,
    most: u64,
) -> Result<bool, Error> {
    let mut longest = purge_sessions(tx, lifetimes, now, most).await?;
    longest = longest.max(staff::sessions::purge(tx, now, most).await?);

    let old = failures::Column::LastAt.lte(now - FAILURES_KEPT);
    let rows = tx.take::<failures::Entity>(old, failures::Column::LastAt, most).await?;
    longest = longest.max(rows.len());
    for row in rows {
        tx.delete::<failures::Entity>(failures::Column::NameHash.eq(row.name_hash)).await?;
    }

    let whole = budgets::Column::SpentUntil.lte(now);
    let rows = tx.take::<budgets::Entity>(whole, budgets::Column::SpentUntil, most).await?;
    longest = longest.max(rows.len());
    for row in rows {
        let this = budgets::Column::Whose.eq(row.whose).and(budgets::Column::KeyHash.eq(row.key_hash));
        tx.delete::<budgets::Entity>(this).await?;
    }

    let unknown = devices::Column::LastSeenAt.lte(now - TimeDelta::days(i64::from(known.days())));
    let rows = tx.take::<devices::Entity>(unknown, devices::Column::LastSeenAt, most).await?;
    longest = longest.max(rows.len());
    if !rows.is_empty() {
        tx.delete::<devices::Entity>(devices::Column::Id.is_in(rows.iter().map(|row| row.id))).await?;
    }
    let unused = stays::Column::SpentAt.lte(now - (policy::session::stays_until(lifetimes, now) - now));
    let rows = tx.take::<stays::Entity>(unused, stays::Column::SpentAt, most).await?;
    longest = longest.max(rows.len());
    for row in rows {
        tx.delete::<stays::Entity>(stays::Column::SecretHash.eq(row.secret_hash)).await?;
    }
    longest = longest.max(purge_codes(tx, now, most).await?);
    Ok(u64::try_from(longest).unwrap_or(u64::MAX) >= most)
}

/// A code works for ten minutes at most, a reset takes half an hour; a count is over with its day.
async fn purge_codes(tx: &TenantTx, now: DateTime<Utc>, most: u64) -> Result<usize, Error> {
    let old = now - TimeDelta::days(1);
    let rows = tx.take::<codes::Entity>(codes::Column::IssuedAt.lte(old), codes::Column::IssuedAt, most).await?;
    let mut longest = rows.len();
    for row in rows {
        let this = codes::Column::Subject.eq(row.subject).and(codes::Column::Purpose.eq(row.purpose));
        tx.delete::<codes::Entity>(this).await?;
    }
    let rows = tx.take::<resets::Entity>(resets::Column::BegunAt.lte(old), resets::Column::BegunAt, most).await?;
    longest = longest.max(rows.len());
    if !rows.is_empty() {
        let browsers = rows.into_iter().map(|row| row.browser);
        tx.delete::<resets::Entity>(resets::Column::Browser.is_in(browsers)).await?;
    }
    let over = counts::Column::Day.lt(kernel::today(now));
    let rows = tx.take::<counts::Entity>(over, counts::Column::Day, most).await?;
    longest = longest.max(rows.len());
    for row in rows {
        let this = counts::Column::What.eq(row.what).and(counts::Column::KeyHash.eq(row.key_hash));
        tx.delete::<counts::Entity>(this).await?;
    }
    Ok(longest)
}

async fn purge_sessions(tx: &TenantTx, lifetimes: &Lifetimes, now: DateTime<Utc>, most: u64) -> Result<usize, Error> {
    use sessions::{Column, Entity};
    let mut longest = 0_usize;
    for kind in [Kind::Browser, Kind::Native] {
        let ended = ended(lifetimes, kind, now);
        let by_time = Condition::any()
            .add(Column::SeenAt.lte(ended.last_seen))
            .add_option(ended.started.map(|started| Column::StartedAt.lte(started)));
        let dead = Condition::all().add(Column::Client.eq(sessions::code(kind))).add(by_time);
        let rows = tx.take::<Entity>(dead, Column::SeenAt, most).await?;
        longest = longest.max(rows.len());
        if !rows.is_empty() {
            tx.delete::<Entity>(Column::Id.is_in(rows.iter().map(|row| row.id))).await?;
        }
    }
    Ok(longest)
}
