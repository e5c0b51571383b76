use super::{
    NUMBERS, Published, STAGED_PAYMENTS,
    facts::{PaymentFacts, Staged},
};
use crate::scope::SETTLEMENTS;
use kernel::{LoadId, Outcome};
use std::sync::Arc;
use store::{Change, Error, Expr, ExprTrait, Func, Insert, Select, Stage, Statement, Table, TenantTx, Value, col};

const PAYMENTS: Table = Table::new("payments");

const STAGE: Stage = Stage {
    table: STAGED_PAYMENTS,
    columns: &["load_id", "file", "line", "id", "customer_no", "bill_no", "paid_on", "amount", "outcome", "nth"],
};

/// Lays payments down beside the published ones.
pub async fn stage_payments(tx: &TenantTx, load: LoadId, rows: &[Staged<PaymentFacts>]) -> Result<(), Error> {
    STAGE.put(tx, rows.iter().map(|row| values(load, row)).collect()).await
}

fn values(load: LoadId, row: &Staged<PaymentFacts>) -> Vec<Value> {
    let f = &row.facts;
    vec![
        load.0.into(),
        row.file.into(),
        row.line.into(),
        row.id.into(),
        row.customer_no.as_str().into(),
        f.bill_no.as_str().into(),
        f.paid_on.into(),
        f.amount.0.into(),
        f.outcome.code().into(),
        f.nth.into(),
    ]
}

/// Publishes payments that are new, and works out anew what has been paid of their bills.
pub async fn publish_payments(tx: &TenantTx, load: LoadId) -> Result<Published, Error> {
    let new = tx.change(&PUBLISH, [load.0.into()]).await?;
    tx.change(&SETTLE, [load.0.into()]).await?;
    Ok(Published { new, ..Published::default() })
}

static PUBLISH: Change<1> = Change::insert("billing::publish_payments", |[load]| {
    let staged = Select::from(STAGED_PAYMENTS, "s")
        .join(NUMBERS, "n", col("n.customer_no").equals(("s", "customer_no")))
        .filter(col("s.load_id").eq(load));
    let insert = Insert::into(PAYMENTS, staged)
        .set("id", col("s.id"))
        .set("contract_id", col("n.contract_id"))
        .set("load_id", col("s.load_id"));
    ["bill_no", "paid_on", "amount", "outcome", "nth"]
        .into_iter()
        .fold(insert, |insert, column| insert.set(column, Expr::col(("s", column))))
        .or_update(&["contract_id", "bill_no", "paid_on", "outcome", "amount", "nth"], &[])
});

static SETTLE: Change<1> = Change::insert("billing::settle", |[load]| {
    let touched = Select::from(PAYMENTS, "t")
        .filter(col("t.load_id").eq(load))
        .filter(col("t.contract_id").equals(("p", "contract_id")))
        .filter(col("t.bill_no").equals(("p", "bill_no")));
    let bills = Select::from(PAYMENTS, "p").filter(touched.exists()).group(&["p.contract_id", "p.bill_no"]);
    let came = || col("p.outcome").eq(Outcome::Paid.code());
    let back = || col("p.outcome").eq(Outcome::Refunded.code());
    let failed = || col("p.outcome").eq(Outcome::DebitFailed.code());
    Insert::into(SETTLEMENTS, bills)
        .set("contract_id", col("p.contract_id"))
        .set("bill_no", col("p.bill_no"))
        .set("paid", Func::sum(Expr::case(came(), col("p.amount")).finally(0)))
        .set("paid_on", Func::max(Expr::case(came(), col("p.paid_on"))))
        .set("failed_on", Func::max(Expr::case(failed(), col("p.paid_on"))))
        .set("refunded", Func::sum(Expr::case(back(), col("p.amount")).finally(0)))
        .set("refunded_on", Func::max(Expr::case(back(), col("p.paid_on"))))
        .or_update(&["contract_id", "bill_no"], &["paid", "paid_on", "failed_on", "refunded", "refunded_on"])
});

pub(super) fn statements() -> Vec<Arc<Statement>> {
    vec![PUBLISH.statement(), SETTLE.statement()]
}
