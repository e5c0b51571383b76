//! Which numbers a contract's bills have.
use crate::scope::BILLS;
use std::sync::Arc;
use store::{Expr, ExprTrait, Func, Query, Read, Select, Statement, Table, col, record};

/// contract's promise: which customer number is whose.
pub(crate) const NUMBERS: Table = Table::new("contract_numbers");

record! {
    pub struct Numbered {
        bill_no: String = b.bill_no,
    }
}

/// The numbers of all bills that were ever raised for who uses the water of this customer number now, each once: provisional
/// ones, and such as were corrected, were raised too (OSK-05). Those of who used it before are not among them: they lie in
/// another's drawer. Whoever asks and however old they are: for matching alone, and never to be shown. None for a contract
/// that was never billed, and for one that there is not.
pub fn numbers_of(customer_no: &str) -> Read<Arc<[String]>> {
    NUMBERS_OF.list([customer_no.into()]).map(|bills| bills.iter().map(|bill| bill.bill_no.clone()).collect())
}

/// The day on which a bill's period ended, as near as the bureau's file tells it.
fn end() -> Expr {
    Func::coalesce([col("b.period_to"), col("b.read_on"), col("b.issued_on")]).into()
}

static NUMBERS_OF: Query<Numbered, 1> = Query::new("billing::numbers_of", |[number]| {
    Select::from(NUMBERS, "n")
        .join(BILLS, "b", col("b.contract_id").equals(("n", "contract_id")))
        .filter(col("n.customer_no").eq(number))
        .filter(col("n.started_on").lte(end()))
        .group(&["b.bill_no"])
        .ascending("b.bill_no")
});

pub(crate) fn statements() -> Vec<Arc<Statement>> {
    vec![NUMBERS_OF.statement()]
}
