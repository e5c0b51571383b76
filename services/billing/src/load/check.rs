//! What can only be checked against what stands: each staged row that fits nothing, with its place.
use super::{NUMBERS, STAGED_BILLS, STAGED_PAYMENTS, STAGED_READINGS};
use crate::scope::BILLS;
use kernel::LoadId;
use std::sync::Arc;
use store::{Error, ExprTrait, Query, Select, Statement, Table, TenantTx, col, record};

record! {
    /// Where a row stood.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Line {
        /// The file, counted from 0.
        file: i32 = s.file,
        /// The line, counted from 1.
        line: i64 = s.line,
    }
}

/// At most so many lines are named.
pub(super) const MOST: u64 = 100;

/// Staged rows of contracts that the bureau never delivered.
pub async fn unknown_contracts(tx: &TenantTx, load: LoadId) -> Result<Vec<Line>, Error> {
    let mut lines = vec![];
    for query in [&READINGS_OF_NOBODY, &BILLS_OF_NOBODY, &PAYMENTS_OF_NOBODY] {
        lines.extend(tx.read(query.list([load.0.into()])).await?.iter().cloned());
    }
    Ok(lines)
}

/// Staged payments of bills that the bureau never delivered; asked when the load's bills are published.
pub async fn unbilled_payments(tx: &TenantTx, load: LoadId) -> Result<Vec<Line>, Error> {
    Ok(tx.read(UNBILLED.list([load.0.into()])).await?.to_vec())
}

/// Staged bills of a contract, a month and a period for which another bill stands, by another number; asked when the
/// load's bills are published. Two bills of one period would be paid twice; what is charged besides comes with a period
/// of its own, or with none.
pub async fn second_bills(tx: &TenantTx, load: LoadId) -> Result<Vec<Line>, Error> {
    Ok(tx.read(SECOND.list([load.0.into()])).await?.to_vec())
}

static SECOND: Query<Line, 1> = Query::new("billing::second_bills", |[load]| {
    let other = Select::from(BILLS, "o")
        .filter(col("o.contract_id").equals(("b", "contract_id")))
        .filter(col("o.corrected_by").is_null())
        .filter(col("o.bill_no").ne(col("b.bill_no")))
        .filter(col("o.month").equals(("b", "month")))
        .filter(col("o.period_from").equals(("b", "period_from")))
        .filter(col("o.period_to").equals(("b", "period_to")))
        .filter(col("o.total").gt(0));
    Select::from(STAGED_BILLS, "s")
        .join(BILLS, "b", col("b.id").equals(("s", "id")))
        .filter(col("s.load_id").eq(load))
        .filter(col("b.total").gt(0))
        .filter(other.exists())
        .ascending("s.file")
        .ascending("s.line")
        .limit(MOST)
});

fn of_nobody(staged: Table) -> Select {
    Select::from(staged, "s")
        .left_join(NUMBERS, "n", col("n.customer_no").equals(("s", "customer_no")))
        .filter(col("n.contract_id").is_null())
        .ascending("s.file")
        .ascending("s.line")
        .limit(MOST)
}

static READINGS_OF_NOBODY: Query<Line, 1> =
    Query::new("billing::readings_of_nobody", |[load]| of_nobody(STAGED_READINGS).filter(col("s.load_id").eq(load)));
static BILLS_OF_NOBODY: Query<Line, 1> =
    Query::new("billing::bills_of_nobody", |[load]| of_nobody(STAGED_BILLS).filter(col("s.load_id").eq(load)));
static PAYMENTS_OF_NOBODY: Query<Line, 1> =
    Query::new("billing::payments_of_nobody", |[load]| of_nobody(STAGED_PAYMENTS).filter(col("s.load_id").eq(load)));

static UNBILLED: Query<Line, 1> = Query::new("billing::unbilled_payments", |[load]| {
    let its = col("b.contract_id").equals(("n", "contract_id")).and(col("b.bill_no").equals(("s", "bill_no")));
    Select::from(STAGED_PAYMENTS, "s")
        .join(NUMBERS, "n", col("n.customer_no").equals(("s", "customer_no")))
        .left_join(BILLS, "b", its)
        .filter(col("b.id").is_null())
        .filter(col("s.load_id").eq(load))
        .ascending("s.file")
        .ascending("s.line")
        .limit(MOST)
});

pub(super) fn statements() -> Vec<Arc<Statement>> {
    [&READINGS_OF_NOBODY, &BILLS_OF_NOBODY, &PAYMENTS_OF_NOBODY, &UNBILLED, &SECOND].map(Query::statement).to_vec()
}
