//! The generator's own promises, and that its files can be read.
mod accepted;
mod announcements;
mod document;
mod files;
mod history;
mod numbers;
mod residents;
mod states;

use super::{
    City,
    city::day,
    delivered::{Bill, History, Outcome},
    export::Export,
    of,
};
use kernel::{DateTime, Days, NaiveDate, NaiveTime, Utc, instant};
use std::collections::HashSet;

/// All that have a sample.
const CITIES: [&str; 5] = ["kanazawa", "kurashiki", "nayoro", "osaka", "oumu"];

fn cities() -> impl Iterator<Item = (City, Export)> {
    CITIES.into_iter().map(|code| of(code).unwrap())
}

/// Days of more than two years, in each part of a month.
fn days() -> impl Iterator<Item = NaiveDate> {
    (0..800).step_by(29).map(|days| day(2024, 10, 31) + Days::new(days))
}

fn at(today: NaiveDate) -> DateTime<Utc> {
    instant(today, NaiveTime::MIN)
}

/// Numbers of the bills of which a payment has arrived.
fn paid(history: &History) -> HashSet<(&str, &str)> {
    let paid = history.payments.iter().filter(|payment| payment.outcome == Outcome::Paid);
    paid.map(|payment| (&payment.customer_no[..], &payment.bill_no[..])).collect()
}

fn key(bill: &Bill) -> (&str, &str) {
    (&bill.customer_no, &bill.number)
}
