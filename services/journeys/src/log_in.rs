//! Somebody logs in; and when strangers have locked a name, its owner hears of it.
use crate::Bell;
use account::{Attempt, Guesses, Judged, Outcome, Owner, Passwords, Rules};
use kernel::{Clock, DateTime, MessageId, Rng, TenantId, Utc};
use notification::{Channel, Lane, LoginLocked, NewMessage, enqueue};
use std::sync::Arc;
use store::{Error, Store};
use tenancy::Tenant;

/// How often a try is judged that loses to others of the same name.
const TRIES: u32 = 3;

/// What residents' journeys are done with. Cheap to clone.
#[derive(Clone)]
pub struct Desk {
    /// Where the rows are.
    pub store: Store,
    /// Hashes and checks passwords.
    pub passwords: Passwords,
    /// How many wrong ones there may be at all.
    pub guesses: Guesses,
    /// Tells workers of messages.
    pub bell: Bell,
    /// Tells the time.
    pub clock: Clock,
    /// Draws tokens and ids.
    pub rng: Rng,
}

/// Logs in to a city (KNZ-02, OSK-01). A wrong password that locks a name for strangers (OSK-20) is told to the name's
/// owner, once a day.
pub async fn log_in(desk: &Desk, tenant: TenantId, city: &Arc<Tenant>, attempt: Attempt) -> Result<Outcome, Error> {
    let checked = account::check(&desk.store, tenant, attempt, &desk.passwords, &desk.clock, &desk.rng).await?;
    let Ok(checked) = checked else { return Ok(Outcome::TooLong) };
    let facts = &city.facts;
    let rules = Rules {
        lock: facts.login.lock.clone(),
        lifetimes: facts.session.clone(),
        devices: facts.login.known_devices.clone(),
        guesses: desk.guesses,
    };
    let (id, now) = (MessageId::new(&desk.clock, &desk.rng), desk.clock.now());
    for lost in 1.. {
        let (checked, rules, city) = (checked.clone(), rules.clone(), city.clone());
        let judged = desk.store.write(tenant, move |tx| {
            let (checked, rules, city) = (checked.clone(), rules.clone(), city.clone());
            Box::pin(async move {
                let judged = account::judge(tx, &checked, &rules).await?;
                if let Some(owner) = &judged.locked {
                    enqueue(tx, told(&city, owner, id, now)).await?;
                }
                Ok::<_, Error>(judged)
            })
        });
        match judged.await {
            Err(Error::Conflict { .. }) if lost < TRIES => {}
            Err(error) => return Err(error),
            Ok(Judged { outcome, locked }) => {
                if locked.is_some() {
                    desk.bell.ring(tenant, Lane::Notices, now);
                }
                return Ok(outcome);
            }
        }
    }
    unreachable!("the last try returns")
}

fn told(city: &Tenant, owner: &Owner, id: MessageId, at: DateTime<Utc>) -> NewMessage {
    let facts = &city.facts;
    let locked = LoginLocked {
        portal: &facts.portal_name,
        contact: &facts.contact.name,
        phone: facts.contact.phone.as_str(),
        until: owner.until,
    };
    NewMessage {
        id,
        lane: Lane::Notices,
        channel: Channel::Mail,
        recipient: owner.mail.clone(),
        letter: locked.mail(&city.texts, &owner.language),
        at,
    }
}
