//! One field, and how a bureau writes it.
use crate::sample::{delivered::Outcome, household::Method};
use kernel::NaiveDate;

/// What stands in a field.
pub(in crate::sample) enum Cell {
    /// The bureau's 全国地方公共団体コード.
    Bureau,
    /// A number that isn't counted with.
    Code(String),
    /// Names and addresses.
    Text(String),
    /// A name's kana, in half width.
    Kana(String),
    Day(Option<NaiveDate>),
    /// The month of a day.
    Month(NaiveDate),
    Number(Option<i64>),
    /// Yen, or a register: large enough to be grouped.
    Amount(i64),
    Flag(bool),
    Method(Method),
    Outcome(Outcome),
    Blank,
}

/// How a bureau writes.
pub(in crate::sample) struct Hand {
    pub(in crate::sample) bureau: &'static str,
    pub(in crate::sample) day: fn(NaiveDate) -> String,
    pub(in crate::sample) month: fn(NaiveDate) -> String,
    pub(in crate::sample) amount: fn(i64) -> String,
    pub(in crate::sample) text: fn(&str) -> String,
    pub(in crate::sample) kana: fn(&str) -> String,
    /// No, and yes.
    pub(in crate::sample) flags: [&'static str; 2],
    pub(in crate::sample) method: fn(Method) -> &'static str,
    pub(in crate::sample) outcome: fn(Outcome) -> &'static str,
}

impl Hand {
    /// The field as text.
    pub(super) fn write(&self, cell: &Cell) -> String {
        match cell {
            Cell::Bureau => self.bureau.to_owned(),
            Cell::Code(code) => code.clone(),
            Cell::Text(text) => (self.text)(text),
            Cell::Kana(kana) => (self.kana)(kana),
            Cell::Day(day) => day.map(self.day).unwrap_or_default(),
            Cell::Month(day) => (self.month)(*day),
            Cell::Number(number) => number.map(|number| number.to_string()).unwrap_or_default(),
            Cell::Amount(amount) => (self.amount)(*amount),
            Cell::Flag(flag) => self.flags[usize::from(*flag)].to_owned(),
            Cell::Method(method) => (self.method)(*method).to_owned(),
            Cell::Outcome(outcome) => (self.outcome)(*outcome).to_owned(),
            Cell::Blank => String::new(),
        }
    }
}
