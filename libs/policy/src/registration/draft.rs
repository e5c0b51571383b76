//! What is known of one registration, and where it stands.
use super::{Part, Registration};
use crate::Browser;
use kernel::{Channel, DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One registration from the right code on. `T` is what was typed for a part, as the service keeps it: nothing here
/// looks into it. No secret belongs into it, but what is kept of one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft<T> {
    /// The browser that goes on with it: the last one in which a code, or the waiting account's password, was right.
    pub(super) browser: Browser,
    /// By which way the code came. Where by SMS, that the address of mail is theirs isn't shown by it.
    pub(super) proven_by: Channel,
    /// What was typed, by part; kept when an earlier step is sent again.
    pub(super) typed: BTreeMap<Part, T>,
    /// Whether all was looked through and confirmed.
    pub(super) confirmed: bool,
    /// Since when the account waits for the mobile phone's code.
    pub(super) waiting_since: Option<DateTime<Utc>>,
    /// When it was completed.
    pub(super) done_at: Option<DateTime<Utc>>,
    /// When it was last touched.
    pub(super) touched_at: DateTime<Utc>,
}

/// Which page is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place<'a> {
    /// This step.
    Step {
        /// Which, counted from 0.
        at: usize,
        /// What it asks.
        parts: &'a [Part],
    },
    /// The last page.
    Done {
        /// When it was completed.
        at: DateTime<Utc>,
    },
}

impl<T> Draft<T> {
    pub(super) fn new(browser: Browser, proven_by: Channel, contact: T, now: DateTime<Utc>) -> Draft<T> {
        Draft {
            browser,
            proven_by,
            typed: BTreeMap::from([(Part::ContactCode, contact)]),
            confirmed: false,
            waiting_since: None,
            done_at: None,
            touched_at: now,
        }
    }

    /// The same with what another draft of the same browser holds and this one lacks: who corrects the address types
    /// nothing else again. An account that waits keeps its own.
    pub fn with_typed_of(mut self, before: Draft<T>) -> Draft<T> {
        if !before.waits() && !self.waits() {
            for (part, typed) in before.typed {
                if part != Part::MobileCode {
                    self.typed.entry(part).or_insert(typed);
                }
            }
        }
        self
    }

    /// What was typed for a part.
    pub fn typed(&self, part: Part) -> Option<&T> {
        self.typed.get(&part)
    }

    /// The browser that goes on with it.
    pub fn browser(&self) -> Browser {
        self.browser
    }

    /// By which way the code of the first step came.
    pub fn proven_by(&self) -> Channel {
        self.proven_by
    }

    /// Whether an account waits for the mobile phone's code.
    pub fn waits(&self) -> bool {
        self.waiting_since.is_some() && self.done_at.is_none()
    }

    /// The page that is shown next. Those before it can be looked at whenever somebody wants to: that is no event.
    pub fn place<'a>(&self, rule: &'a Registration) -> Place<'a> {
        if let Some(at) = self.done_at {
            return Place::Done { at };
        }
        let at = self.open_step(rule);
        Place::Step { at, parts: rule.steps().get(at).map_or(&[], Vec::as_slice) }
    }

    /// The first step of which something is missing; the number of steps where nothing is.
    pub(super) fn open_step(&self, rule: &Registration) -> usize {
        let has = |part: &Part| match part {
            Part::Check => self.confirmed,
            Part::MobileCode => self.done_at.is_some(),
            part => self.typed.contains_key(part),
        };
        let missing = rule.steps().iter().position(|step| !step.iter().all(has));
        missing.unwrap_or(rule.steps().len())
    }
}

/// The first moment at which a draft is as if it had never been, and with it the account that waits. One that is done
/// has come to its end.
pub fn expires<T>(rule: &Registration, draft: &Draft<T>) -> DateTime<Utc> {
    let days = |days: u32| TimeDelta::days(i64::from(days));
    match (draft.done_at, draft.waiting_since) {
        (Some(done), _) => done,
        (None, Some(since)) => since + days(rule.waiting_days()),
        (None, None) => draft.touched_at + days(rule.draft_days()),
    }
}
