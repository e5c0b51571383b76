//! What was promised, kept apart from the rules: a plain account of what happened, from which follows what may happen.
use crate::{rules::Rules, world::Value};
use kernel::{CodePurpose, DateTime, NaiveDate, TimeDelta, Utc};
use policy::{
    Browser,
    registration::{KnownFrom, Part},
};
use std::collections::BTreeMap;

/// A code that went out.
pub(crate) struct Sent {
    pub(crate) purpose: CodePurpose,
    pub(crate) browser: Browser,
    pub(crate) digits: Option<String>,
    at: DateTime<Utc>,
    tries: u32,
    used: bool,
}

/// A registration under way.
pub(crate) struct Story {
    pub(crate) owner: Browser,
    pub(crate) typed: BTreeMap<Part, Value>,
    confirmed: bool,
    waiting_since: Option<DateTime<Utc>>,
    touched: DateTime<Utc>,
}

pub(crate) struct Oracle {
    rules: Rules,
    pub(crate) sent: Vec<Sent>,
    sent_by_day: BTreeMap<NaiveDate, u32>,
    last_day: NaiveDate,
    pub(crate) story: Option<Story>,
    pub(crate) member: bool,
}

impl Oracle {
    pub(crate) fn new(rules: &Rules) -> Oracle {
        Oracle {
            rules: rules.clone(),
            sent: Vec::new(),
            sent_by_day: BTreeMap::new(),
            last_day: NaiveDate::MIN,
            story: None,
            member: false,
        }
    }

    /// How many codes may still go out today; a day that has begun is never over because a clock was set back.
    pub(crate) fn may_send(&mut self, now: DateTime<Utc>) -> bool {
        self.last_day = self.last_day.max(kernel::today(now));
        self.sent_by_day.get(&self.last_day).copied().unwrap_or(0) < self.rules.codes.a_day()
    }

    pub(crate) fn note_sent(
        &mut self,
        purpose: CodePurpose,
        browser: Browser,
        digits: Option<String>,
        now: DateTime<Utc>,
    ) {
        self.sent.push(Sent { purpose, browser, digits, at: now, tries: 0, used: false });
        *self.sent_by_day.entry(self.last_day).or_default() += 1;
    }

    /// Whether a number must be taken now: the newest of its purpose, in its browser, in time, never used, with less
    /// than so many wrong ones before it. Counts the try.
    pub(crate) fn tried(&mut self, purpose: CodePurpose, browser: Browser, digits: &str, now: DateTime<Utc>) -> bool {
        let (minutes, tries) = (i64::from(self.rules.codes.minutes()), self.rules.codes.tries());
        let Some(newest) = self.sent.iter_mut().rfind(|sent| sent.purpose == purpose) else { return false };
        let age = now - newest.at;
        let in_time = age >= TimeDelta::minutes(-1) && age < TimeDelta::minutes(minutes);
        if newest.browser != browser || newest.used || newest.tries >= tries || !in_time {
            return false;
        }
        let right = newest.digits.as_deref() == Some(digits);
        newest.used = right;
        newest.tries += u32::from(!right);
        right
    }

    /// Forgets what has expired.
    pub(crate) fn forget(&mut self, now: DateTime<Utc>) {
        let rule = &self.rules.registration;
        let days = |days: u32| TimeDelta::days(i64::from(days));
        let over = |story: &Story| match story.waiting_since {
            Some(since) => now >= since + days(rule.waiting_days()),
            None => now >= story.touched + days(rule.draft_days()),
        };
        self.story = self.story.take().filter(|story| !over(story));
    }

    pub(crate) fn waits(&self) -> bool {
        self.story.as_ref().is_some_and(|story| story.waiting_since.is_some())
    }

    /// A right code to the address.
    pub(crate) fn opened(&mut self, browser: Browser, contact: Value, now: DateTime<Utc>) {
        let story = self.story.get_or_insert_with(|| Story {
            owner: browser,
            typed: BTreeMap::new(),
            confirmed: false,
            waiting_since: None,
            touched: now,
        });
        story.owner = browser;
        story.touched = story.touched.max(now);
        story.typed.insert(Part::ContactCode, contact);
    }

    /// A step that was sent and taken.
    pub(crate) fn filled(&mut self, parts: &[(Part, Value)], now: DateTime<Utc>) {
        let story = self.story.as_mut().unwrap();
        story.typed.extend(parts.iter().copied());
        story.confirmed = false;
        story.touched = story.touched.max(now);
        let known_early = self.rules.registration.known_from() == KnownFrom::Contract;
        if known_early && story.typed.contains_key(&Part::Contract) && story.typed.contains_key(&Part::Details) {
            story.waiting_since = Some(now);
        }
    }

    pub(crate) fn touched(&mut self, now: DateTime<Utc>) {
        let story = self.story.as_mut().unwrap();
        story.touched = story.touched.max(now);
    }

    pub(crate) fn confirmed(&mut self, now: DateTime<Utc>) {
        self.touched(now);
        self.story.as_mut().unwrap().confirmed = true;
    }

    /// What is still missing before the end, but for the mobile phone's code.
    pub(crate) fn missing(&self) -> Vec<Part> {
        let Some(story) = &self.story else { return self.rules.registration.steps().concat() };
        let lacks = |part: &Part| match part {
            Part::Check => !story.confirmed,
            Part::MobileCode => false,
            part => !story.typed.contains_key(part),
        };
        self.rules.registration.steps().concat().into_iter().filter(lacks).collect()
    }

    pub(crate) fn completed(&mut self) {
        (self.story, self.member) = (None, true);
    }
}
