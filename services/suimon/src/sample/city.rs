//! What the generator knows of a city.
use super::{delivered::Bill, household::Household};
use kernel::{Days, Month, Months, NaiveDate};
use policy::Calendar;
use std::sync::LazyLock;

/// How a sample city bills.
pub(super) struct City {
    /// The folder under `tenants/`; also what its chance grows from.
    pub(super) code: &'static str,
    /// Months from one reading to the next.
    pub(super) every: u32,
    /// Bills for each reading: its usage in equal parts, the odd cubic metre in the last, raised a month apart.
    pub(super) bills: u32,
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

/// A day that the tables here are sure to exist.
pub(super) fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("the sample's tables hold real days")
}

/// The calendar that the sample's cities share with most administrations.
static CALENDAR: LazyLock<Calendar> = LazyLock::new(|| {
    let new_year = "12-29..01-03".parse().expect("days of a year");
    Calendar::new(vec![new_year]).expect("six days")
});

/// The day itself, or the next on which a bureau works.
pub(super) fn open_day(date: NaiveDate) -> NaiveDate {
    if CALENDAR.is_business_day(date) { date } else { CALENDAR.add_business_days(date, 1) }
}

/// The last day of the month, or the next on which a bureau works.
pub(super) fn end_of_month(date: NaiveDate) -> NaiveDate {
    open_day(Month::of(date).first_day() + Months::new(1) - Days::new(1))
}
