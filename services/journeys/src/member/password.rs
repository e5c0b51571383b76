//! Another password (KRS-22, KNZ-05, KNZ-14): the old one is typed, all other sessions end, the address is told.
use super::{Member, admit, confirm, told::tell};
use crate::{Asking, Desk, Fault, Field, Wrong, register::password_faults};
use kernel::MessageId;
use notification::{Lane, MemberNews};
use policy::{password::LONGEST, registration::Detail};
use secrecy::{ExposeSecret, SecretString};
use std::sync::Arc;
use store::Error;

/// Sets another password. The session that chose it goes on; all others are dead.
pub async fn change_password(
    desk: &Desk,
    asking: &Asking,
    me: Member,
    (current, new): (SecretString, SecretString),
) -> Result<Result<(), Vec<Fault>>, Error> {
    let at_new = |wrong: Wrong| wrong.at(Field::Detail(Detail::Password));
    let known = desk.store.tenant(asking.tenant).fetch(account::account(me.account)).await?;
    let Some(member) = known else { return Ok(Err(vec![Wrong::Gone.whole()])) };
    let mut faults = vec![];
    if new.expose_secret().is_empty() {
        faults.push(at_new(Wrong::Required));
    } else {
        let found = password_faults(asking, new.expose_secret(), member.words());
        faults.extend(found.into_iter().map(|fault| at_new(Wrong::Password(fault))));
    }
    if current.expose_secret() == new.expose_secret() && faults.is_empty() {
        faults.push(at_new(Wrong::Same));
    }
    let confirmed = confirm(desk, asking, me.account, current).await?;
    let confirmed = match confirmed {
        Ok(confirmed) if faults.is_empty() => Arc::new(confirmed),
        Ok(_) => return Ok(Err(faults)),
        Err(fault) => return Ok(Err([vec![fault], faults].concat())),
    };
    let Ok(hash) = desk.passwords.hash(new).await else { return Ok(Err(vec![at_new(Wrong::TooLong(LONGEST))])) };
    let (now, letter, hash) = (desk.clock.now(), MessageId::new(&desk.clock, &desk.rng), Arc::new(hash));
    let (this, asked) = (desk.clone(), asking.clone());
    let changed = desk.write(asking.tenant, move |tx| {
        let (desk, asking, hash, confirmed) = (this.clone(), asked.clone(), hash.clone(), confirmed.clone());
        Box::pin(async move {
            if let Err(fault) = admit(tx, &desk, &confirmed, now).await? {
                return Ok(Err(vec![fault]));
            }
            let Some(member) = tx.read(account::account(me.account)).await? else {
                return Ok(Err(vec![Wrong::Gone.whole()]));
            };
            account::change_password(tx, &member, me.session, &hash).await?;
            tell(tx, &asking.city, (&member, MemberNews::PasswordChanged), (letter, now)).await?;
            Ok(Ok(()))
        })
    });
    let changed = changed.await?;
    if changed.is_ok() {
        desk.bell.ring(asking.tenant, Lane::Notices, now);
    }
    Ok(changed)
}
