//! What each event leads to.
use super::{Draft, KnownFrom, Part, Registration, expires};
use crate::Browser;
use kernel::{DateTime, Utc};

/// Something that who registers does. What was typed has been found right before: shapes and passwords by their rules,
/// the contract by matching it. What is wrong is told at its field and is no event, so it changes nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event<T> {
    /// Sends one step's page with all of its parts: the one that is open, or one before it.
    Fill(Vec<(Part, T)>),
    /// Confirms the page that shows everything.
    Confirm,
    /// Types another number for the mobile phone's code, or the same again (OSK-17).
    ChangeMobile(T),
    /// The mobile phone's code was right.
    MobileProven,
}

/// What is to be done besides keeping the draft, in the same transaction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Effect {
    /// Nothing.
    Nothing,
    /// Send a code to the mobile phone that was typed.
    SendMobileCode,
    /// Make the account, which waits for the mobile phone's code, and send that. Its contract isn't shown yet.
    MakeWaitingAccount,
    /// Make the account, or let the one that waits be a member; link the contract if it may still be linked.
    Complete,
}

/// What an event led to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved<T> {
    /// The draft from now on.
    pub draft: Draft<T>,
    /// What is to be done besides.
    pub effect: Effect,
}

/// Why an event leads nowhere; the draft stays as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum Refusal {
    /// The draft has gone on in another browser, or never was in this one: the way to it is a code to the address.
    #[error("not this browser's draft")]
    OtherBrowser,
    /// Too long ago: begin anew.
    #[error("the draft has expired")]
    Expired,
    /// A step before it is missing: show the page where the draft stands.
    #[error("an earlier step is missing")]
    TooEarly,
    /// The account is made: what it holds is changed by members alone.
    #[error("no longer to be changed here")]
    TooLate,
    /// The city has no such step.
    #[error("no such step")]
    NoSuchStep,
    /// It is completed.
    #[error("done")]
    Done,
}

/// What an event in a browser at `now` leads to. Events of one draft must come one after another.
pub fn apply<T: Clone>(
    rule: &Registration,
    draft: &Draft<T>,
    browser: Browser,
    event: Event<T>,
    now: DateTime<Utc>,
) -> Result<Moved<T>, Refusal> {
    if draft.browser != browser {
        return Err(Refusal::OtherBrowser);
    }
    if draft.done_at.is_some() {
        return Err(Refusal::Done);
    }
    if now >= expires(rule, draft) {
        return Err(Refusal::Expired);
    }
    let mut next = Draft { touched_at: now.max(draft.touched_at), ..draft.clone() };
    let asks_for = |part: Part| rule.steps().get(draft.open_step(rule)).is_some_and(|step| step.contains(&part));
    match event {
        Event::Fill(parts) => fill(rule, &mut next, parts)?,
        Event::Confirm if asks_for(Part::Check) => next.confirmed = true,
        Event::ChangeMobile(typed) if asks_for(Part::MobileCode) => {
            next.typed.insert(Part::MobileCode, typed);
            return Ok(Moved { draft: next, effect: Effect::SendMobileCode });
        }
        Event::MobileProven if asks_for(Part::MobileCode) => next.done_at = Some(now),
        Event::Confirm | Event::ChangeMobile(_) | Event::MobileProven => return Err(Refusal::TooEarly),
    }
    let effect = effect(rule, &next);
    match effect {
        Effect::MakeWaitingAccount => next.waiting_since = Some(now),
        Effect::Complete => next.done_at = Some(now),
        Effect::Nothing | Effect::SendMobileCode => {}
    }
    Ok(Moved { draft: next, effect })
}

fn fill<T>(rule: &Registration, next: &mut Draft<T>, parts: Vec<(Part, T)>) -> Result<(), Refusal> {
    let mut sent: Vec<Part> = parts.iter().map(|(part, _)| *part).collect();
    sent.sort();
    let is_sent = |step: &Vec<Part>| {
        let mut asked = step.clone();
        asked.sort();
        asked == sent
    };
    let typed_here = sent.iter().all(|part| !matches!(part, Part::ContactCode | Part::Check | Part::MobileCode));
    let step = rule.steps().iter().position(is_sent).filter(|_| typed_here).ok_or(Refusal::NoSuchStep)?;
    if next.waits() {
        return Err(Refusal::TooLate);
    }
    if step > next.open_step(rule) {
        return Err(Refusal::TooEarly);
    }
    next.typed.extend(parts);
    // What was confirmed was another thing, and the number is asked anew where it was typed.
    next.confirmed = false;
    next.typed.remove(&Part::MobileCode);
    Ok(())
}

/// What a draft that a page or a confirmation has brought this far asks for.
fn effect<T>(rule: &Registration, next: &Draft<T>) -> Effect {
    let open = next.open_step(rule);
    let mobile = rule.steps().get(open).is_some_and(|step| step.contains(&Part::MobileCode));
    match rule.known_from() {
        _ if open == rule.steps().len() => Effect::Complete,
        KnownFrom::Contract if mobile => Effect::MakeWaitingAccount,
        KnownFrom::Done if mobile => Effect::SendMobileCode,
        _ => Effect::Nothing,
    }
}
