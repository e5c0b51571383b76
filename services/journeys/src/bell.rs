//! Tells workers that a city has work.
use crate::notes;
use kernel::{DateTime, TenantId, Utc};
use notification::Lane;
use std::sync::Arc;
use store::Store;
use tokio::sync::Notify;

/// Notes for all workers, wherever they run, that a city's messages wait, and wakes the one of this program. Cheap to
/// clone; clones wake the same one.
#[derive(Clone)]
pub struct Bell {
    store: Store,
    awake: Arc<[Notify; Lane::ALL.len()]>,
}

impl Bell {
    /// Nobody listens yet.
    pub fn new(store: Store) -> Bell {
        Bell { store, awake: Arc::default() }
    }

    /// Rings for messages that were kept: after their transaction, never inside. Waits for nothing, so that no answer
    /// takes longer for it; a note that gets lost is made good by the sweep.
    pub fn ring(&self, tenant: TenantId, lane: Lane, now: DateTime<Utc>) {
        let this = self.clone();
        tokio::spawn(async move {
            if let Err(error) = notes::note(&this.store, tenant, lane, now).await {
                tracing::warn!(%tenant, lane = lane.code(), %error, "that work is ready could not be noted");
            }
            this.awake[lane as usize].notify_one();
        });
    }

    /// Until it rings for this lane; at once if it has since this was last asked.
    pub(crate) async fn rang(&self, lane: Lane) {
        self.awake[lane as usize].notified().await;
    }
}
