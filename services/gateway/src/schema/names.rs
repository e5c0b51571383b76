//! The glossary's lists as the schema names them.
use async_graphql::Enum;

/// How a bill is paid.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(remote = "kernel::PaymentMethod")]
pub(crate) enum PaymentMethod {
    /// By payment slip.
    Slip,
    /// By direct debit.
    DirectDebit,
    /// By credit card.
    CreditCard,
}

/// What a line of a bill is for.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(remote = "kernel::PartKind")]
pub(crate) enum PartKind {
    /// Water, base charge.
    WaterBase,
    /// Water, volumetric charge.
    WaterVolume,
    /// Water as a whole.
    Water,
    /// Sewer.
    Sewer,
    /// The meter.
    Meter,
    /// A reduction, below zero.
    Discount,
    /// What `name` says.
    Other,
}

/// How far the payment of a bill has come.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(remote = "policy::payment::BillState")]
pub(crate) enum BillState {
    /// Will be debited; nothing to do.
    DebitPlanned,
    /// Fetching it failed before; it will be fetched again.
    DebitAgain,
    /// Has been debited, as far as is known; the confirmation is under way.
    DebitConfirming,
    /// The direct debit failed.
    DebitFailed,
    /// To be paid.
    Unpaid,
    /// Past due, but a payment made may not show yet.
    Confirming,
    /// Past due.
    Late,
    /// Paid.
    Paid,
    /// Paid, and something of it was paid back.
    Refunded,
    /// Nothing to pay.
    NothingToPay,
}

/// What residents log in with.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(remote = "tenancy::LoginId")]
pub(crate) enum LoginIdKind {
    /// Their e-mail address.
    Email,
    /// An ID that they chose.
    LoginId,
}

/// What a member is told by mail without having asked.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
#[graphql(remote = "kernel::NoticeKind")]
pub(crate) enum NoticeKind {
    /// Usage and charges: readings, bills, debits.
    Usage,
    /// All else that the bureau tells: outages and disasters too.
    News,
}
