//! "Work is ready", a note for each city and lane (ADR 8): the jobs' own table, and the one place that opens it.
use kernel::{DateTime, TenantId, Utc};
use notification::{LEASE, Lane};
use store::{Error, Note, PlatformTx, Store};

/// Notes that something is to be carried from a moment on.
pub(crate) async fn note(store: &Store, tenant: TenantId, lane: Lane, at: DateTime<Utc>) -> Result<(), Error> {
    let tx = open(store).await?;
    tx.note(tenant, lane.code(), at).await?;
    tx.commit().await
}

/// Takes the note that has waited longest, for as long as claims hold.
pub(crate) async fn take(store: &Store, lane: Lane, now: DateTime<Utc>) -> Result<Option<Note>, Error> {
    let tx = open(store).await?;
    let note = tx.take(lane.code(), now, now + LEASE).await?;
    tx.commit().await.map(|()| note)
}

/// Says what is left of a note that was taken.
pub(crate) async fn done(store: &Store, note: &Note, next: Option<DateTime<Utc>>) -> Result<(), Error> {
    let tx = open(store).await?;
    tx.done(note, next).await?;
    tx.commit().await
}

#[expect(clippy::disallowed_methods, reason = "that work is ready is the jobs' own table")]
async fn open(store: &Store) -> Result<PlatformTx, Error> {
    store.platform().await
}
