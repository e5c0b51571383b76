//! One step's page is sent: all that its parts ask is read first, and all that is wrong is said at once; then it moves the
//! registration on, in one transaction with what that leads to.
use super::{
    details::{self, TypedDetails},
    effect::{self, Moving},
    finish::Ids,
    standing,
};
use crate::{
    Asking, Desk, Fault, Field, Wrong,
    fault::of_proof,
    matched::{self, Matched},
};
use account::{Token, Typed, Welcome};
use kernel::{DateTime, NaiveDate, Relation, Utc};
use notification::Lane;
use policy::{
    matching::{self, For, ProofField, Read},
    registration::{Detail, Draft, Event, Part, Place},
};
use std::sync::Arc;
use store::Error;

/// One step's page, as sent.
#[derive(Clone, Debug)]
pub struct Filling {
    /// What names the browser.
    pub key: Token,
    /// Which step, counted from 0.
    pub step: usize,
    /// Who registers.
    pub details: TypedDetails,
    /// What proves the contract.
    pub contract: Vec<(ProofField, String)>,
    /// The version of the terms that is agreed to.
    pub terms: Option<NaiveDate>,
    /// The version of the words on personal data that is agreed to.
    pub privacy: Option<NaiveDate>,
    /// What the applicant is to the holder.
    pub relation: Option<Relation>,
    /// Whether the holder's consent is declared.
    pub consent: bool,
}

/// What a step's parts come to.
#[derive(Clone)]
struct Parts {
    typed: Vec<(Part, Typed)>,
    /// The proof of the contract, to be judged in the transaction.
    proof: Option<(Read, matching::Typed)>,
    /// The ID that must be nobody's.
    login_id: Option<String>,
}

/// Sends a step's page. Where that completes the registration: what names the session.
pub async fn fill(
    desk: &Desk,
    asking: &Asking,
    filling: Filling,
) -> Result<Result<Option<Welcome>, Vec<Fault>>, Error> {
    let now = desk.clock.now();
    let row = desk.store.tenant(asking.tenant).fetch(account::registration(filling.key.browser())).await?;
    let held = row.map(|row| row.held()).transpose()?;
    let rule = &asking.city.facts.registration;
    let gone = || Ok(Err(vec![Wrong::Gone.whole()]));
    let Some(held) = held.filter(|held| now < policy::registration::expires(rule, &held.draft)) else { return gone() };
    let open = match held.draft.place(rule) {
        Place::Step { at, .. } => at,
        Place::Done { .. } => return gone(),
    };
    if filling.step == 0 || filling.step > open || filling.step >= rule.steps().len() {
        return Ok(Err(vec![Wrong::TooEarly.whole()]));
    }
    // said before anything is judged: a page that can be sent no longer tries no contract either
    if held.draft.waits() {
        return Ok(Err(vec![Wrong::TooLate.whole()]));
    }
    let parts = match read(desk, asking, &filling, &held.draft).await? {
        Ok(parts) => parts,
        Err(faults) => return Ok(Err(faults)),
    };
    let (this, asked, key) = (desk.clone(), asking.clone(), filling.key.clone());
    let (parts, ids) = (Arc::new(parts), Arc::new(Ids::new(desk)));
    let moving = desk.write(asking.tenant, move |tx| {
        let (desk, asking, parts, ids, key) = (this.clone(), asked.clone(), parts.clone(), ids.clone(), key.clone());
        Box::pin(async move {
            let Some(held) = account::of_browser(tx, key.browser()).await? else {
                return Ok(Err(vec![Wrong::Gone.whole()]));
            };
            if let Some(id) = &parts.login_id
                && tx.read(account::is_taken(id)).await?
            {
                return Ok(Err(vec![Wrong::Taken.at(Field::Detail(Detail::LoginId))]));
            }
            let mut typed = parts.typed.clone();
            if let Some((read, as_typed)) = &parts.proof {
                let own = held.account;
                match matched::try_proof(tx, &desk, &asking, (read, own), (ids.attempt, now)).await? {
                    Matched::Yes(contract) => {
                        typed.push((Part::Contract, Typed::Contract { contract, proof: as_typed.clone() }));
                    }
                    Matched::No(fault) => return Ok(Err(vec![fault])),
                }
            }
            let moving = Moving { held: &held, browser: key.browser(), event: Event::Fill(typed), ids: &ids };
            effect::apply(tx, &desk, &asking, moving, now).await
        })
    });
    let moved = moving.await?;
    ring(desk, asking, &moved, now);
    Ok(moved)
}

