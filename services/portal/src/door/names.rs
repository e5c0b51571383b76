//! The committed schema's names as Rust's.

#[cynic::schema("resident")]
#[expect(unreachable_pub, reason = "generated from the schema")]
pub(crate) mod schema {}

cynic::impl_scalar!(chrono::NaiveDate, schema::Date);
cynic::impl_scalar!(chrono::DateTime<chrono::Utc>, schema::DateTime);
cynic::impl_scalar!(kernel::Month, schema::Month);

/// How a bill is paid.
#[derive(cynic::Enum, Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PaymentMethod {
    Slip,
    DirectDebit,
    CreditCard,
}

/// Where a bill stands; decided by the door, `domain.md` §2a.1.
#[derive(cynic::Enum, Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum BillState {
    DebitPlanned,
    DebitConfirming,
    DebitFailed,
    DebitAgain,
    Unpaid,
    Confirming,
    Late,
    Paid,
    Refunded,
    NothingToPay,
}

/// What a line of a bill is for.
#[derive(cynic::Enum, Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PartKind {
    WaterBase,
    WaterVolume,
    Water,
    Sewer,
    Meter,
    Discount,
    Other,
}

/// With what one logs in.
#[derive(cynic::Enum, Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LoginIdKind {
    Email,
    LoginId,
}

/// Why a login was refused.
#[derive(cynic::Enum, Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LoginErrorCode {
    Required,
    TooLong,
    Wrong,
    Locked,
    TooMany,
}
