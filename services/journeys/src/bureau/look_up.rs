//! A member is looked up: an act like any other, found or not, since whoever leafs through members shows in the record.
use super::Acting;
use crate::Desk;
use account::{Member, Withdrawal, login_name};
use kernel::AccountId;
use std::sync::Arc;
use store::{Error, TenantTx};

/// Whom somebody looks for.
#[derive(Clone, Debug)]
pub enum Whom {
    /// By the login name or the address of mail, as typed.
    Named(String),
    /// By the id; none where what was sent is no id.
    Id(Option<AccountId>),
}

/// What the bureau is told of a member.
#[derive(Clone, Debug)]
pub struct Found {
    /// Who.
    pub member: Arc<Member>,
    /// The bureau's numbers for what they are linked to, in their order, what they see already before what they don't.
    pub contracts: Vec<String>,
    /// The withdrawal that waits.
    pub withdrawal: Option<Arc<Withdrawal>>,
}

/// Looks somebody up, and says so in the record.
pub async fn look_up(desk: &Desk, acting: &Acting, whom: Whom) -> Result<Option<Found>, Error> {
    let act = acting.act(&desk.clock, &desk.rng, "looked_up");
    let found = desk.write(acting.tenant, move |tx| {
        let (mut act, whom) = (act.clone(), whom.clone());
        Box::pin(async move {
            let found = match one(tx, &whom).await? {
                Some(member) => Some(whole(tx, member, act.at).await?),
                None => None,
            };
            act.subject = found.as_ref().map(|found| found.member.id.0);
            account::record_act(tx, &act).await?;
            Ok(found)
        })
    });
    found.await
}

async fn one(tx: &TenantTx, whom: &Whom) -> Result<Option<Arc<Member>>, Error> {
    let name = match whom {
        Whom::Id(None) => return Ok(None),
        Whom::Id(Some(id)) => return tx.read(account::member(*id)).await,
        Whom::Named(name) => login_name(name),
    };
    if name.contains('\0') {
        return Ok(None); // not every engine has text with a NUL in it, so nobody is called so
    }
    match tx.read(account::member_named(&name)).await? {
        None => tx.read(account::member_at(&name)).await,
        found => Ok(found),
    }
}

async fn whole(tx: &TenantTx, member: Arc<Member>, now: kernel::DateTime<kernel::Utc>) -> Result<Found, Error> {
    let linked = tx.read(contract::of_account(member.id, now)).await?;
    let withdrawal = tx.read(account::withdrawal(member.id)).await?;
    let visible = linked.visible.iter().map(|contract| contract.customer_no.clone());
    let contracts = visible.chain(linked.later.iter().map(|contract| contract.customer_no.clone())).collect();
    Ok(Found { member, contracts, withdrawal })
}
