//! What the door says is wrong with a form.
use super::names::schema;
use chrono::{DateTime, Utc};

/// One thing that is wrong with what was sent.
#[derive(cynic::QueryFragment, Debug, Clone)]
pub(crate) struct FormError {
    pub(crate) code: FormErrorCode,
    pub(crate) field: Option<FormField>,
    pub(crate) number: Option<i32>,
    pub(crate) retry_at: Option<DateTime<Utc>>,
}

/// Where it is.
#[derive(cynic::Enum, Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum FormField {
    Mail,
    Channel,
    /// The mobile phone to which the first code goes by SMS.
    Phone,
    Code,
    Name,
    Nickname,
    ContactPhone,
    Mobile,
    LoginId,
    Password,
    Question,
    Answer,
    CustomerNo,
    AssessmentNo,
    /// The telephone that the bureau was told.
    KnownPhone,
    Place,
    #[cynic(rename = "DEBIT_LAST4")]
    DebitLast4,
    Kana,
    /// The occupant's name.
    HolderName,
    /// The group of which any will do.
    Proof,
    Terms,
    Privacy,
    Relation,
    /// The declaration that the holder consents.
    Consent,
    /// The password of who is logged in, typed once more.
    Current,
}

/// What it is; what `number` and `retry_at` mean with each stands in the schema.
#[derive(cynic::Enum, Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FormErrorCode {
    Required,
    TooLong,
    NotMail,
    NotPhone,
    NoSms,
    NotLoginId,
    Taken,
    Length,
    NotLetter,
    NotDigit,
    NotFourDigits,
    SaysNothing,
    TooFew,
    TooShort,
    LacksUpper,
    LacksLower,
    LacksDigit,
    LacksSymbol,
    Common,
    OwnWords,
    NotCurrent,
    NoMatch,
    AskByPhone,
    NotCode,
    WrongCode,
    Expired,
    TriedOut,
    Used,
    NoCode,
    CodesUsedUp,
    WrongAnswer,
    AnswersUsedUp,
    TooMany,
    Gone,
    TooEarly,
    TooLate,
    NotThePassword,
    AlreadyYours,
    Full,
    MainStays,
    LastStays,
    Same,
    MustBeOn,
    NotYet,
}
