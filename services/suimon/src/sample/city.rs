//! What the generator knows of a city and of those who live there.
use kernel::{Month, NaiveDate};

/// How a sample city bills.
pub(super) struct City {
    /// The folder under `tenants/`; also what its chance grows from.
    pub(super) code: &'static str,
    /// Months from one reading to the next.
    pub(super) every: u32,
    /// The parts of a bill in yen, tax included, for so many m³.
    pub(super) tariff: fn(i32) -> Vec<i64>,
    /// The day of the bill, from the day of the reading.
    pub(super) issued: fn(NaiveDate) -> NaiveDate,
    /// The day by which it is to be paid, from the day of the bill.
    pub(super) due: fn(NaiveDate) -> NaiveDate,
    /// The day of its debit, from the day of the bill.
    pub(super) debit: fn(NaiveDate) -> NaiveDate,
    /// The number of a household's bill of a month.
    pub(super) bill_no: fn(&Household, Month) -> String,
    /// Days from a payment to its file.
    pub(super) payments_take: u64,
    /// Days from the bill to the payment of somebody who is always late: longer than from due date to next due date.
    pub(super) latecomers_take: u64,
    /// Who lives there.
    pub(super) households: Vec<Household>,
    /// Bills that stand as they are, with the day on which each was paid.
    pub(super) given: Vec<(Bill, Option<NaiveDate>)>,
}

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
    /// In time; by slip now and then too late.
    Prompt,
    /// Every bill long after its due date: something is always overdue.
    Late,
    /// No debit succeeds, each bill is paid by slip weeks later: something is always waiting for that.
    DebitFails,
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
    pub(super) method: Method,
    pub(super) habit: Habit,
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

/// A visit to a meter.
pub(super) struct Reading {
    pub(super) customer_no: String,
    pub(super) read_on: NaiveDate,
    pub(super) from: NaiveDate,
    pub(super) to: NaiveDate,
    pub(super) previous: i32,
    pub(super) usage: i32,
    pub(super) estimated: bool,
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
    /// The day of the reading, first and last day of the period.
    pub(super) read: Option<(NaiveDate, NaiveDate, NaiveDate)>,
    pub(super) days: i64,
    pub(super) usage: i32,
    pub(super) parts: Vec<(i64, i64)>,
}

impl Bill {
    pub(super) fn total(&self) -> i64 {
        self.parts.iter().map(|(amount, _)| amount).sum()
    }
}

/// A payment, or a debit that failed.
pub(super) struct Payment {
    pub(super) customer_no: String,
    pub(super) bill_no: String,
    pub(super) paid_on: NaiveDate,
    pub(super) amount: i64,
    pub(super) failed: bool,
}

/// Everything that a bureau would have delivered.
pub(super) struct History<'a> {
    pub(super) households: Vec<&'a Household>,
    pub(super) readings: Vec<Reading>,
    pub(super) bills: Vec<Bill>,
    pub(super) payments: Vec<Payment>,
}

/// An amount with the tax of 10 % that is in it, cut to whole yen.
pub(super) fn with_tax(amount: i64) -> (i64, i64) {
    (amount, amount * 10 / 110)
}

/// A day that the tables here are sure to exist.
pub(super) fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("the sample's tables hold real days")
}
