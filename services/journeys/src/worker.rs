//! What goes on without anybody asking: a program's jobs, from its start to its end.
use crate::{Bell, Postman, bureau::withdraw_due, notes, purge::purge};
use kernel::{Clock, Rng, TenantId};
use notification::Lane;
use policy::{KnownDevices, session::Lifetimes};
use std::{future::Future, sync::Arc, time::Duration};
use store::{Error, Store};
use tenancy::Tenant;
use tokio::{sync::watch, task::JoinSet, time::sleep};

/// How often a worker looks for notes that another program wrote.
const TICK: Duration = Duration::from_secs(1);
/// How often every city is looked into, for notes that got lost.
const SWEEP: Duration = Duration::from_secs(30);
/// How long a job rests that has failed.
const REST: Duration = Duration::from_secs(5);

/// How often what has fallen due is done, and what means nothing any more taken away.
const ROUND: Duration = Duration::from_mins(10);

/// A city that has jobs done.
#[derive(Clone, Debug)]
pub struct Served {
    /// Which.
    pub tenant: TenantId,
    /// What it has decided.
    pub city: Arc<Tenant>,
    /// How long its sessions live.
    pub lifetimes: Lifetimes,
    /// How long it knows a device.
    pub devices: KnownDevices,
}

/// A program's jobs. Cheap to clone.
#[derive(Clone)]
pub struct Worker {
    /// Where the rows are.
    pub store: Store,
    /// All cities that this program knows.
    pub cities: Arc<[Served]>,
    /// By which it hears of work.
    pub bell: Bell,
    /// Who carries messages; none where nothing can leave: then they wait.
    pub postman: Option<Postman>,
    /// Tells the time.
    pub clock: Clock,
    /// Draws ids.
    pub rng: Rng,
}

impl Worker {
    /// Works until it is told to stop, or whoever could tell it is gone; what has begun is finished.
    pub async fn run(self, stop: watch::Receiver<bool>) {
        let mut jobs = JoinSet::new();
        if let Some(postman) = &self.postman {
            for lane in Lane::ALL {
                jobs.spawn(self.clone().carry(postman.clone(), lane, stop.clone()));
            }
            jobs.spawn(self.clone().sweep(stop.clone()));
        }
        jobs.spawn(self.clone().rounds(stop));
        while let Some(ended) = jobs.join_next().await {
            if let Err(error) = ended {
                tracing::error!(%error, "a job broke off");
            }
        }
    }

    /// Carries a lane's messages, city by city, a window each.
    async fn carry(self, postman: Postman, lane: Lane, mut stop: watch::Receiver<bool>) {
        loop {
            let rest = match postman.turn(lane).await {
                Ok(true) => Duration::ZERO,
                Ok(false) => TICK,
                Err(error) => failed("carrying messages", &error),
            };
            let rung = async {
                tokio::select! { () = self.bell.rang(lane) => {}, () = sleep(rest) => {} }
            };
            if !rest.is_zero() && stopped_before(&mut stop, rung).await || *stop.borrow() {
                return;
            }
        }
    }

    /// Notes again what waits in any city.
    async fn sweep(self, mut stop: watch::Receiver<bool>) {
        loop {
            for Served { tenant, .. } in self.cities.iter() {
                if let Err(error) = self.sweep_one(*tenant).await {
                    tracing::warn!(%tenant, %error, "a city was not looked into for messages that wait");
                }
            }
            if stopped_before(&mut stop, sleep(SWEEP)).await {
                return;
            }
        }
    }

    /// Does what has fallen due and takes away what means nothing any more, city by city.
    async fn rounds(self, mut stop: watch::Receiver<bool>) {
        loop {
            for city in self.cities.iter() {
                if let Err(error) = withdraw_due(&self.store, city, (&self.clock, &self.rng), &self.bell).await {
                    tracing::warn!(tenant = %city.tenant, %error, "withdrawals that are due were not done");
                }
                match purge(&self.store, city, self.clock.now()).await {
                    Ok(()) => {}
                    Err(error) => {
                        tracing::warn!(tenant = %city.tenant, %error, "what means nothing any more was not taken away");
                    }
                }
                if *stop.borrow() {
                    return;
                }
            }
            if stopped_before(&mut stop, sleep(ROUND)).await {
                return;
            }
        }
    }

    async fn sweep_one(&self, tenant: TenantId) -> Result<(), Error> {
        for lane in Lane::ALL {
            if let Some(at) = self.store.tenant(tenant).fetch(notification::next_due(lane)).await? {
                notes::note(&self.store, tenant, lane, at).await?;
            }
        }
        Ok(())
    }
}

fn failed(what: &'static str, error: &Error) -> Duration {
    tracing::warn!(what, %error, "a job failed and will be done again");
    REST
}

/// Waits for `rest` to end; true when the stop came before.
async fn stopped_before(stop: &mut watch::Receiver<bool>, rest: impl Future<Output = ()>) -> bool {
    tokio::select! { _ = stop.wait_for(|stopped| *stopped) => true, () = rest => false }
}
