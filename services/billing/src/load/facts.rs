//! What the bureau delivers, in this service's words.
use chrono::NaiveDate;
use kernel::{M3, Month, Outcome, PartKind, PaymentMethod, Yen};
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// Facts with the place where they stood.
#[derive(Clone, Debug)]
pub struct Staged<F> {
    /// The file, counted from 0.
    pub file: i32,
    /// The line, counted from 1.
    pub line: i64,
    /// The id that the row gets when it is published.
    pub id: Uuid,
    /// The contract's number.
    pub customer_no: String,
    /// What stood there.
    pub facts: F,
}

/// A meter reading.
#[derive(Clone, Debug)]
pub struct ReadingFacts {
    /// The day; one reading a day and contract.
    pub read_on: NaiveDate,
    /// The first day of the period.
    pub period_from: Option<NaiveDate>,
    /// The last day of the period.
    pub period_to: Option<NaiveDate>,
    /// Days, as delivered.
    pub days: Option<i32>,
    /// What the meter showed before.
    pub previous_value: Option<i64>,
    /// What it shows.
    pub current_value: Option<i64>,
    /// Water used.
    pub usage: M3,
    /// Whether nobody saw the meter.
    pub estimated: bool,
    /// Whether the meter was changed in the period (メーター取替).
    pub meter_changed: bool,
    /// When the next reading is planned.
    pub next_read_on: Option<NaiveDate>,
}

/// A bill with its lines.
#[derive(Clone, Debug)]
pub struct BillFacts {
    /// The bureau's number; one in a contract.
    pub bill_no: String,
    /// The month it is for.
    pub month: Month,
    /// The day it was raised.
    pub issued_on: NaiveDate,
    /// What it comes to: the sum of its lines.
    pub total: Yen,
    /// The last day for paying by slip.
    pub due_on: Option<NaiveDate>,
    /// The day of the direct debit.
    pub debit_on: Option<NaiveDate>,
    /// How it is paid.
    pub payment_method: PaymentMethod,
    /// Water used.
    pub usage: Option<M3>,
    /// Days, as delivered.
    pub days: Option<i32>,
    /// The first day of the period.
    pub period_from: Option<NaiveDate>,
    /// The last day of the period.
    pub period_to: Option<NaiveDate>,
    /// The day of the reading.
    pub read_on: Option<NaiveDate>,
    /// Whether a final one is still to come.
    pub provisional: bool,
    /// Its lines, in order.
    pub parts: Vec<PartFacts>,
}

/// A line of a bill.
#[derive(Clone, Debug)]
pub struct PartFacts {
    /// What for.
    pub kind: PartKind,
    /// The bureau's own name for it.
    pub name: Option<String>,
    /// What it comes to, tax included.
    pub amount: Yen,
    /// The consumption tax in it.
    pub tax: Yen,
    /// The rate of that tax in per cent.
    pub tax_rate: i32,
}

/// A payment, or a direct debit that failed.
#[derive(Clone, Debug)]
pub struct PaymentFacts {
    /// Which bill of the contract.
    pub bill_no: String,
    /// The day.
    pub paid_on: NaiveDate,
    /// How much.
    pub amount: Yen,
    /// What became of it.
    pub outcome: Outcome,
    /// 0, or how many payments alike in all of this stood before it in the load.
    pub nth: i32,
}

impl ReadingFacts {
    /// Tells whether a reading is as it was.
    pub(crate) fn digest(&self) -> String {
        let mut all = vec![
            day(self.period_from),
            day(self.period_to),
            number(self.days),
            number(self.previous_value),
            number(self.current_value),
            self.usage.0.to_string(),
            self.estimated.to_string(),
        ];
        // What came later into the layouts counts only where it says something: rows that stand keep their digests.
        if self.meter_changed {
            all.push("meter_changed".to_owned());
        }
        all.extend(self.next_read_on.map(|planned| format!("next_read_on {planned}")));
        digest(&all)
    }
}

impl BillFacts {
    /// Its place in the contract's history; greater is newer.
    pub(crate) fn place(&self) -> String {
        format!("{}/{}/{}", self.month, self.issued_on, self.bill_no)
    }

    /// Tells whether a bill is as it was, lines included.
    pub(crate) fn digest(&self) -> String {
        let mut all = vec![
            self.month.to_string(),
            self.issued_on.to_string(),
            self.total.0.to_string(),
            day(self.due_on),
            day(self.debit_on),
            self.payment_method.to_string(),
            number(self.usage.map(|m3| m3.0)),
            number(self.days),
            day(self.period_from),
            day(self.period_to),
            day(self.read_on),
            self.provisional.to_string(),
        ];
        for part in &self.parts {
            let name = part.name.clone().unwrap_or_default();
            all.extend([part.kind.to_string(), name, part.amount.0.to_string(), part.tax.0.to_string()]);
            all.push(part.tax_rate.to_string());
        }
        digest(&all)
    }
}

fn day(date: Option<NaiveDate>) -> String {
    date.map(|date| date.to_string()).unwrap_or_default()
}

fn number(n: Option<impl ToString>) -> String {
    n.map(|n| n.to_string()).unwrap_or_default()
}

fn digest(fields: &[String]) -> String {
    format!("{:x}", Sha256::digest(fields.join("\u{1f}")))
}
