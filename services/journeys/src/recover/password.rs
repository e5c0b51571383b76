//! The new password. It unlocks the name, ends all sessions, and is told to the address (OSK-20).
use crate::{
    Asking, Desk, Fault, Field, Wrong,
    register::{self, password_faults},
};
use account::Token;
use kernel::MessageId;
use notification::{Lane, NewMessage, enqueue};
use policy::{
    Browser,
    password::LONGEST,
    recovery::{self, Next},
    registration::Detail,
};
use secrecy::{ExposeSecret, SecretString};
use std::sync::Arc;
use store::Error;

/// Sets a new password in the browser in which all that is asked for was right.
pub async fn reset_password(
    desk: &Desk,
    asking: &Asking,
    key: &Token,
    password: SecretString,
) -> Result<Result<(), Vec<Fault>>, Error> {
    let gone = || vec![Wrong::Gone.whole()];
    let at_password = |wrong: Wrong| wrong.at(Field::Detail(Detail::Password));
    let (now, browser) = (desk.clock.now(), key.browser());
    let reads = desk.store.tenant(asking.tenant);
    let Some(row) = reads.fetch(account::reset(browser)).await? else { return Ok(Err(gone())) };
    let rule = &asking.city.facts.recovery;
    if row.reset().is_none_or(|reset| recovery::next(rule, &reset, browser, now) != Next::NewPassword) {
        return Ok(Err(gone()));
    }
    let Some(owner) = reads.fetch(account::account(row.account)).await? else { return Ok(Err(gone())) };
    if password.expose_secret().is_empty() {
        return Ok(Err(vec![at_password(Wrong::Required)]));
    }
    let faults = password_faults(asking, password.expose_secret(), owner.words());
    if !faults.is_empty() {
        return Ok(Err(faults.into_iter().map(|fault| at_password(Wrong::Password(fault))).collect()));
    }
    let Ok(hash) = desk.passwords.hash(password).await else {
        return Ok(Err(vec![at_password(Wrong::TooLong(LONGEST))]));
    };
    let nobody = Browser(desk.rng.bytes());
    let (asked, hash, id) = (asking.clone(), Arc::new(hash), MessageId::new(&desk.clock, &desk.rng));
    let set = desk.write(asking.tenant, move |tx| {
        let (asking, hash) = (asked.clone(), hash.clone());
        Box::pin(async move {
            let rule = &asking.city.facts.recovery;
            let known = account::reset_locked(tx, browser).await?;
            let known = known.filter(|(_, reset)| recovery::next(rule, reset, browser, now) == Next::NewPassword);
            let owner = match known {
                Some((account, _)) => tx.read(account::account(account)).await?,
                None => None,
            };
            let Some(owner) = owner else { return Ok(Err(vec![Wrong::Gone.whole()])) };
            account::set_password(tx, &owner, &hash).await?;
            register::abandon(tx, &asking, (owner.id, nobody), now).await?;
            if let Some(mail) = owner.address() {
                let letter = notification::password_set(asking.head(), &asking.city.texts, &owner.language);
                enqueue(
                    tx,
                    NewMessage {
                        id,
                        lane: Lane::Notices,
                        channel: notification::Channel::Mail,
                        recipient: mail.to_owned(),
                        letter,
                        at: now,
                        expires: None,
                    },
                )
                .await?;
            }
            Ok(Ok(()))
        })
    });
    let set = set.await?;
    if set.is_ok() {
        desk.bell.ring(asking.tenant, Lane::Notices, now);
    }
    Ok(set)
}
