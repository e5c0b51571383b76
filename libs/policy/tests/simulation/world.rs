//! What services keep, as they would keep it: one address, its codes, its draft or its member.
use crate::{dice::Dice, rules::Rules};
use kernel::{Channel, CodePurpose, DateTime, MobilePhone, Phone, Utc};
use policy::{
    Browser, Daily,
    code::{self, Answer, Issued, Number, Sealed, Tried, Way},
    registration::{self, Begun, Draft, Effect, Event, Found, Known, Moved, Refusal},
};
use std::collections::BTreeMap;

/// A value that was typed, told from all others.
pub(crate) type Value = u32;

pub(crate) struct World {
    rules: Rules,
    codes: BTreeMap<CodePurpose, Issued>,
    sent: Option<Daily>,
    sent_to_phone: Option<Daily>,
    known: Known<Value>,
    mobile: MobilePhone,
}

impl World {
    pub(crate) fn new(rules: &Rules) -> World {
        let mobile = "090-1234-5678".parse::<Phone>().unwrap().try_into().unwrap();
        World {
            rules: rules.clone(),
            codes: BTreeMap::new(),
            sent: None,
            sent_to_phone: None,
            known: Known::Nobody,
            mobile,
        }
    }

    /// Sends a code; `None` where the day's are used up. Where nobody may have one, something that no number fits
    /// stands in its place.
    pub(crate) fn send(
        &mut self,
        purpose: CodePurpose,
        browser: Browser,
        channel: Channel,
        real: bool,
        dice: &Dice,
        now: DateTime<Utc>,
    ) -> Option<Number> {
        let number = Number::drawn(dice.bytes());
        let sealed = if real { seal(number, purpose) } else { Sealed([0xee; 32]) };
        let way = match channel {
            Channel::Email => Way::Email,
            Channel::Sms => Way::Sms { to: &self.mobile, sent: self.sent_to_phone },
        };
        let sent = code::issue(&self.rules.codes, Tried { sealed, purpose, browser }, way, self.sent, now).ok()?;
        self.codes.insert(purpose, sent.issued);
        self.sent = Some(sent.subject);
        self.sent_to_phone = sent.phone.or(self.sent_to_phone);
        Some(number)
    }

    pub(crate) fn try_code(
        &mut self,
        purpose: CodePurpose,
        browser: Browser,
        number: Number,
        now: DateTime<Utc>,
    ) -> Answer {
        let tried = Tried { sealed: seal(number, purpose), purpose, browser };
        let (kept, answer) = code::attempt(&self.rules.codes, self.codes.get(&purpose), &tried, now);
        if let Some(kept) = kept {
            self.codes.insert(purpose, kept);
        }
        answer
    }

    pub(crate) fn begin(&self, now: DateTime<Utc>) -> Begun {
        registration::begin(&self.rules.registration, self.known.clone(), now)
    }

    pub(crate) fn log_in(&self, now: DateTime<Utc>) -> Found {
        registration::log_in(&self.rules.registration, self.known.clone(), now)
    }

    /// After a right code.
    pub(crate) fn open(&mut self, browser: Browser, by: Channel, contact: Value, now: DateTime<Utc>) -> bool {
        let opened = registration::open(&self.rules.registration, self.known.clone(), browser, by, contact, now);
        opened.map(|draft| self.known = Known::Draft(draft)).is_ok()
    }

    /// After a right password.
    pub(crate) fn resume(&mut self, browser: Browser) {
        if let Known::Draft(draft) = self.known.clone() {
            self.known = Known::Draft(registration::resume_by_login(draft, browser));
        }
    }

    /// An event of the draft; `None` where there is no draft.
    pub(crate) fn event(
        &mut self,
        browser: Browser,
        event: Event<Value>,
        now: DateTime<Utc>,
    ) -> Option<Result<Effect, Refusal>> {
        let Known::Draft(draft) = &self.known else { return None };
        match registration::apply(&self.rules.registration, draft, browser, event, now) {
            Ok(Moved { draft, effect }) => {
                self.known = if effect == Effect::Complete { Known::Member } else { Known::Draft(draft) };
                Some(Ok(effect))
            }
            Err(refusal) => Some(Err(refusal)),
        }
    }

    pub(crate) fn withdraw(&mut self) {
        self.known = Known::Nobody;
    }

    pub(crate) fn draft(&self) -> Option<&Draft<Value>> {
        if let Known::Draft(draft) = &self.known { Some(draft) } else { None }
    }

    /// Everything goes to the store and comes back.
    pub(crate) fn restart(&mut self) {
        let codes = serde_json::to_string(&self.codes.values().collect::<Vec<_>>()).unwrap();
        let codes: Vec<Issued> = serde_json::from_str(&codes).unwrap();
        self.codes = codes.into_iter().map(|issued| (issued.purpose, issued)).collect();
        if let Known::Draft(draft) = &self.known {
            self.known = Known::Draft(serde_json::from_str(&serde_json::to_string(draft).unwrap()).unwrap());
        }
    }
}

/// Stands for the server's key.
fn seal(number: Number, purpose: CodePurpose) -> Sealed {
    let mut sealed = [0; 32];
    sealed[..6].copy_from_slice(number.digits().as_bytes());
    sealed[6] = purpose.code().len().try_into().unwrap();
    Sealed(sealed)
}
