//! A contract, and how those who use its water live and pay.
use kernel::{Month, NaiveDate};

/// How a household pays.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Method {
    Slip,
    DirectDebit,
    CreditCard,
}

/// How well it pays.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Habit {
    /// Always in time.
    InTime,
    /// In time; by slip now and then too late.
    Prompt,
    /// Every bill long after its due date: something is always overdue.
    Late,
    /// No debit succeeds, each bill is paid by slip weeks later: something is always waiting for that.
    DebitFails,
    /// Twice a year a bill is paid a second time, and that money comes back.
    PaysTwice,
}

/// What there is to read.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Meter {
    /// A meter like most.
    Usual,
    /// None: bills come without readings and without usage.
    None,
    /// One that lies under snow at each reading of January and February, so that usage is estimated.
    UnderSnow,
    /// One that nobody gets at once a year: no reading, no bill, and the next ones are for both periods.
    OutOfReach,
    /// One that is exchanged every second year, so that its register begins anew.
    Exchanged,
    /// One of which every third reading shows less than the one before, and nobody knows why.
    Misread,
}

/// A contract and how it lives.
pub(super) struct Household {
    /// From 0, in its city.
    pub(super) index: u32,
    pub(super) customer_no: String,
    pub(super) name: String,
    /// Half width.
    pub(super) kana: String,
    pub(super) address: String,
    /// The telephones that the bureau was told; nobody has them.
    pub(super) phones: Vec<String>,
    /// Whether paper comes as a postcard.
    pub(super) postcard: bool,
    /// Where paper goes, if elsewhere.
    pub(super) mailing: Option<String>,
    pub(super) method: Method,
    pub(super) habit: Habit,
    pub(super) meter: Meter,
    /// Whether its latest bill may still change.
    pub(super) provisional: bool,
    pub(super) started: NaiveDate,
    pub(super) ended: Option<NaiveDate>,
    /// The day of the month on which its meter is read.
    pub(super) route_day: u32,
    /// With readings every second month: 1 in odd months, 0 in even ones.
    pub(super) parity: u32,
    /// Its usual m³ a month.
    pub(super) size: u32,
    /// What its bills' numbers are made from.
    pub(super) series: String,
    /// How many months are delivered.
    pub(super) months: u32,
    /// Nothing of its own before this month.
    pub(super) from: Option<Month>,
    /// Kept from this month on, however long ago that is.
    pub(super) kept_from: Option<Month>,
    /// Months of which more is known than chance tells.
    pub(super) known: &'static [Known],
}

/// A month of a household: usage of the whole period in m³, and the day of payment where that is known.
pub(super) struct Known {
    pub(super) month: (i32, u32),
    pub(super) usage: i32,
    pub(super) paid: Option<(i32, u32, u32)>,
}
