//! What is found after breaking off: by who begins anew, and by who logs in.
use super::{Draft, Registration, expires};
use crate::Browser;
use kernel::{Channel, DateTime, Utc};

/// What an address is known as in a city. Nothing of it may be seen or measured by who types the address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Known<T> {
    /// Nobody's; that of who has withdrawn too (OSK-41).
    Nobody,
    /// A registration has begun.
    Draft(Draft<T>),
    /// A member's.
    Member,
}

/// What is mailed to who begins. The page says the same in each case (NYR-10, KRS-05: it is told by mail).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Begun {
    /// A code.
    Code,
    /// That there is an account, and how to log in or set a new password.
    AlreadyMember,
    /// That an account waits: log in, and type the code that comes to the mobile phone (OSK-09).
    LogInToFinish,
}

/// What a right password finds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Found {
    /// Nothing to log in to: as a wrong password is answered (OSK-10).
    Nothing,
    /// The page that asks for the mobile phone's code, and no other (OSK-09).
    MobileCode,
    /// The portal.
    Portal,
}

/// The address has an account; whoever types it can't register it again (OSK-09, OSK-14).
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the address has an account")]
pub struct Taken;

impl<T> Known<T> {
    /// As it is at `now`: what has expired is nobody's.
    fn at(self, rule: &Registration, now: DateTime<Utc>) -> Known<T> {
        match self {
            Known::Draft(draft) if draft.done_at.is_some() => Known::Member,
            Known::Draft(draft) if now >= expires(rule, &draft) => Known::Nobody,
            known => known,
        }
    }
}

/// What is mailed to an address when somebody types it to register.
pub fn begin<T>(rule: &Registration, known: Known<T>, now: DateTime<Utc>) -> Begun {
    match known.at(rule, now) {
        Known::Member => Begun::AlreadyMember,
        Known::Draft(draft) if draft.waits() => Begun::LogInToFinish,
        Known::Draft(_) | Known::Nobody => Begun::Code,
    }
}

/// The draft with which a browser goes on once a code to the address was right in it: where it was left, with all that
/// was typed, or a fresh one. The browser that had it before has it no longer. `contact` is what was typed to begin.
pub fn open<T>(
    rule: &Registration,
    known: Known<T>,
    browser: Browser,
    proven_by: Channel,
    contact: T,
    now: DateTime<Utc>,
) -> Result<Draft<T>, Taken> {
    let fresh = Draft::new(browser, proven_by, contact, now);
    match known.at(rule, now) {
        Known::Member => Err(Taken),
        Known::Draft(draft) if draft.waits() => Err(Taken),
        Known::Nobody => Ok(fresh),
        Known::Draft(mut draft) => {
            draft.typed.extend(fresh.typed);
            Ok(Draft { browser, proven_by, touched_at: now.max(draft.touched_at), ..draft })
        }
    }
}

/// What a right password finds at `now`.
pub fn log_in<T>(rule: &Registration, known: Known<T>, now: DateTime<Utc>) -> Found {
    match known.at(rule, now) {
        Known::Member => Found::Portal,
        Known::Draft(draft) if draft.waits() => Found::MobileCode,
        Known::Draft(_) | Known::Nobody => Found::Nothing,
    }
}

/// The draft of an account that waits, from now on this browser's, in which its password was right.
pub fn resume_by_login<T>(draft: Draft<T>, browser: Browser) -> Draft<T> {
    if draft.waits() { Draft { browser, ..draft } } else { draft }
}
