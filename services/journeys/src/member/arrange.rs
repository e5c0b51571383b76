//! Which contract is shown first, what each is called, and which are there no longer (OSK-27, OSK-28, KRS-20).
use super::{add::called, told::tell};
use crate::{Asking, Desk, Fault, Wrong};
use kernel::{AccountId, ContractId, MessageId};
use notification::{Lane, MemberNews};
use policy::contracts::{self, Stays};
use store::Error;

/// Takes a contract out of an account: it can't be read any more, and its paper comes again (OSK-28). Where it was shown first,
/// the next in order is.
pub async fn remove_contract(
    desk: &Desk,
    asking: &Asking,
    me: AccountId,
    contract: ContractId,
) -> Result<Result<(), Fault>, Error> {
    let (now, letter, asked) = (desk.clock.now(), MessageId::new(&desk.clock, &desk.rng), asking.clone());
    let removed = desk.write(asking.tenant, move |tx| {
        let asking = asked.clone();
        Box::pin(async move {
            if !account::hold(tx, me).await? {
                return Ok(Err(Wrong::Gone.whole()));
            }
            let held = tx.read(contract::held(me)).await?;
            let Some(this) = held.iter().find(|held| held.id == contract) else { return Ok(Err(Wrong::Gone.whole())) };
            let count = u32::try_from(held.len()).unwrap_or(u32::MAX);
            match contracts::remove(&asking.city.facts.contracts, count, this.is_main) {
                Ok(()) => {}
                Err(Stays::Main) => return Ok(Err(Wrong::MainStays.whole())),
                Err(Stays::Last) => return Ok(Err(Wrong::LastStays.whole())),
            }
            contract::unlink(tx, me, contract, now).await?;
            let mut others: Vec<_> = held.iter().filter(|held| held.id != contract).collect();
            // what doesn't show yet would leave home empty
            others.sort_by_key(|held| held.visible_from > now);
            if let (true, Some(next)) = (this.is_main, others.first()) {
                contract::make_main(tx, me, next.id).await?;
            }
            if let Some(member) = tx.read(account::account(me)).await? {
                tell(tx, &asking.city, (&member, MemberNews::ContractRemoved), (letter, now)).await?;
            }
            Ok(Ok(()))
        })
    });
    let removed = removed.await?;
    if removed.is_ok() {
        desk.bell.ring(asking.tenant, Lane::Notices, now);
    }
    Ok(removed)
}

/// Shows a contract first: where others show already, once it does too, for home would be empty.
pub async fn make_main(
    desk: &Desk,
    asking: &Asking,
    me: AccountId,
    contract: ContractId,
) -> Result<Result<(), Fault>, Error> {
    let now = desk.clock.now();
    let made = desk.write(asking.tenant, move |tx| {
        Box::pin(async move {
            let there = account::hold(tx, me).await?;
            let held = tx.read(contract::held(me)).await?;
            let Some(this) = held.iter().find(|held| there && held.id == contract) else {
                return Ok(Err(Wrong::Gone.whole()));
            };
            if this.visible_from > now && held.iter().any(|held| held.visible_from <= now) {
                return Ok(Err(Wrong::NotYet(this.visible_from).whole()));
            }
            contract::make_main(tx, me, contract).await?;
            Ok(Ok(()))
        })
    });
    made.await
}

/// Calls a contract something else; by its place, where nothing is typed.
pub async fn rename_contract(
    desk: &Desk,
    asking: &Asking,
    me: AccountId,
    (contract, nickname): (ContractId, Option<String>),
) -> Result<Result<(), Fault>, Error> {
    let nickname = match called(nickname.as_deref()) {
        Ok(nickname) => nickname,
        Err(fault) => return Ok(Err(fault)),
    };
    let renamed = desk.write(asking.tenant, move |tx| {
        let nickname = nickname.clone();
        Box::pin(async move { contract::rename(tx, me, contract, nickname.as_deref()).await })
    });
    Ok(if renamed.await? { Ok(()) } else { Err(Wrong::Gone.whole()) })
}
