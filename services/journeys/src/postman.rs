//! Carries messages from a city's queue to where they leave.
use crate::notes;
use kernel::{Clock, DateTime, Rng, TenantId, Utc};
use notification::{Carrier, Claimed, Lane, Outcome};
use std::{sync::Arc, time::Duration};
use store::{Error, Store};
use tokio::task::JoinSet;

/// How many messages of a city are on their way at once, and so how many may leave twice when a program dies.
const WINDOW: u64 = 16;

/// How long a carrier may take for one message: less than a claim holds, so that nobody else carries it meanwhile.
const PATIENCE: Duration = Duration::from_secs(10);

/// Who carries, with what. Cheap to clone; any number of them work beside each other, in any number of programs.
#[derive(Clone)]
pub struct Postman {
    /// Where the messages wait.
    pub store: Store,
    /// Where they leave.
    pub carrier: Arc<dyn Carrier>,
    /// Tells the time.
    pub clock: Clock,
    /// Spreads what is tried again.
    pub rng: Rng,
}

impl Postman {
    /// Learns whose messages of a lane wait, and carries a window of that city's. False when nobody's do.
    pub async fn turn(&self, lane: Lane) -> Result<bool, Error> {
        let Some(note) = notes::take(&self.store, lane, self.clock.now()).await? else { return Ok(false) };
        let next = self.carry(note.tenant, lane).await?;
        notes::done(&self.store, &note, next).await.map(|()| true)
    }

    /// Carries a window of one city's messages; says when something of the lane is due next.
    pub async fn carry(&self, tenant: TenantId, lane: Lane) -> Result<Option<DateTime<Utc>>, Error> {
        let now = self.clock.now();
        let claimed = self.store.write(tenant, move |tx| Box::pin(notification::claim(tx, lane, now, WINDOW))).await?;
        let mut under_way = JoinSet::new();
        for message in claimed {
            let this = self.clone();
            under_way.spawn(async move { this.deliver(Arc::new(message)).await });
        }
        while let Some(delivered) = under_way.join_next().await {
            // what is not settled is carried again when its claim is over
            match delivered {
                Ok(Ok(())) => {}
                Ok(Err(error)) => tracing::warn!(%tenant, %error, "what became of a message was not written down"),
                Err(error) => tracing::error!(%tenant, %error, "a carrier broke off"),
            }
        }
        self.store.tenant(tenant).fetch(notification::next_due(lane)).await
    }

    async fn deliver(&self, claimed: Arc<Claimed>) -> Result<(), Error> {
        let carried = tokio::time::timeout(PATIENCE, self.carrier.carry(&claimed.message)).await;
        let outcome = carried.unwrap_or(Outcome::Again("the carrier took too long"));
        let (now, rng) = (self.clock.now(), self.rng.clone());
        let settled = self.store.write(claimed.message.tenant, move |tx| {
            let (claimed, rng) = (claimed.clone(), rng.clone());
            Box::pin(async move { notification::settle(tx, &claimed, outcome, now, &rng).await })
        });
        settled.await.map(|_| ())
    }
}
