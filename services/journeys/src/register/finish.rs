//! The last step: the account is a member's, its contract is linked, its consents are kept, and paper stops by the city's
//! rule; or nothing of it happens.
use super::{
    effect::{contract_of, create, first_link, new_account},
    standing,
};
use crate::{Asking, Desk, Fault, Wrong, codes::Drawn, matched::still_proves};
use account::{Fresh, Held, State, Typed, Welcome};
use kernel::{AccountId, DateTime, MessageId, Utc};
use notification::{Lane, NewMessage, Registered, enqueue};
use policy::{
    matching,
    registration::{self, Draft, Finished, Part},
};
use store::{Error, TenantTx};
use uuid::Uuid;

/// What would be called how, drawn before the transaction.
pub(super) struct Ids {
    pub(super) account: AccountId,
    pub(super) attempt: Uuid,
    pub(super) drawn: Drawn,
    message: MessageId,
    fresh: Fresh,
}

impl Ids {
    pub(super) fn new(desk: &Desk) -> Ids {
        let (clock, rng) = (&desk.clock, &desk.rng);
        Ids {
            account: AccountId::new(clock, rng),
            attempt: MessageId::new(clock, rng).0,
            drawn: desk.draw(),
            message: MessageId::new(clock, rng),
            fresh: Fresh::new(clock, rng),
        }
    }
}

/// Completes a registration, unless its contract has been given to others meanwhile (OSK-30): asked under lock, so that of
/// two who finish at once one is first.
pub(super) async fn finish(
    tx: &TenantTx,
    asking: &Asking,
    (held, draft): (&Held, &Draft<Typed>),
    ids: &Ids,
    now: DateTime<Utc>,
) -> Result<Result<Option<Welcome>, Vec<Fault>>, Error> {
    let facts = &asking.city.facts;
    let (Some(contact), Some(contract)) = (standing::contact(draft), contract_of(draft)) else {
        return Ok(Err(vec![Wrong::Gone.whole()]));
    };
    let others = contract::holders(tx, contract).await?.saturating_sub(u32::from(held.account.is_some()));
    if !matching::may_be_linked(&facts.matching, others) {
        return Ok(Err(vec![Wrong::NoMatch.whole()]));
    }
    // a draft waits for days, and who moves out meanwhile proves nothing any more
    let theirs = match held.account {
        Some(waiting) => {
            let held = tx.read(contract::held(waiting)).await?;
            held.iter().any(|held| held.id == contract && !held.moved_out)
        }
        None => match draft.typed(Part::Contract) {
            Some(Typed::Contract { proof, .. }) => still_proves(tx, asking, (proof, contract), now).await?,
            _ => false,
        },
    };
    if !theirs {
        return Ok(Err(vec![Wrong::NoMatch.whole()]));
    }
    let Finished { shows_from, shows_on, .. } =
        registration::finished(&facts.visibility.first, &facts.calendar, &facts.paper, now);
    let account = if let Some(waiting) = held.account {
        if let Some(phone) = standing::mobile(draft) {
            account::complete(tx, waiting, phone, now).await?;
        }
        contract::show_from(tx, waiting, contract, shows_from, now).await?;
        waiting
    } else {
        let Some(new) = new_account(asking, draft, ids.account, State::Member, now) else {
            return Ok(Err(vec![Wrong::Gone.whole()]));
        };
        if let Err(fault) = create(tx, asking, &new).await? {
            return Ok(Err(vec![fault]));
        }
        contract::link(tx, first_link(new.id, contract, now, shows_from)).await?;
        new.id
    };
    consents(tx, account, draft, now).await?;
    account::forget(tx, held).await?;
    account::forget_codes(tx, &contact.subject()).await?;
    let letter = Registered {
        head: asking.head(),
        shows_from: shows_on.is_some().then_some(shows_from),
        paper_stops: facts.paper.stops,
    };
    enqueue(
        tx,
        NewMessage {
            id: ids.message,
            lane: Lane::Notices,
            channel: notification::Channel::Mail,
            recipient: contact.mail.as_str().to_owned(),
            letter: letter.mail(&asking.city.texts, &contact.language),
            at: now,
            expires: None,
        },
    )
    .await?;
    let welcome = account::welcome(tx, account, &ids.fresh, asking.client, &facts.session, now).await?;
    Ok(Ok(Some(welcome)))
}

/// Keeps the versions that were agreed to (OUM-05, OUM-06), and the declaration that the holder consents (OSK-05).
async fn consents(tx: &TenantTx, account: AccountId, draft: &Draft<Typed>, now: DateTime<Utc>) -> Result<(), Error> {
    for (part, document) in [(Part::Terms, "terms"), (Part::Privacy, "privacy")] {
        if let Some(Typed::Agreed { version }) = draft.typed(part) {
            account::agree(tx, account, document, *version, now).await?;
        }
    }
    if let Some(Typed::Relation { consent: true, .. }) = draft.typed(Part::Relation) {
        account::agree(tx, account, "holder_consents", kernel::today(now), now).await?;
    }
    Ok(())
}
