//! What a bureau tells of its contracts.
use super::household::Method;
use kernel::NaiveDate;

/// Who uses which water.
pub(super) struct Contract {
    pub(super) customer_no: String,
    pub(super) name: String,
    /// Half width.
    pub(super) kana: String,
    pub(super) address: String,
    pub(super) phones: Vec<String>,
    /// By which its meter is read.
    pub(super) route: String,
    /// Whether paper comes as a postcard, and not as a slip that is left at the reading.
    pub(super) postcard: bool,
    /// Where paper goes, if elsewhere.
    pub(super) mailing: Option<String>,
    pub(super) method: Method,
    /// The last four digits of the account from which is debited.
    pub(super) debit_last4: Option<String>,
    pub(super) started: NaiveDate,
    pub(super) ended: Option<NaiveDate>,
    /// The day of the file.
    pub(super) told_on: NaiveDate,
}

/// A visit to a meter.
pub(super) struct Reading {
    pub(super) customer_no: String,
    pub(super) read_on: NaiveDate,
    pub(super) from: NaiveDate,
    pub(super) to: NaiveDate,
    pub(super) previous: i32,
    pub(super) current: i32,
    pub(super) usage: i32,
    pub(super) estimated: bool,
    /// Whether the register began anew.
    pub(super) exchanged: bool,
    /// The day on which the next one is planned.
    pub(super) next_on: Option<NaiveDate>,
}

/// A bill; parts are (amount, tax in it).
#[derive(Clone)]
pub(super) struct Bill {
    pub(super) customer_no: String,
    pub(super) number: String,
    pub(super) issued_on: NaiveDate,
    pub(super) due_on: Option<NaiveDate>,
    pub(super) debit_on: Option<NaiveDate>,
    pub(super) method: Method,
    pub(super) read_on: Option<NaiveDate>,
    /// First and last day.
    pub(super) period: Option<(NaiveDate, NaiveDate)>,
    pub(super) days: i64,
    pub(super) usage: Option<i32>,
    pub(super) provisional: bool,
    pub(super) parts: Vec<(i64, i64)>,
}

impl Bill {
    pub(super) fn total(&self) -> i64 {
        self.parts.iter().map(|(amount, _)| amount).sum()
    }
}

/// What became of money.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    Paid,
    DebitFailed,
    Refunded,
}

/// A payment, a debit that failed, or money that came back.
pub(super) struct Payment {
    pub(super) customer_no: String,
    pub(super) bill_no: String,
    pub(super) paid_on: NaiveDate,
    pub(super) amount: i64,
    pub(super) outcome: Outcome,
}

/// A reading to come.
pub(super) struct Planned {
    pub(super) route: String,
    /// The month of which it is the reading.
    pub(super) period: NaiveDate,
    pub(super) on: NaiveDate,
}

/// Everything that a bureau would have delivered.
pub(super) struct History {
    pub(super) contracts: Vec<Contract>,
    pub(super) readings: Vec<Reading>,
    pub(super) bills: Vec<Bill>,
    pub(super) payments: Vec<Payment>,
    pub(super) planned: Vec<Planned>,
}

/// An amount with the tax of 10 % that is in it, cut to whole yen.
pub(super) fn with_tax(amount: i64) -> (i64, i64) {
    (amount, amount * 10 / 110)
}
