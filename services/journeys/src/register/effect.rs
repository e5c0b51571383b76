//! What an event of a registration leads to, in the transaction that keeps it.
use super::{
    finish::{self, Ids},
    standing,
};
use crate::{
    Asking, Desk, Fault, Field, Wrong,
    codes::{self, Code},
};
use account::{Held, NewAccount, Personal, State, Typed, Welcome};
use contract::NewLink;
use kernel::{AccountId, Channel, CodePurpose, ContractId, DateTime, Utc};
use notification::enqueue;
use policy::{
    Browser, UsedUp,
    registration::{self, Detail, Draft, Effect, Event, Moved, Part},
};
use store::{Error, TenantTx};
use tenancy::LoginId;

/// An event on its way.
pub(super) struct Moving<'m> {
    pub(super) held: &'m Held,
    pub(super) browser: Browser,
    pub(super) event: Event<Typed>,
    pub(super) ids: &'m Ids,
}

/// Applies an event, and does what it leads to.
pub(super) async fn apply(
    tx: &TenantTx,
    desk: &Desk,
    asking: &Asking,
    moving: Moving<'_>,
    now: DateTime<Utc>,
) -> Result<Result<Option<Welcome>, Vec<Fault>>, Error> {
    let rule = &asking.city.facts.registration;
    let Moving { held, browser, event, ids } = moving;
    let Moved { draft, effect } = match registration::apply(rule, &held.draft, browser, event, now) {
        Ok(moved) => moved,
        Err(refusal) => return Ok(Err(vec![refusal.into()])),
    };
    let mut account = held.account;
    match effect {
        Effect::Nothing => {}
        Effect::Complete => return finish::finish(tx, asking, (held, &draft), ids, now).await,
        Effect::SendMobileCode => {
            if let Err(used_up) = send_mobile(tx, desk, asking, (&draft, ids), now).await? {
                return Ok(Err(vec![Wrong::CodesUsedUp(used_up.opens_at).whole()]));
            }
        }
        Effect::MakeWaitingAccount => {
            let Some(new) = new_account(asking, &draft, ids.account, State::Waiting, now) else {
                return Ok(Err(vec![Wrong::Gone.whole()]));
            };
            if let Err(fault) = create(tx, asking, &new).await? {
                return Ok(Err(vec![fault]));
            }
            if let Some(contract) = contract_of(&draft) {
                contract::link(tx, first_link(new.id, contract, now, contract::NOT_YET)).await?;
            }
            account = Some(new.id);
            // the account is made whether a code may go today or not: asking for one says when the next may
            let _ = send_mobile(tx, desk, asking, (&draft, ids), now).await?;
        }
    }
    let Some(contact) = standing::contact(&draft) else { return Ok(Err(vec![Wrong::Gone.whole()])) };
    let expires = registration::expires(rule, &draft);
    account::keep(tx, Some(held), contact, &draft, account, (now, expires)).await?;
    Ok(Ok(None))
}

/// Sends a code to the mobile phone that was typed last.
pub(super) async fn send_mobile(
    tx: &TenantTx,
    desk: &Desk,
    asking: &Asking,
    (draft, ids): (&Draft<Typed>, &Ids),
    now: DateTime<Utc>,
) -> Result<Result<(), UsedUp>, Error> {
    let (Some(contact), Some(phone)) = (standing::contact(draft), standing::mobile(draft)) else { return Ok(Ok(())) };
    let subject = contact.subject();
    let code = Code {
        subject: &subject,
        purpose: CodePurpose::Mobile,
        browser: draft.browser(),
        phone: Some(phone),
        contact: None,
    };
    if let Err(used_up) = codes::issue(tx, desk, asking, (code, ids.drawn, true), now).await? {
        return Ok(Err(used_up));
    }
    let to = (Channel::Sms, phone.phone().digits().to_owned(), contact.language.as_str());
    enqueue(tx, codes::message(asking, (CodePurpose::Mobile, ids.drawn), to, now)).await?;
    Ok(Ok(()))
}

/// Makes an account, unless its login name is somebody's.
pub(super) async fn create(tx: &TenantTx, asking: &Asking, new: &NewAccount) -> Result<Result<(), Fault>, Error> {
    if tx.read(account::is_taken(&new.login_name)).await? {
        let field = match asking.city.facts.login.id {
            LoginId::Email => Field::Mail,
            LoginId::LoginId => Field::Detail(Detail::LoginId),
        };
        return Ok(Err(Wrong::Taken.at(field)));
    }
    account::create(tx, new).await.map(Ok)
}

/// The account that a draft comes to.
pub(super) fn new_account(
    asking: &Asking,
    draft: &Draft<Typed>,
    id: AccountId,
    state: State,
    now: DateTime<Utc>,
) -> Option<NewAccount> {
    let (contact, details) = (standing::contact(draft)?, standing::details(draft)?);
    let login_name = match asking.city.facts.login.id {
        LoginId::Email => contact.mail.as_str().to_owned(),
        LoginId::LoginId => details.login_id.clone()?,
    };
    let relation = match draft.typed(Part::Relation) {
        Some(Typed::Relation { relation, .. }) => Some(*relation),
        _ => None,
    };
    let called = details.nickname.as_ref().or(details.name.as_ref());
    Some(NewAccount {
        id,
        display_name: called.unwrap_or(&login_name).clone(),
        login_name,
        password_hash: details.password_hash.clone(),
        mail: Some(contact.mail.as_str().to_owned()),
        language: contact.language.clone(),
        at: now,
        state,
        registered_at: (state == State::Member).then_some(now),
        personal: Personal {
            proven_by: draft.proven_by(),
            name: details.name.clone(),
            question: details.question,
            answer_hash: details.answer_hash.clone(),
            contact_phone: details.contact_phone.clone(),
            sms_phone: standing::mobile(draft).or(contact.phone.as_ref()).cloned(),
            relation,
        },
    })
}

/// The contract that a draft proved.
pub(super) fn contract_of(draft: &Draft<Typed>) -> Option<ContractId> {
    match draft.typed(Part::Contract)? {
        Typed::Contract { contract, .. } => Some(*contract),
        _ => None,
    }
}

/// The link of an account to its first contract.
pub(super) fn first_link(
    account: AccountId,
    contract: ContractId,
    at: DateTime<Utc>,
    visible_from: DateTime<Utc>,
) -> NewLink {
    NewLink { account, contract, nickname: None, is_main: true, place: 0, at, visible_from }
}
