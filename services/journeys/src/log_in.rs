//! Somebody logs in; and when strangers have locked a name, its owner hears of it.
use crate::{
    Asking, Desk,
    register::{self, Resumed},
};
use account::{Attempt, Judged, Outcome, Owner, Rules, Token};
use kernel::{DateTime, MessageId, Utc};
use notification::{Channel, Lane, LoginLocked, NewMessage, enqueue};
use std::sync::Arc;
use store::Error;
use tenancy::Tenant;

/// What becomes of a try to log in.
#[derive(Clone, Debug)]
pub enum LoggedIn {
    /// What the account service says of it.
    Judged(Outcome),
    /// The account waits for the mobile phone's code: the registration goes on in this browser (OSK-09).
    Waits {
        /// What names the browser.
        key: Token,
        /// The secret by which the device is known from now on.
        device: Token,
    },
}

/// Logs in to a city (KNZ-02, OSK-01). A wrong password that locks a name for strangers (OSK-20) is told to the name's
/// owner, once a day.
pub async fn log_in(desk: &Desk, asking: &Asking, attempt: Attempt) -> Result<LoggedIn, Error> {
    let tenant = asking.tenant;
    let checked = account::check(&desk.store, tenant, attempt, &desk.passwords, &desk.clock, &desk.rng).await?;
    let Ok(checked) = checked else { return Ok(LoggedIn::Judged(Outcome::TooLong)) };
    let facts = &asking.city.facts;
    let rules = Rules {
        lock: facts.login.lock.clone(),
        lifetimes: facts.session.clone(),
        devices: facts.login.known_devices.clone(),
        guesses: desk.guesses,
    };
    let (id, now) = (MessageId::new(&desk.clock, &desk.rng), desk.clock.now());
    let resumed = Arc::new(Resumed::new(desk));
    let (this, asked, told_of) = (desk.clone(), asking.clone(), resumed.clone());
    let judged = desk.write(tenant, move |tx| {
        let (checked, rules, desk, asking) = (checked.clone(), rules.clone(), this.clone(), asked.clone());
        let resumed = told_of.clone();
        Box::pin(async move {
            let mut judged = account::judge(tx, &checked, &rules).await?;
            if let Some(owner) = &judged.locked {
                enqueue(tx, told(&asking.city, owner, id, now)).await?;
            }
            if let Outcome::Waits { account, .. } = judged.outcome
                && !register::resume(tx, &desk, &asking, (account, &resumed), now).await?
            {
                judged.outcome = Outcome::Wrong;
            }
            Ok(judged)
        })
    });
    let Judged { outcome, locked } = judged.await?;
    if locked.is_some() {
        desk.bell.ring(tenant, Lane::Notices, now);
    }
    Ok(match outcome {
        Outcome::Waits { device, .. } => {
            desk.bell.ring(tenant, Lane::Codes, now);
            LoggedIn::Waits { key: resumed.key.clone(), device }
        }
        outcome => LoggedIn::Judged(outcome),
    })
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
        expires: None,
    }
}
