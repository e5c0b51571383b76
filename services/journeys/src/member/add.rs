//! Another contract (OSK-14, OSK-21, OSK-32, NYR-11, KRS-09, KRS-19, KNZ-16): proved as the city asks for it, shown from when
//! on the city shows what somebody has registered.
use super::told::tell;
use crate::{
    Asking, Desk, Fault, Field, Wrong,
    fault::of_proof,
    matched::{Matched, try_proof},
    register,
};
use contract::NewLink;
use kernel::{AccountId, ContractId, DateTime, MessageId, Utc};
use notification::{Lane, MemberNews};
use policy::{
    contracts::{self, Full},
    matching::{self, For, ProofField, Typed},
    registration::Detail,
    visibility,
};
use std::sync::Arc;
use store::Error;

/// What somebody types to add a contract.
#[derive(Clone, Debug)]
pub struct Adding {
    /// What proves it.
    pub contract: Vec<(ProofField, String)>,
    /// What the account will call it; by its place, where none is given.
    pub nickname: Option<String>,
}

/// A contract that was added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Added {
    /// Which.
    pub contract: ContractId,
    /// From when on it shows.
    pub shows_from: DateTime<Utc>,
    /// The number above which the city would rather see another account, where this one goes above it (OSK-33).
    pub advised: Option<u32>,
}

/// Adds a contract to an account.
pub async fn add_contract(
    desk: &Desk,
    asking: &Asking,
    me: AccountId,
    adding: Adding,
) -> Result<Result<Added, Vec<Fault>>, Error> {
    let facts = &asking.city.facts;
    let typed: Typed = adding.contract.into_iter().collect();
    let mut faults = vec![];
    let read = matching::read(&facts.matching, For::Adding, &typed).map_err(|wrong| faults.extend(of_proof(&wrong)));
    let nickname = called(adding.nickname.as_deref()).map_err(|fault| faults.push(fault));
    let (Ok(read), Ok(nickname)) = (read, nickname) else { return Ok(Err(faults)) };
    let now = desk.clock.now();
    let (attempt, letter) = (MessageId::new(&desk.clock, &desk.rng).0, MessageId::new(&desk.clock, &desk.rng));
    let (this, asked, typed) = (desk.clone(), asking.clone(), Arc::new((read, nickname)));
    let added = desk.write(asking.tenant, move |tx| {
        let (desk, asking, typed) = (this.clone(), asked.clone(), typed.clone());
        Box::pin(async move {
            let (read, nickname) = &*typed;
            if !account::hold(tx, me).await? {
                return Ok(Err(vec![Wrong::Gone.whole()]));
            }
            let held = tx.read(contract::held(me)).await?;
            let number = Field::Proof(ProofField::CustomerNo);
            let known = held.iter().find(|held| held.customer_no == read.customer_no());
            if known.is_some_and(|held| !held.moved_out) {
                return Ok(Err(vec![Wrong::AlreadyYours.at(number)]));
            }
            let count = u32::try_from(held.len()).unwrap_or(u32::MAX).saturating_sub(u32::from(known.is_some()));
            let advised = match contracts::add(&asking.city.facts.contracts, count) {
                Ok(advised) => advised,
                Err(Full { most }) => {
                    return Ok(Err(vec![Wrong::Full(usize::try_from(most).unwrap_or(usize::MAX)).whole()]));
                }
            };
            let own = known.map(|_| me);
            let contract = match try_proof(tx, &desk, &asking, (read, own), (attempt, now)).await? {
                Matched::Yes(contract) => contract,
                Matched::No(fault) => return Ok(Err(vec![fault])),
            };
            // who has come back to where they lived sees it from now on, and no longer what was before
            let is_main = known.map_or(held.is_empty(), |held| held.is_main);
            if known.is_some() {
                contract::unlink(tx, me, contract, now).await?;
            }
            let facts = &asking.city.facts;
            let shows_from = visibility::first(&facts.visibility.first, &facts.calendar, now);
            let place = held.last().map_or(0, |last| last.place.saturating_add(1));
            let (nickname, at, visible_from) = (nickname.clone(), now, shows_from);
            contract::link(tx, NewLink { account: me, contract, nickname, is_main, place, at, visible_from }).await?;
            if let Some(member) = tx.read(account::account(me)).await? {
                tell(tx, &asking.city, (&member, MemberNews::ContractAdded), (letter, now)).await?;
            }
            Ok(Ok(Added { contract, shows_from, advised }))
        })
    });
    let added = added.await?;
    if added.is_ok() {
        desk.bell.ring(asking.tenant, Lane::Notices, now);
    }
    Ok(added)
}

/// What a contract is called: nothing, or one line.
pub(super) fn called(typed: Option<&str>) -> Result<Option<String>, Fault> {
    match typed.map(str::trim).filter(|typed| !typed.is_empty()) {
        None => Ok(None),
        some => register::line(some).map(Some).map_err(|wrong| wrong.at(Field::Detail(Detail::Nickname))),
    }
}
