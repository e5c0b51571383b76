//! Getting back in (OSK-18, OSK-19, NYR-10 to NYR-13, KRS-12 to KRS-14, KNZ-04).
//!
//! A code is mailed to whom there is a login for, and to nobody else; the page is the same. The right code begins a
//! reset in that browser. Where the city says so, the answer to a secret question comes between: wrong answers are
//! counted for the account and the day, and another code gives no more of them. A new password unlocks the name, ends
//! all sessions, and is told to the account's address.
use crate::{
    Browser,
    daily::{self, Daily, UsedUp},
    registration::Found,
};
use kernel::{DateTime, TimeDelta, Utc, name_key};
use serde::{Deserialize, Serialize};

/// How a city lets people back in.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "Written")]
pub struct Recovery {
    by: By,
    answers_a_day: u32,
    lost_email: LostEmail,
}

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum By {
    /// A code.
    Code,
    /// A code, then the answer to the secret question; after both the login ID may be shown too (KNZ-04).
    CodeAndAnswer,
}

/// What becomes of an account whose address of mail is forgotten or lost.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LostEmail {
    /// The window is asked (OSK-18).
    Ask,
    /// The window withdraws the account, and the resident registers again (NYR-12, NYR-13, KRS-13).
    BureauWithdraws,
}

/// Outside the platform's limits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("answers_a_day is {0}, not 1 to 3")]
pub struct NoRecovery(u32);

kernel::codes! {
    /// A question to which only its owner knows the answer (KNZ-04). None asks for what stands in papers or on a page of
    /// theirs: such answers are found, not guessed.
    SecretQuestion {
        /// The first school.
        FirstSchool = "first_school",
        /// A friend of childhood.
        ChildhoodFriend = "childhood_friend",
        /// Where the first journey went.
        FirstJourney = "first_journey",
        /// The first animal at home.
        FirstPet = "first_pet",
        /// The teacher who was liked best.
        FavouriteTeacher = "favourite_teacher",
    }
}

/// So long a reset may take from the right code on, in minutes.
const RESET_MINUTES: i64 = 30;

/// A reset from the right code on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reset {
    browser: Browser,
    begun_at: DateTime<Utc>,
    answered: bool,
}

/// What a reset asks for next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Next {
    /// The answer to the secret question.
    Answer,
    /// A new password; where people log in with an ID, it is shown here.
    NewPassword,
    /// Nothing: it took too long, or it is another browser's. Ask for a new code.
    Nothing,
}

/// What an answer comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answered {
    /// It is right.
    Right(Reset),
    /// It isn't; with none left today, no code helps before tomorrow.
    Wrong {
        /// The wrong answers of the account, to be kept.
        wrong: Daily,
        /// How many may still be given today.
        left: u32,
    },
    /// The day's answers were given, and the right one is refused too.
    UsedUp {
        /// The first moment at which one may be given again.
        opens_at: DateTime<Utc>,
    },
    /// The reset asks for no answer.
    NotAsked,
}

impl Recovery {
    /// What is asked for.
    pub fn by(&self) -> By {
        self.by
    }

    /// How many wrong answers an account takes a day.
    pub fn answers_a_day(&self) -> u32 {
        self.answers_a_day
    }

    /// What becomes of an account whose address is lost.
    pub fn lost_email(&self) -> LostEmail {
        self.lost_email
    }
}

/// Whether a code for a new password is mailed, by what a login would find: none to who has not come far enough to log
/// in, and can register (KRS-14), none to an address that nobody has (NYR-11).
pub fn sends_code(found: Found) -> bool {
    matches!(found, Found::Portal | Found::MobileCode)
}

/// A reset in the browser in which the code was right.
pub fn begin(browser: Browser, now: DateTime<Utc>) -> Reset {
    Reset { browser, begun_at: now, answered: false }
}

/// What the reset asks for next, in a browser.
pub fn next(rule: &Recovery, reset: &Reset, browser: Browser, now: DateTime<Utc>) -> Next {
    let over = now >= reset.begun_at + TimeDelta::minutes(RESET_MINUTES);
    match rule.by {
        _ if over || reset.browser != browser => Next::Nothing,
        By::CodeAndAnswer if !reset.answered => Next::Answer,
        By::CodeAndAnswer | By::Code => Next::NewPassword,
    }
}

/// Judges an answer: `right` is whether its key belongs to what is kept, `wrong` the account's wrong ones. Two answers
/// for one account must come one after another.
pub fn answer(
    rule: &Recovery,
    reset: Reset,
    browser: Browser,
    right: bool,
    wrong: Option<Daily>,
    now: DateTime<Utc>,
) -> Answered {
    if next(rule, &reset, browser, now) != Next::Answer {
        return Answered::NotAsked;
    }
    if let Err(UsedUp { opens_at }) = daily::within(rule.answers_a_day, wrong, now) {
        return Answered::UsedUp { opens_at };
    }
    if right {
        return Answered::Right(Reset { answered: true, ..reset });
    }
    let wrong = daily::one_more(wrong, now);
    Answered::Wrong { wrong, left: rule.answers_a_day.saturating_sub(wrong.count) }
}

/// The form in which an answer is kept (hashed, as a password is) and compared. `None` for one that says nothing.
pub fn answer_key(typed: &str) -> Option<String> {
    Some(name_key(typed)).filter(|key| !key.is_empty())
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    by: By,
    answers_a_day: u32,
    lost_email: LostEmail,
}

impl TryFrom<Written> for Recovery {
    type Error = NoRecovery;
    fn try_from(written: Written) -> Result<Recovery, NoRecovery> {
        let Written { by, answers_a_day, lost_email } = written;
        let fits = (1..=3).contains(&answers_a_day);
        if fits { Ok(Recovery { by, answers_a_day, lost_email }) } else { Err(NoRecovery(answers_a_day)) }
    }
}

#[cfg(test)]
mod tests;
