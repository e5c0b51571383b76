//! Readings, bills and payments from the bureau's files: staged, checked against what stands, published at once.
mod bills;
mod check;
mod facts;
mod payments;
mod readings;

pub use bills::{publish_bills, stage_bills};
pub use check::{Line, second_bills, unbilled_payments, unknown_contracts};
pub use facts::{BillFacts, PartFacts, PaymentFacts, ReadingFacts, Staged};
pub use payments::{publish_payments, stage_payments};
pub use readings::{doubtful_readings, publish_readings, stage_readings};

use crate::numbers::NUMBERS;
use kernel::LoadId;
use std::sync::Arc;
use store::{Change, Error, ExprTrait, Statement, Table, TenantTx, col};

const READINGS: Table = Table::new("readings");
const STAGED_READINGS: Table = Table::new("staged_readings");
const STAGED_BILLS: Table = Table::new("staged_bills");
const STAGED_PARTS: Table = Table::new("staged_bill_parts");
const STAGED_PAYMENTS: Table = Table::new("staged_payments");

/// What a publication came to, in rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Published {
    /// Rows that are new, corrections included.
    pub new: u64,
    /// Of these, rows that replace an earlier one.
    pub corrections: u64,
    /// Of these, readings that are doubted.
    pub doubtful: u64,
}

/// Takes the staged rows away again.
pub async fn clear(tx: &TenantTx, load: LoadId) -> Result<(), Error> {
    for change in [&CLEAR_READINGS, &CLEAR_BILLS, &CLEAR_PARTS, &CLEAR_PAYMENTS] {
        tx.change(change, [load.0.into()]).await?;
    }
    Ok(())
}

static CLEAR_READINGS: Change<1> = clearing("billing::clear_readings", STAGED_READINGS);
static CLEAR_BILLS: Change<1> = clearing("billing::clear_bills", STAGED_BILLS);
static CLEAR_PARTS: Change<1> = clearing("billing::clear_parts", STAGED_PARTS);
static CLEAR_PAYMENTS: Change<1> = clearing("billing::clear_payments", STAGED_PAYMENTS);

const fn clearing(name: &'static str, table: Table) -> Change<1> {
    Change::delete(name, table, "s", |[load]| col("s.load_id").eq(load))
}

pub(crate) fn statements() -> Vec<Arc<Statement>> {
    let clear = [&CLEAR_READINGS, &CLEAR_BILLS, &CLEAR_PARTS, &CLEAR_PAYMENTS].map(Change::statement);
    [clear.to_vec(), readings::statements(), bills::statements(), payments::statements(), check::statements()].concat()
}
