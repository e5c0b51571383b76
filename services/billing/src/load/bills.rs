use super::{
    NUMBERS, Published, READINGS, STAGED_BILLS, STAGED_PARTS,
    facts::{BillFacts, Staged},
    readings::next_revision,
};
use crate::scope::BILLS;
use kernel::LoadId;
use std::sync::Arc;
use store::{Change, Error, Expr, ExprTrait, Insert, Select, Stage, Statement, Table, TenantTx, Update, Value, col};

const PARTS: Table = Table::new("bill_parts");

const STAGE: Stage = Stage {
    table: STAGED_BILLS,
    columns: &[
        "load_id",
        "file",
        "line",
        "id",
        "customer_no",
        "bill_no",
        "month",
        "issued_on",
        "total",
        "due_on",
        "debit_on",
        "payment_method",
        "usage_m3",
        "days",
        "period_from",
        "period_to",
        "read_on",
        "provisional",
        "place",
        "digest",
    ],
};

const STAGE_PARTS: Stage = Stage {
    table: STAGED_PARTS,
    columns: &["load_id", "bill_id", "place", "kind", "name", "amount", "tax", "tax_rate"],
};

/// What a staged bill hands on as it is.
const FACTS: [&str; 15] = [
    "bill_no",
    "month",
    "issued_on",
    "total",
    "due_on",
    "debit_on",
    "payment_method",
    "usage_m3",
    "days",
    "period_from",
    "period_to",
    "read_on",
    "provisional",
    "place",
    "digest",
];

/// Lays bills and their lines down beside the published ones.
pub async fn stage_bills(tx: &TenantTx, load: LoadId, rows: &[Staged<BillFacts>]) -> Result<(), Error> {
    STAGE.put(tx, rows.iter().map(|row| values(load, row)).collect()).await?;
    STAGE_PARTS.put(tx, rows.iter().flat_map(|row| part_values(load, row)).collect()).await
}

fn values(load: LoadId, row: &Staged<BillFacts>) -> Vec<Value> {
    let f = &row.facts;
    vec![
        load.0.into(),
        row.file.into(),
        row.line.into(),
        row.id.into(),
        row.customer_no.as_str().into(),
        f.bill_no.as_str().into(),
        f.month.first_day().into(),
        f.issued_on.into(),
        f.total.0.into(),
        f.due_on.into(),
        f.debit_on.into(),
        f.payment_method.code().into(),
        f.usage.map(|m3| m3.0).into(),
        f.days.into(),
        f.period_from.into(),
        f.period_to.into(),
        f.read_on.into(),
        f.provisional.into(),
        f.place().into(),
        f.digest().into(),
    ]
}

fn part_values(load: LoadId, row: &Staged<BillFacts>) -> impl Iterator<Item = Vec<Value>> {
    row.facts.parts.iter().zip(0_i32..).map(move |(part, place)| {
        vec![
            load.0.into(),
            row.id.into(),
            place.into(),
            part.kind.code().into(),
            part.name.clone().into(),
            part.amount.0.into(),
            part.tax.0.into(),
            part.tax_rate.into(),
        ]
    })
}

/// Publishes bills that are new, and new revisions of those that have changed; the old ones stay, and say by which
/// they were replaced. Each keeps the reading that stood when it was published.
pub async fn publish_bills(tx: &TenantTx, load: LoadId) -> Result<Published, Error> {
    let new = tx.change(&PUBLISH, [load.0.into()]).await?;
    let corrections = tx.change(&REPLACE, [load.0.into()]).await?;
    tx.change(&PUBLISH_PARTS, [load.0.into()]).await?;
    Ok(Published { new, corrections, ..Published::default() })
}

static PUBLISH: Change<1> = Change::insert("billing::publish_bills", |[load]| {
    let standing = col("b.contract_id")
        .equals(("n", "contract_id"))
        .and(col("b.bill_no").equals(("s", "bill_no")))
        .and(col("b.corrected_by").is_null());
    let reading = col("r.contract_id")
        .equals(("n", "contract_id"))
        .and(col("r.read_on").equals(("s", "read_on")))
        .and(col("r.corrected_by").is_null());
    let news = Select::from(STAGED_BILLS, "s")
        .join(NUMBERS, "n", col("n.customer_no").equals(("s", "customer_no")))
        .left_join(BILLS, "b", standing)
        .left_join(READINGS, "r", reading)
        .filter(col("s.load_id").eq(load))
        .filter(col("b.digest").is_null().or(col("b.digest").ne(col("s.digest"))));
    let insert = Insert::into(BILLS, news)
        .set("id", col("s.id"))
        .set("contract_id", col("n.contract_id"))
        .set("load_id", col("s.load_id"))
        .set("revision", next_revision("b.revision"))
        .set("corrects", col("b.id"))
        .set("reading_id", col("r.id"));
    FACTS.into_iter().fold(insert, |insert, column| insert.set(column, Expr::col(("s", column))))
});

static REPLACE: Change<1> = Change::update("billing::replace_bills", |[load]| {
    let by =
        || Select::from(BILLS, "n").filter(col("n.load_id").eq(load)).filter(col("n.corrects").equals(("b", "id")));
    Update::of(BILLS, "b")
        .set_from("corrected_by", col("n.id"), by())
        .filter(col("b.corrected_by").is_null())
        .filter(by().exists())
});

static PUBLISH_PARTS: Change<1> = Change::insert("billing::publish_parts", |[load]| {
    let published = Select::from(STAGED_PARTS, "p")
        .join(BILLS, "b", col("b.id").equals(("p", "bill_id")))
        .filter(col("p.load_id").eq(load));
    let insert = Insert::into(PARTS, published).set("bill_id", col("p.bill_id"));
    ["place", "kind", "name", "amount", "tax", "tax_rate"]
        .into_iter()
        .fold(insert, |insert, column| insert.set(column, Expr::col(("p", column))))
});

pub(super) fn statements() -> Vec<Arc<Statement>> {
    vec![PUBLISH.statement(), REPLACE.statement(), PUBLISH_PARTS.statement()]
}