/// Confirms the page that shows everything.
pub async fn confirm(desk: &Desk, asking: &Asking, key: &Token) -> Result<Result<Option<Welcome>, Vec<Fault>>, Error> {
    let (now, ids, browser) = (desk.clock.now(), Arc::new(Ids::new(desk)), key.browser());
    let (this, asked) = (desk.clone(), asking.clone());
    let moving = desk.write(asking.tenant, move |tx| {
        let (desk, asking, ids) = (this.clone(), asked.clone(), ids.clone());
        Box::pin(async move {
            let Some(held) = account::of_browser(tx, browser).await? else {
                return Ok(Err(vec![Wrong::Gone.whole()]));
            };
            let moving = Moving { held: &held, browser, event: Event::Confirm, ids: &ids };
            effect::apply(tx, &desk, &asking, moving, now).await
        })
    });
    let moved = moving.await?;
    ring(desk, asking, &moved, now);
    Ok(moved)
}

/// Rings for what a step that went well may have put in the queue.
pub(super) fn ring(desk: &Desk, asking: &Asking, moved: &Result<Option<Welcome>, Vec<Fault>>, now: DateTime<Utc>) {
    if let Ok(welcome) = moved {
        desk.bell.ring(asking.tenant, if welcome.is_some() { Lane::Notices } else { Lane::Codes }, now);
    }
}

/// Reads all parts of the step, and hashes what is secret.
async fn read(
    desk: &Desk,
    asking: &Asking,
    filling: &Filling,
    draft: &Draft<Typed>,
) -> Result<Result<Parts, Vec<Fault>>, Error> {
    let facts = &asking.city.facts;
    let mut parts = Parts { typed: vec![], proof: None, login_id: None };
    let (mut faults, mut person) = (vec![], None);
    for &part in &facts.registration.steps()[filling.step] {
        match part {
            Part::Details => {
                let Some(contact) = standing::contact(draft) else { return Ok(Err(vec![Wrong::Gone.whole()])) };
                match details::read(asking, contact, &filling.details, standing::details(draft)) {
                    Ok(read) => person = Some(read),
                    Err(wrong) => faults.extend(wrong),
                }
            }
            Part::Contract => {
                let typed: matching::Typed = filling.contract.iter().cloned().collect();
                match matching::read(&facts.matching, For::Registering, &typed) {
                    Ok(read) => parts.proof = Some((read, typed)),
                    Err(wrong) => faults.extend(of_proof(&wrong)),
                }
            }
            Part::Terms => agreed(part, filling.terms, facts.documents.terms, Field::Terms, (&mut parts, &mut faults)),
            Part::Privacy => {
                agreed(part, filling.privacy, facts.documents.privacy, Field::Privacy, (&mut parts, &mut faults));
            }
            Part::Relation => match filling.relation {
                None => faults.push(Wrong::Required.at(Field::Relation)),
                Some(relation) if relation != Relation::Holder && !filling.consent => {
                    faults.push(Wrong::Required.at(Field::Consent));
                }
                Some(relation) => {
                    parts.typed.push((part, Typed::Relation { relation, consent: filling.consent }));
                }
            },
            Part::ContactCode | Part::Check | Part::MobileCode => faults.push(Wrong::TooEarly.whole()),
        }
    }
    if !faults.is_empty() {
        return Ok(Err(faults));
    }
    if let Some(details::Read { mut details, password, answer }) = person {
        parts.login_id.clone_from(&details.login_id);
        let too_long = |field| vec![Wrong::TooLong(policy::password::LONGEST).at(field)];
        if let Some(password) = password {
            let Ok(hash) = desk.passwords.hash(password).await else {
                return Ok(Err(too_long(Field::Detail(Detail::Password))));
            };
            details.password_hash = hash;
        }
        if let Some(answer) = answer {
            let Ok(hash) = desk.passwords.hash(answer).await else { return Ok(Err(too_long(Field::Answer))) };
            details.answer_hash = Some(hash);
        }
        parts.typed.push((Part::Details, Typed::Details(Box::new(details))));
    }
    Ok(Ok(parts))
}

fn agreed(
    part: Part,
    to: Option<NaiveDate>,
    current: NaiveDate,
    field: Field,
    (parts, faults): (&mut Parts, &mut Vec<Fault>),
) {
    match to {
        None => faults.push(Wrong::Required.at(field)),
        Some(version) if version != current => faults.push(Wrong::NotCurrent.at(field)),
        Some(version) => parts.typed.push((part, Typed::Agreed { version })),
    }
}
