//! How a member is called, and where the bureau reaches them (NYR-19, KRS-06).
use super::{Member, admit, confirm, told::tell};
use crate::{Asking, Desk, Fault, Field, Wrong, register};
use kernel::MessageId;
use notification::{Lane, MemberNews};
use policy::registration::Detail;
use secrecy::SecretString;
use std::sync::Arc;
use store::Error;

/// How the pages address the member from now on.
pub async fn call_me(desk: &Desk, asking: &Asking, me: Member, name: &str) -> Result<Result<(), Fault>, Error> {
    let name = match register::line(Some(name)) {
        Ok(name) => Arc::new(name),
        Err(wrong) => return Ok(Err(wrong.at(Field::Detail(Detail::Nickname)))),
    };
    let called = desk.write(asking.tenant, move |tx| {
        let name = name.clone();
        Box::pin(async move {
            if !account::hold(tx, me.account).await? {
                return Ok(Err(Wrong::Gone.whole()));
            }
            account::call(tx, me.account, &name).await.map(Ok)
        })
    });
    called.await
}

/// Where the bureau reaches the member from now on. It matches nothing, and the contract's own telephone stays (OSK-08).
pub async fn reach_me(
    desk: &Desk,
    asking: &Asking,
    me: Member,
    (phone, password): (&str, SecretString),
) -> Result<Result<(), Vec<Fault>>, Error> {
    let phone = register::phone(Some(phone)).map_err(|wrong| wrong.at(Field::Detail(Detail::ContactPhone)));
    let confirmed = confirm(desk, asking, me.account, password).await?;
    let (phone, confirmed) = match (phone, confirmed) {
        (Ok(phone), Ok(confirmed)) => (Arc::new(phone), Arc::new(confirmed)),
        (phone, confirmed) => return Ok(Err([phone.err(), confirmed.err()].into_iter().flatten().collect())),
    };
    let (now, letter) = (desk.clock.now(), MessageId::new(&desk.clock, &desk.rng));
    let (this, asked) = (desk.clone(), asking.clone());
    let reached = desk.write(asking.tenant, move |tx| {
        let (desk, asking, phone, confirmed) = (this.clone(), asked.clone(), phone.clone(), confirmed.clone());
        Box::pin(async move {
            if let Err(fault) = admit(tx, &desk, &confirmed, now).await? {
                return Ok(Err(vec![fault]));
            }
            account::set_contact_phone(tx, me.account, &phone).await?;
            if let Some(member) = tx.read(account::account(me.account)).await? {
                tell(tx, &asking.city, (&member, MemberNews::PhoneChanged), (letter, now)).await?;
            }
            Ok(Ok(()))
        })
    });
    let reached = reached.await?;
    if reached.is_ok() {
        desk.bell.ring(asking.tenant, Lane::Notices, now);
    }
    Ok(reached)
}
