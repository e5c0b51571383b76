//! The bureau withdraws a member who can't do it themselves (NYR-15, KRS-13). One asks, and the member's address is told;
//! it is done when a second person approves of it, or when a day has passed, in which whoever was talked into it by a
//! stranger, and the member, can speak up.
use super::Acting;
use crate::{Desk, desk::letterhead, leave::leave};
use account::{Account, By, Withdrawal};
use kernel::{AccountId, DateTime, MessageId, TimeDelta, Utc, WithdrawalReason};
use notification::{Channel, Lane, Letter, NewMessage, enqueue};
use store::{Error, TenantTx};

/// How long a withdrawal waits for somebody to speak up.
const WAITS: TimeDelta = TimeDelta::hours(24);

/// Why nothing was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotDone {
    /// There is no such member.
    NoMember,
    /// It has been asked for already.
    AlreadyAsked,
    /// Nobody has asked for it.
    NotAsked,
    /// Who asked for it can't be the second person.
    SamePerson,
}

/// Asks for a withdrawal, and tells the member's address when it will be.
pub async fn ask_withdrawal(
    desk: &Desk,
    acting: &Acting,
    account: Option<AccountId>,
    reason: WithdrawalReason,
) -> Result<Result<Withdrawal, NotDone>, Error> {
    let Some(account) = account else { return Ok(Err(NotDone::NoMember)) };
    let mut act = acting.act(&desk.clock, &desk.rng, "asked_withdrawal");
    let asked = Withdrawal { account, asked_by: acting.staff, asked_at: act.at, due_at: act.at + WAITS, reason };
    act.subject = Some(account.0);
    act.detail = act.detail.code("reason", reason.code()).moment("due", asked.due_at);
    let (city, message) = (acting.city.clone(), MessageId::new(&desk.clock, &desk.rng));
    let done = desk.write(acting.tenant, move |tx| {
        let (act, asked, city) = (act.clone(), asked.clone(), city.clone());
        Box::pin(async move {
            let Some(owner) = tx.read(account::account(account)).await? else { return Ok(Err(NotDone::NoMember)) };
            if account::withdrawal_locked(tx, account).await?.is_some() {
                return Ok(Err(NotDone::AlreadyAsked));
            }
            account::ask_withdrawal(tx, &asked).await?;
            let letter = notification::withdrawal_asked(letterhead(&city), &city.texts, &owner.language, asked.due_at);
            tell(tx, &owner, letter, (message, act.at)).await?;
            account::record_act(tx, &act).await?;
            Ok(Ok(asked))
        })
    });
    Ok(rung(desk, acting, done.await?))
}

/// A second person approves: it is done at once.
pub async fn approve_withdrawal(
    desk: &Desk,
    acting: &Acting,
    account: Option<AccountId>,
) -> Result<Result<(), NotDone>, Error> {
    let Some(account) = account else { return Ok(Err(NotDone::NotAsked)) };
    let mut act = acting.act(&desk.clock, &desk.rng, "approved_withdrawal");
    act.subject = Some(account.0);
    let (acting, message) = (acting.clone(), MessageId::new(&desk.clock, &desk.rng));
    let who = acting.clone();
    let done = desk.write(acting.tenant, move |tx| {
        let (mut act, who) = (act.clone(), who.clone());
        Box::pin(async move {
            let Some(asked) = account::withdrawal_locked(tx, account).await? else { return Ok(Err(NotDone::NotAsked)) };
            if asked.asked_by == who.staff {
                return Ok(Err(NotDone::SamePerson));
            }
            act.detail = act.detail.id("asked_by", asked.asked_by).code("reason", asked.reason.code());
            leave(tx, &who.city, (account, By::Bureau), (message, act.at)).await?;
            account::record_act(tx, &act).await?;
            Ok(Ok(()))
        })
    });
    Ok(rung(desk, &acting, done.await?))
}

/// It is not to be: anybody of the bureau may say so, who asked too. The address is told.
pub async fn cancel_withdrawal(
    desk: &Desk,
    acting: &Acting,
    account: Option<AccountId>,
) -> Result<Result<(), NotDone>, Error> {
    let Some(account) = account else { return Ok(Err(NotDone::NotAsked)) };
    let mut act = acting.act(&desk.clock, &desk.rng, "cancelled_withdrawal");
    act.subject = Some(account.0);
    let (city, message) = (acting.city.clone(), MessageId::new(&desk.clock, &desk.rng));
    let done = desk.write(acting.tenant, move |tx| {
        let (mut act, city) = (act.clone(), city.clone());
        Box::pin(async move {
            let Some(asked) = account::withdrawal_locked(tx, account).await? else { return Ok(Err(NotDone::NotAsked)) };
            act.detail = act.detail.id("asked_by", asked.asked_by);
            account::forget_withdrawal(tx, account).await?;
            if let Some(owner) = tx.read(account::account(account)).await? {
                let letter = notification::withdrawal_cancelled(letterhead(&city), &city.texts, &owner.language);
                tell(tx, &owner, letter, (message, act.at)).await?;
            }
            account::record_act(tx, &act).await?;
            Ok(Ok(()))
        })
    });
    Ok(rung(desk, acting, done.await?))
}

async fn tell(
    tx: &TenantTx,
    owner: &Account,
    letter: Letter,
    (id, at): (MessageId, DateTime<Utc>),
) -> Result<(), Error> {
    let Some(address) = owner.address() else { return Ok(()) };
    let recipient = address.to_owned();
    let new = NewMessage { id, lane: Lane::Notices, channel: Channel::Mail, recipient, letter, at, expires: None };
    enqueue(tx, new).await
}

/// Tells workers of what was written to the member.
fn rung<T>(desk: &Desk, acting: &Acting, done: Result<T, NotDone>) -> Result<T, NotDone> {
    if done.is_ok() {
        desk.bell.ring(acting.tenant, Lane::Notices, desk.clock.now());
    }
    done
}
