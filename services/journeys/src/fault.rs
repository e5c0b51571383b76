//! What is wrong with what somebody typed, in one language for registering and for getting back in.
use kernel::{DateTime, NotAPhone, Utc, WrongShape};
use policy::{
    code::Answer,
    matching::{self, ProofField},
    password,
    registration::{Detail, Refusal},
};

/// One thing that is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fault {
    /// Where; none where it is about all.
    pub field: Option<Field>,
    /// What.
    pub wrong: Wrong,
}

/// Where something is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// The address of mail.
    Mail,
    /// By which way the first code goes.
    Channel,
    /// The phone to which the first code goes by SMS.
    Phone,
    /// A code.
    Code,
    /// One of who registers.
    Detail(Detail),
    /// The answer to the secret question.
    Answer,
    /// One that proves the contract.
    Proof(ProofField),
    /// Those of which any will do.
    AnyProof,
    /// The terms of use.
    Terms,
    /// The handling of personal data.
    Privacy,
    /// What the applicant is to the holder.
    Relation,
    /// The declaration that the holder consents.
    Consent,
    /// The password of who is logged in, typed once more.
    Current,
}

/// What is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrong {
    /// Nothing was typed, chosen or ticked.
    Required,
    /// Longer than so many characters.
    TooLong(usize),
    /// No address of mail.
    NotMail,
    /// No telephone number.
    Phone(NotAPhone),
    /// A telephone that takes no SMS (OSK-13).
    NoSms,
    /// No login ID.
    NotLoginId,
    /// Somebody's already.
    Taken,
    /// Not built as the city's numbers are (OSK-07).
    Shape(WrongShape),
    /// Not four digits.
    NotFourDigits,
    /// It holds no letter and no digit.
    SaysNothing,
    /// Fewer than so many of the fields of which any will do.
    TooFew(usize),
    /// The password (OUM-04).
    Password(password::Fault),
    /// A document has a newer version.
    NotCurrent,
    /// It proves no contract.
    NoMatch,
    /// The window's telephone alone helps.
    AskByPhone(DateTime<Utc>),
    /// Not six digits.
    NotACode,
    /// What a code came to, other than right.
    Code(Answer),
    /// No more codes until then.
    CodesUsedUp(DateTime<Utc>),
    /// Another answer; so many are left today.
    Answer(u32),
    /// No more answers until then.
    AnswersUsedUp(DateTime<Utc>),
    /// Too many tries from one place, or in this city, until then.
    TooMany(DateTime<Utc>),
    /// There is none in this browser.
    Gone,
    /// An earlier step is missing.
    TooEarly,
    /// It can be changed no longer.
    TooLate,
    /// Another password than the one of who is logged in.
    NotThePassword,
    /// It is among their contracts already.
    AlreadyYours,
    /// They hold so many contracts, and may hold no more.
    Full(usize),
    /// The main contract: another must be made that first.
    MainStays,
    /// Their only contract: who wants to see none leaves the portal.
    LastStays,
    /// As it is already.
    Same,
    /// It can't be switched off here.
    MustBeOn,
    /// It shows only from then on.
    NotYet(DateTime<Utc>),
}

impl Wrong {
    /// At a field.
    pub(crate) fn at(self, field: Field) -> Fault {
        Fault { field: Some(field), wrong: self }
    }

    /// About all.
    pub(crate) fn whole(self) -> Fault {
        Fault { field: None, wrong: self }
    }
}

impl From<Refusal> for Fault {
    fn from(refusal: Refusal) -> Fault {
        match refusal {
            Refusal::OtherBrowser | Refusal::Expired | Refusal::Done => Wrong::Gone,
            Refusal::TooEarly | Refusal::NoSuchStep => Wrong::TooEarly,
            Refusal::TooLate => Wrong::TooLate,
        }
        .whole()
    }
}

/// What was typed to prove a contract.
pub(crate) fn of_proof(faults: &matching::Faults) -> Vec<Fault> {
    let fault = |(&field, &fault): (&ProofField, &matching::FieldFault)| {
        match fault {
            matching::FieldFault::Missing => Wrong::Required,
            matching::FieldFault::Shape(shape) => Wrong::Shape(shape),
            matching::FieldFault::Phone(why) => Wrong::Phone(why),
            matching::FieldFault::NotFourDigits => Wrong::NotFourDigits,
            matching::FieldFault::Nothing => Wrong::SaysNothing,
        }
        .at(Field::Proof(field))
    };
    let few = (faults.too_few > 0).then(|| Wrong::TooFew(faults.too_few).at(Field::AnyProof));
    faults.fields.iter().map(fault).chain(few).collect()
}
