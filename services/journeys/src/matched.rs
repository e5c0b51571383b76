//! What proves a contract, held against the bureau's rows. Every way to fail writes and reads the same, so that neither an
//! answer nor its time says which it was; nothing of a contract is ever written (OSK-08).
use crate::{Asking, Desk, Fault, Wrong};
use account::Whose;
use contract::{Came, Tried};
use kernel::{AccountId, ContractId, DateTime, Utc};
use policy::matching::{self, ContractFacts, For, Outcome, Read};
use store::{Error, TenantTx};
use uuid::Uuid;

/// What a proof comes to.
pub(crate) enum Matched {
    /// It is theirs.
    Yes(ContractId),
    /// It isn't, or it wasn't looked at.
    No(Fault),
}

/// Judges a proof and writes the try down. `own`: the account that proves it, if it may hold the contract already.
pub(crate) async fn try_proof(
    tx: &TenantTx,
    desk: &Desk,
    asking: &Asking,
    (read, own): (&Read, Option<AccountId>),
    (attempt, now): (Uuid, DateTime<Utc>),
) -> Result<Matched, Error> {
    let purse = asking.purse(Whose::Matches, desk.tries.matches);
    if let Err(spent) = purse.left(tx, now).await? {
        return Ok(Matched::No(Wrong::TooMany(spent.until).whole()));
    }
    let number = read.customer_no();
    let failures = contract::failures(tx, number).await?;
    let (id, facts) = facts(tx, (number, own)).await?;
    let outcome = matching::decide(&asking.city.facts.matching, read, facts.as_ref(), failures, now);
    let came = match outcome {
        Outcome::Match => Came::Match,
        Outcome::NoMatch { .. } => Came::NoMatch,
        Outcome::AskByPhone { .. } => Came::AskByPhone,
    };
    contract::tried(tx, Tried { id: attempt, customer_no: number, purpose: read.purpose(), came, at: now }).await?;
    Ok(match outcome {
        Outcome::Match => Matched::Yes(id),
        Outcome::NoMatch { failures: daily } => {
            contract::failed(tx, number, failures, daily).await?;
            purse.spend(tx, now).await?;
            tracing::info!(tenant = %asking.tenant, attempt = %attempt, "a contract was not proved");
            Matched::No(Wrong::NoMatch.whole())
        }
        Outcome::AskByPhone { opens_at } => Matched::No(Wrong::AskByPhone(opens_at).whole()),
    })
}

/// What is known of the contract of a number, and its id; nobody's id where there is none, of which the same is asked.
async fn facts(
    tx: &TenantTx,
    (number, own): (&str, Option<AccountId>),
) -> Result<(ContractId, Option<ContractFacts>), Error> {
    let known = tx.read(contract::proof_facts(number)).await?;
    let assessment_nos = tx.read(billing::numbers_of(number)).await?;
    let id = known.as_ref().map_or(ContractId(Uuid::nil()), |known| known.id);
    let accounts = contract::holders(tx, id).await?.saturating_sub(u32::from(own.is_some()));
    let facts = known.as_ref().map(|known| ContractFacts {
        customer_no: known.customer_no.clone(),
        billed: !assessment_nos.is_empty(),
        assessment_nos: assessment_nos.to_vec(),
        phones: known.phones.clone(),
        place: known.place.clone(),
        payment_method: known.payment_method,
        debit_last4: known.debit_last4.clone(),
        kana: known.kana.clone(),
        name: known.name.clone(),
        accounts,
    });
    Ok((id, facts))
}

/// Whether what was proved before still is: another may use the water since. No try: nothing is counted or written down.
pub(crate) async fn still_proves(
    tx: &TenantTx,
    asking: &Asking,
    (typed, contract): (&matching::Typed, ContractId),
    now: DateTime<Utc>,
) -> Result<bool, Error> {
    let rule = &asking.city.facts.matching;
    let Ok(read) = matching::read(rule, For::Registering, typed) else { return Ok(false) };
    let (id, facts) = facts(tx, (read.customer_no(), None)).await?;
    Ok(id == contract && matching::decide(rule, &read, facts.as_ref(), None, now) == Outcome::Match)
}
