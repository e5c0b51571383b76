//! Codes that prove an address of mail or a mobile phone (OUM-03, NYR-07, KRS-02, OSK-17).
//!
//! A subject (who registers, or a member: by the name under which they log in) has one code at most for each purpose;
//! issuing puts the new one in the old one's place, whichever way it was sent, so the newest alone works. A code
//! belongs to the browser that asked for it. How many are sent is counted for the subject and the day, over all
//! channels, and asking again resets nothing; one by SMS is counted for the phone besides. Codes that prove a mobile phone are
//! counted apart from those that anybody can ask for by typing the address: strangers use up none of them.
mod number;
mod rule;
mod sealed;

pub use number::{NotACode, Number};
pub use rule::{CodeRule, NoCodes};
pub use sealed::Sealed;

use crate::{
    Browser,
    daily::{self, Daily, UsedUp},
};
use kernel::{CodePurpose, DateTime, MobilePhone, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

/// The newest code of a subject for one purpose. Where nobody may get one, one that nothing fits stands in its place,
/// so that all answers are the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Issued {
    /// What is kept of it.
    pub sealed: Sealed,
    /// What it proves.
    pub purpose: CodePurpose,
    /// Which browser may use it.
    pub browser: Browser,
    /// When it was issued.
    pub at: DateTime<Utc>,
    /// How often a wrong one was typed.
    pub wrong: u32,
    /// Whether it was used.
    pub used: bool,
}

/// What is typed, and where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tried {
    /// What the typed number comes to.
    pub sealed: Sealed,
    /// What it is to prove.
    pub purpose: CodePurpose,
    /// In which browser.
    pub browser: Browser,
}

/// What a try comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Answer {
    /// It proves what it is for, and is used.
    Right,
    /// It is another number.
    Wrong {
        /// How many tries this code has left; with 0 a new one is needed.
        left: u32,
    },
    /// It is too old (OSK-17).
    Expired,
    /// Too many wrong ones were typed: the right one works no longer.
    TriedOut,
    /// It was used.
    Used,
    /// There is none for this browser and this purpose. The try isn't counted, so nobody uses up another's tries.
    NoneHere,
}

/// The way that a code goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way<'a> {
    /// Mail.
    Email,
    /// A short message, to a phone that takes them and no other (OSK-13).
    Sms {
        /// The phone.
        to: &'a MobilePhone,
        /// How many were sent to it today, whoever asked.
        sent: Option<Daily>,
    },
}

/// Issues a code in the place of whatever the subject has for this purpose. `sent`: how many were sent to the subject
/// today. What comes back is kept, whether or not anything is sent.
pub fn issue(
    rule: &CodeRule,
    code: Tried,
    way: Way<'_>,
    sent: Option<Daily>,
    now: DateTime<Utc>,
) -> Result<Sent, UsedUp> {
    daily::within(rule.a_day(), sent, now)?;
    let phone = match way {
        Way::Email => None,
        Way::Sms { sent, .. } => {
            daily::within(rule.a_day(), sent, now)?;
            Some(daily::one_more(sent, now))
        }
    };
    let Tried { sealed, purpose, browser } = code;
    let issued = Issued { sealed, purpose, browser, at: now, wrong: 0, used: false };
    Ok(Sent { issued, subject: daily::one_more(sent, now), phone })
}

/// A code that was issued, and what counts from now on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sent {
    /// The code.
    pub issued: Issued,
    /// What was sent to the subject today.
    pub subject: Daily,
    /// What was sent to the phone today.
    pub phone: Option<Daily>,
}

/// The first moment at which a code no longer works.
pub fn expires(rule: &CodeRule, issued: &Issued) -> DateTime<Utc> {
    issued.at + TimeDelta::minutes(i64::from(rule.minutes()))
}

/// Tries a code, and what is to be kept of it from then on. Two tries of one code must come one after another.
pub fn attempt(
    rule: &CodeRule,
    issued: Option<&Issued>,
    tried: &Tried,
    now: DateTime<Utc>,
) -> (Option<Issued>, Answer) {
    let here = issued.filter(|issued| issued.browser == tried.browser && issued.purpose == tried.purpose);
    let Some(&known) = here else { return (issued.copied(), Answer::NoneHere) };
    // Two machines' clocks may differ by a little; a code from further ahead is of a clock that was set back.
    let too_early = now < known.at - TimeDelta::minutes(1);
    if known.used {
        (Some(known), Answer::Used)
    } else if known.wrong >= rule.tries() {
        (Some(known), Answer::TriedOut)
    } else if too_early || now >= expires(rule, &known) {
        (Some(known), Answer::Expired)
    } else if known.sealed == tried.sealed {
        (Some(Issued { used: true, ..known }), Answer::Right)
    } else {
        let wrong = known.wrong + 1;
        (Some(Issued { wrong, ..known }), Answer::Wrong { left: rule.tries() - wrong })
    }
}

#[cfg(test)]
mod tests;
