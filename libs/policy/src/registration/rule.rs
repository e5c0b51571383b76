//! A city's steps.
use serde::Deserialize;

/// What a city asks of who registers, in its order. A step is one page with one part or more.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "Written")]
pub struct Registration {
    steps: Vec<Vec<Part>>,
    details: Vec<Detail>,
    known_from: KnownFrom,
    draft_days: u32,
    waiting_days: u32,
}

kernel::codes! {
    /// One thing that is asked.
    Part {
        /// The address of mail, and the code that was sent to it or to a mobile phone, as was chosen (KRS-01).
        ContactCode = "contact_code",
        /// Who registers, and how they will log in (OUM-04).
        Details = "details",
        /// The contract, by what is asked to match it.
        Contract = "contract",
        /// The terms of use (OUM-05).
        Terms = "terms",
        /// The handling of personal data (OUM-06).
        Privacy = "privacy",
        /// What the applicant is to the contract's holder; who is another declares the holder's consent (OSK-05).
        Relation = "relation",
        /// A page with all that was typed (OUM-07).
        Check = "check",
        /// The code that was sent to the mobile phone (OSK-09).
        MobileCode = "mobile_code",
    }
}

kernel::codes! {
    /// One field of [`Part::Details`].
    Detail {
        /// The name.
        Name = "name",
        /// What the portal calls them (NYR-19).
        Nickname = "nickname",
        /// The telephone at which the bureau reaches them, which matches nothing (KRS-06).
        ContactPhone = "contact_phone",
        /// The mobile phone that gets the code and nothing else (OSK-13).
        Mobile = "mobile",
        /// The ID with which they log in (KNZ-02).
        LoginId = "login_id",
        /// The password.
        Password = "password",
        /// A question and the answer that only they know (KNZ-04).
        SecretQuestion = "secret_question",
    }
}

/// From when on a login is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum KnownFrom {
    /// From the matched contract on; until the mobile phone's code is typed it asks for that (OSK-09).
    Contract,
    /// From the end on.
    Done,
}

/// Steps that lead nowhere.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoRegistration {
    /// Nothing may be asked before it is known who asks.
    #[error("steps doesn't begin with a step of contact_code alone")]
    First,
    /// A step that asks nothing.
    #[error("steps holds an empty step")]
    Empty,
    /// A part that can't share its page.
    #[error("steps has {0} beside another part of its step")]
    Alone(Part),
    /// Asked twice.
    #[error("steps has {0} twice")]
    Twice(Part),
    /// Without it nobody would be a member.
    #[error("steps lacks {0}")]
    Lacks(Part),
    /// What is typed after the page that shows everything would be shown by none.
    #[error("steps asks {0} after check")]
    AfterCheck(Part),
    /// The phone's code ends the registration.
    #[error("steps goes on after mobile_code")]
    AfterMobile,
    /// The account waits for a code that is never asked, or steps would change what it already holds.
    #[error("known_from is \"contract\", so the step with contract must be followed by mobile_code and nothing else")]
    KnownTooEarly,
    /// Nobody could log in.
    #[error("details lacks password")]
    NoPassword,
    /// Asked twice.
    #[error("details has {0} twice")]
    DetailTwice(Detail),
    /// A number for no code, or a code for no number.
    #[error("details has mobile only where steps have mobile_code, and then it must")]
    Mobile,
    /// Of days.
    #[error("draft_days is {0}, not 1 to 30")]
    DraftDays(u32),
    /// Of days.
    #[error("waiting_days is {0}, not 1 to 365")]
    WaitingDays(u32),
}

impl Registration {
    /// The steps, each of one part or more.
    pub fn steps(&self) -> &[Vec<Part>] {
        &self.steps
    }

    /// The fields of [`Part::Details`], in their order.
    pub fn details(&self) -> &[Detail] {
        &self.details
    }

    /// From when on a login is known.
    pub fn known_from(&self) -> KnownFrom {
        self.known_from
    }

    /// How long a draft is kept since it was last touched.
    pub fn draft_days(&self) -> u32 {
        self.draft_days
    }

    /// How long an account waits for the mobile phone's code.
    pub fn waiting_days(&self) -> u32 {
        self.waiting_days
    }

    /// Whether a part is asked.
    pub fn asks(&self, part: Part) -> bool {
        self.steps.iter().flatten().any(|&asked| asked == part)
    }

    fn fault(&self) -> Option<NoRegistration> {
        use NoRegistration::{
            AfterCheck, AfterMobile, Alone, DetailTwice, DraftDays, Empty, First, KnownTooEarly, Lacks, Mobile,
            NoPassword, Twice, WaitingDays,
        };
        let asked: Vec<Part> = self.steps.iter().flatten().copied().collect();
        let twice = asked.iter().enumerate().find(|(at, part)| asked[..*at].contains(part));
        let alone = [Part::ContactCode, Part::Check, Part::MobileCode];
        let crowded = self.steps.iter().filter(|step| step.len() > 1).flatten().find(|part| alone.contains(part));
        let place = |part: Part| asked.iter().position(|&known| known == part);
        let lacks = [Part::Details, Part::Contract].into_iter().find(|&part| place(part).is_none());
        let after_check =
            place(Part::Check).and_then(|at| asked[at + 1..].iter().find(|&&part| part != Part::MobileCode));
        let detail_twice = self.details.iter().enumerate().find(|(at, detail)| self.details[..*at].contains(detail));
        let contract_at = self.steps.iter().position(|step| step.contains(&Part::Contract));
        let after_contract = contract_at.map(|at| self.steps[at + 1..].concat());
        let mobile_ends = place(Part::MobileCode).is_none_or(|at| at + 1 == asked.len());
        let known_too_early = self.known_from == KnownFrom::Contract && after_contract != Some(vec![Part::MobileCode]);
        let first = self.steps.first().is_none_or(|step| step[..] != [Part::ContactCode]);
        let conditions = [
            self.steps.iter().any(Vec::is_empty).then_some(Empty),
            twice.map(|(_, &part)| Twice(part)),
            crowded.map(|&part| Alone(part)),
            first.then_some(First),
            lacks.map(Lacks),
            after_check.map(|&part| AfterCheck(part)),
            (!mobile_ends).then_some(AfterMobile),
            known_too_early.then_some(KnownTooEarly),
            (!self.details.contains(&Detail::Password)).then_some(NoPassword),
            detail_twice.map(|(_, &detail)| DetailTwice(detail)),
            (self.details.contains(&Detail::Mobile) != self.asks(Part::MobileCode)).then_some(Mobile),
            (!(1..=30).contains(&self.draft_days)).then_some(DraftDays(self.draft_days)),
            (!(1..=365).contains(&self.waiting_days)).then_some(WaitingDays(self.waiting_days)),
        ];
        conditions.into_iter().flatten().next()
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    steps: Vec<Vec<Part>>,
    details: Vec<Detail>,
    known_from: KnownFrom,
    draft_days: u32,
    waiting_days: u32,
}

impl TryFrom<Written> for Registration {
    type Error = NoRegistration;
    fn try_from(written: Written) -> Result<Registration, NoRegistration> {
        let Written { steps, details, known_from, draft_days, waiting_days } = written;
        let rule = Registration { steps, details, known_from, draft_days, waiting_days };
        match rule.fault() {
            Some(fault) => Err(fault),
            None => Ok(rule),
        }
    }
}
