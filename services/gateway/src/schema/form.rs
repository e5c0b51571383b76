//! What is wrong with a form, for registering and for getting back in.
use async_graphql::{Enum, SimpleObject};
use journeys::{Fault, Field, Wrong};
use kernel::{DateTime, NotAPhone, Sort as Place, Utc, WrongShape};
use policy::{
    code::Answer,
    matching::ProofField,
    password::{self, Sort},
    registration::Detail,
};

/// One thing that is wrong with what was sent.
#[derive(SimpleObject)]
pub(super) struct FormError {
    /// What.
    code: FormErrorCode,
    /// The field that it is about; null where it is about all.
    field: Option<FormField>,
    /// A number of the code's: see there.
    number: Option<i32>,
    /// When it may be tried again.
    retry_at: Option<DateTime<Utc>>,
}

/// Where in a form something is wrong.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
pub(super) enum FormField {
    /// The address of mail.
    Mail,
    /// By which way the first code goes: one that the city doesn't offer is none.
    Channel,
    /// The mobile phone to which the first code goes by SMS.
    Phone,
    /// A code.
    Code,
    /// The name.
    Name,
    /// The nickname.
    Nickname,
    /// The telephone at which the bureau reaches the applicant.
    ContactPhone,
    /// The mobile phone that gets a code.
    Mobile,
    /// The login ID.
    LoginId,
    /// The password.
    Password,
    /// The secret question.
    Question,
    /// Its answer.
    Answer,
    /// The proof's `CUSTOMER_NO`.
    CustomerNo,
    /// The proof's `ASSESSMENT_NO`.
    AssessmentNo,
    /// The proof's `PHONE`: the telephone that the bureau was told.
    KnownPhone,
    /// The proof's `PLACE`.
    Place,
    /// The proof's `DEBIT_LAST4`.
    #[graphql(name = "DEBIT_LAST4")]
    DebitLast4,
    /// The proof's `KANA`.
    Kana,
    /// The proof's `NAME`: the occupant's.
    HolderName,
    /// The group of which any will do.
    Proof,
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
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
pub(super) enum FormErrorCode {
    /// The field is empty, or not ticked.
    Required,
    /// Longer than `number` characters (bytes for a password).
    TooLong,
    /// No address of mail.
    NotMail,
    /// No telephone number, with its area code.
    NotPhone,
    /// A telephone that takes no SMS.
    NoSms,
    /// No login ID: 6 to 40 of Latin letters, digits, and . _ - in between.
    NotLoginId,
    /// Somebody has it already.
    Taken,
    /// Not `number` characters.
    Length,
    /// Character `number`, counted from 1, is no capital letter.
    NotLetter,
    /// Character `number`, counted from 1, is no digit.
    NotDigit,
    /// Not four digits.
    NotFourDigits,
    /// It holds no letter and no digit.
    SaysNothing,
    /// Fewer than `number` of the fields of which any will do were typed.
    TooFew,
    /// Fewer than `number` characters.
    TooShort,
    /// No capital letter.
    LacksUpper,
    /// No small letter.
    LacksLower,
    /// No digit.
    LacksDigit,
    /// No sign.
    LacksSymbol,
    /// Many people have this password, or one as simple.
    Common,
    /// The password is hardly more than a name or an address of the city's, the portal's or its owner's.
    OwnWords,
    /// The document has a newer version.
    NotCurrent,
    /// What was typed proves no contract: which of it is wrong is told to nobody. Also where the contract has as many
    /// accounts as the city lets it have.
    NoMatch,
    /// Today the window's telephone alone helps with this number; online again from `retryAt`.
    AskByPhone,
    /// Not six digits.
    NotCode,
    /// Another code; `number` tries are left.
    WrongCode,
    /// The code is too old.
    Expired,
    /// Too many wrong ones were typed: a new code is needed.
    TriedOut,
    /// The code was used.
    Used,
    /// There is no code for this browser.
    NoCode,
    /// No more codes today; again from `retryAt`.
    CodesUsedUp,
    /// Another answer; `number` are left today.
    WrongAnswer,
    /// No more answers today; again from `retryAt`.
    AnswersUsedUp,
    /// Too many tries from one place, or in this city; `retryAt` may say when it may be tried again.
    TooMany,
    /// There is no such registration or recovery in this browser (any more): begin anew.
    Gone,
    /// An earlier step is missing: `registration` says where it stands.
    TooEarly,
    /// What is typed here can be changed no longer.
    TooLate,
    /// Another password than the one of who is logged in.
    NotThePassword,
    /// The contract is among those of the account already.
    AlreadyYours,
    /// The account holds `number` contracts, and may hold no more.
    Full,
    /// It is the main contract: another must be made that first.
    MainStays,
    /// It is the only contract of the account: who wants to see none withdraws.
    LastStays,
    /// It is so already.
    Same,
    /// It can't be switched off.
    MustBeOn,
    /// It shows only from `retryAt` on.
    NotYet,
}

impl FormError {
    /// Too many requests from one place within a minute.
    pub(super) fn too_many() -> FormError {
        FormError { code: FormErrorCode::TooMany, field: None, number: None, retry_at: None }
    }
}

impl From<Fault> for FormError {
    fn from(fault: Fault) -> FormError {
        let (code, number, retry_at) = said(fault.wrong);
        let number = number.map(|number| i32::try_from(number).unwrap_or(i32::MAX));
        FormError { code, field: fault.field.map(FormField::from), number, retry_at }
    }
}

fn said(wrong: Wrong) -> (FormErrorCode, Option<usize>, Option<DateTime<Utc>>) {
    use FormErrorCode as Code;
    let plain = |code| (code, None, None);
    let count = |code, number: u32| (code, Some(number as usize), None);
    match wrong {
        Wrong::Required => plain(Code::Required),
        Wrong::TooLong(most) => (Code::TooLong, Some(most), None),
        Wrong::NotMail => plain(Code::NotMail),
        Wrong::Phone(NotAPhone::NotDigits | NotAPhone::NoAreaCode | NotAPhone::Length | NotAPhone::NotASubscriber) => {
            plain(Code::NotPhone)
        }
        Wrong::NoSms => plain(Code::NoSms),
        Wrong::NotLoginId => plain(Code::NotLoginId),
        Wrong::Taken => plain(Code::Taken),
        Wrong::Shape(WrongShape::Length { needed }) => (Code::Length, Some(needed), None),
        Wrong::Shape(WrongShape::Character { at, sort: Place::Letter }) => (Code::NotLetter, Some(at), None),
        Wrong::Shape(WrongShape::Character { at, sort: Place::Digit }) => (Code::NotDigit, Some(at), None),
        Wrong::NotFourDigits => plain(Code::NotFourDigits),
        Wrong::SaysNothing => plain(Code::SaysNothing),
        Wrong::TooFew(least) => (Code::TooFew, Some(least), None),
        Wrong::Password(fault) => of_password(fault),
        Wrong::NotCurrent => plain(Code::NotCurrent),
        Wrong::NoMatch => plain(Code::NoMatch),
        Wrong::AskByPhone(at) => (Code::AskByPhone, None, Some(at)),
        Wrong::NotACode => plain(Code::NotCode),
        Wrong::Code(Answer::Wrong { left }) => count(Code::WrongCode, left),
        Wrong::Code(Answer::Expired) => plain(Code::Expired),
        Wrong::Code(Answer::TriedOut) => plain(Code::TriedOut),
        Wrong::Code(Answer::Used) => plain(Code::Used),
        // the right one is no fault
        Wrong::Code(Answer::NoneHere | Answer::Right) => plain(Code::NoCode),
        Wrong::CodesUsedUp(at) => (Code::CodesUsedUp, None, Some(at)),
        Wrong::Answer(left) => count(Code::WrongAnswer, left),
        Wrong::AnswersUsedUp(at) => (Code::AnswersUsedUp, None, Some(at)),
        Wrong::TooMany(at) => (Code::TooMany, None, Some(at)),
        Wrong::Gone => plain(Code::Gone),
        Wrong::TooEarly => plain(Code::TooEarly),
        Wrong::TooLate => plain(Code::TooLate),
        Wrong::NotThePassword => plain(Code::NotThePassword),
        Wrong::AlreadyYours => plain(Code::AlreadyYours),
        Wrong::Full(most) => (Code::Full, Some(most), None),
        Wrong::MainStays => plain(Code::MainStays),
        Wrong::LastStays => plain(Code::LastStays),
        Wrong::Same => plain(Code::Same),
        Wrong::MustBeOn => plain(Code::MustBeOn),
        Wrong::NotYet(at) => (Code::NotYet, None, Some(at)),
    }
}

fn of_password(fault: password::Fault) -> (FormErrorCode, Option<usize>, Option<DateTime<Utc>>) {
    match fault {
        password::Fault::TooShort { least } => (FormErrorCode::TooShort, Some(least), None),
        password::Fault::TooLong => (FormErrorCode::TooLong, Some(password::LONGEST), None),
        password::Fault::Lacks(Sort::Upper) => (FormErrorCode::LacksUpper, None, None),
        password::Fault::Lacks(Sort::Lower) => (FormErrorCode::LacksLower, None, None),
        password::Fault::Lacks(Sort::Digit) => (FormErrorCode::LacksDigit, None, None),
        password::Fault::Lacks(Sort::Symbol) => (FormErrorCode::LacksSymbol, None, None),
        password::Fault::Common => (FormErrorCode::Common, None, None),
        password::Fault::OwnWords => (FormErrorCode::OwnWords, None, None),
    }
}

impl From<Field> for FormField {
    fn from(field: Field) -> FormField {
        match field {
            Field::Mail => FormField::Mail,
            Field::Channel => FormField::Channel,
            Field::Phone => FormField::Phone,
            Field::Code => FormField::Code,
            Field::Detail(Detail::Name) => FormField::Name,
            Field::Detail(Detail::Nickname) => FormField::Nickname,
            Field::Detail(Detail::ContactPhone) => FormField::ContactPhone,
            Field::Detail(Detail::Mobile) => FormField::Mobile,
            Field::Detail(Detail::LoginId) => FormField::LoginId,
            Field::Detail(Detail::Password) => FormField::Password,
            Field::Detail(Detail::SecretQuestion) => FormField::Question,
            Field::Answer => FormField::Answer,
            Field::Proof(ProofField::CustomerNo) => FormField::CustomerNo,
            Field::Proof(ProofField::AssessmentNo) => FormField::AssessmentNo,
            Field::Proof(ProofField::Phone) => FormField::KnownPhone,
            Field::Proof(ProofField::Place) => FormField::Place,
            Field::Proof(ProofField::DebitLast4) => FormField::DebitLast4,
            Field::Proof(ProofField::Kana) => FormField::Kana,
            Field::Proof(ProofField::Name) => FormField::HolderName,
            Field::AnyProof => FormField::Proof,
            Field::Terms => FormField::Terms,
            Field::Privacy => FormField::Privacy,
            Field::Relation => FormField::Relation,
            Field::Consent => FormField::Consent,
            Field::Current => FormField::Current,
        }
    }
}
