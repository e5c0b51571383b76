use super::{
    NUMBERS, Published, READINGS, STAGED_READINGS,
    check::{Line, MOST},
    facts::{ReadingFacts, Staged},
};
use crate::scope::BILLS;
use kernel::LoadId;
use std::sync::Arc;
use store::{
    Change, Error, Expr, ExprTrait, Func, Insert, Query, Select, Stage, Statement, TenantTx, Update, Value, col,
};

const STAGE: Stage = Stage {
    table: STAGED_READINGS,
    columns: &[
        "load_id",
        "file",
        "line",
        "id",
        "customer_no",
        "read_on",
        "period_from",
        "period_to",
        "days",
        "previous_value",
        "current_value",
        "usage_m3",
        "estimated",
        "meter_changed",
        "next_read_on",
        "digest",
    ],
};

/// What a staged reading hands on as it is.
const FACTS: [&str; 11] = [
    "read_on",
    "period_from",
    "period_to",
    "days",
    "previous_value",
    "current_value",
    "usage_m3",
    "estimated",
    "meter_changed",
    "next_read_on",
    "digest",
];

/// Lays readings down beside the published ones.
pub async fn stage_readings(tx: &TenantTx, load: LoadId, rows: &[Staged<ReadingFacts>]) -> Result<(), Error> {
    STAGE.put(tx, rows.iter().map(|row| values(load, row)).collect()).await
}

fn values(load: LoadId, row: &Staged<ReadingFacts>) -> Vec<Value> {
    let f = &row.facts;
    vec![
        load.0.into(),
        row.file.into(),
        row.line.into(),
        row.id.into(),
        row.customer_no.as_str().into(),
        f.read_on.into(),
        f.period_from.into(),
        f.period_to.into(),
        f.days.into(),
        f.previous_value.into(),
        f.current_value.into(),
        f.usage.0.into(),
        f.estimated.into(),
        f.meter_changed.into(),
        f.next_read_on.into(),
        f.digest().into(),
    ]
}

/// Publishes readings that are new, and new revisions of those that have changed.
pub async fn publish_readings(tx: &TenantTx, load: LoadId) -> Result<Published, Error> {
    let new = tx.change(&PUBLISH, [load.0.into()]).await?;
    let corrections = tx.change(&REPLACE, [load.0.into()]).await?;
    let doubtful = tx.change(&DOUBT, [load.0.into()]).await?;
    tx.change(&LINK, [load.0.into()]).await?;
    tx.change(&RELINK, [load.0.into()]).await?;
    Ok(Published { new, corrections, doubtful })
}

/// Published readings whose register fell, with their places in the files, for whoever loads them: the first hundred.
pub async fn doubtful_readings(tx: &TenantTx, load: LoadId) -> Result<Vec<Line>, Error> {
    Ok(tx.read(DOUBTFUL.list([load.0.into()])).await?.to_vec())
}

static PUBLISH: Change<1> = Change::insert("billing::publish_readings", |[load]| {
    let standing = col("r.contract_id")
        .equals(("n", "contract_id"))
        .and(col("r.read_on").equals(("s", "read_on")))
        .and(col("r.corrected_by").is_null());
    let news = Select::from(STAGED_READINGS, "s")
        .join(NUMBERS, "n", col("n.customer_no").equals(("s", "customer_no")))
        .left_join(READINGS, "r", standing)
        .filter(col("s.load_id").eq(load))
        .filter(col("r.digest").is_null().or(col("r.digest").ne(col("s.digest"))));
    let mut insert = Insert::into(READINGS, news)
        .set("id", col("s.id"))
        .set("contract_id", col("n.contract_id"))
        .set("load_id", col("s.load_id"))
        .set("revision", next_revision("r.revision"))
        .set("corrects", col("r.id"));
    for column in FACTS {
        insert = insert.set(column, Expr::col(("s", column)));
    }
    insert
});

/// 0 for the first; one more than the revision that stands.
pub(super) fn next_revision(standing: &'static str) -> Expr {
    Func::coalesce([col(standing).add(1), Expr::val(0)]).into()
}

static REPLACE: Change<1> = Change::update("billing::replace_readings", |[load]| {
    let by =
        || Select::from(READINGS, "n").filter(col("n.load_id").eq(load)).filter(col("n.corrects").equals(("r", "id")));
    Update::of(READINGS, "r")
        .set_from("corrected_by", col("n.id"), by())
        .filter(col("r.corrected_by").is_null())
        .filter(by().exists())
});

/// A register that fell is doubted, unless the meter was changed or the former reading was an estimate, which this one
/// settles: the bureau's usage may be right or wrong, and until it says so again nobody is shown it. What the register
/// was before, the row may say; what stands says it too, and the row may disagree.
static DOUBT: Change<1> = Change::update("billing::doubt_readings", |[load]| {
    let settled = Select::from(READINGS, "f")
        .filter(col("f.contract_id").equals(("r", "contract_id")))
        .filter(col("f.corrected_by").is_null())
        .filter(col("f.estimated").eq(true))
        .filter(col("f.read_on").lt(col("r.read_on")))
        .filter(col("f.current_value").equals(("r", "previous_value")));
    let by_itself = col("r.current_value").lt(col("r.previous_value")).and(settled.exists().not());
    Update::of(READINGS, "r")
        .set("doubtful", true)
        .filter(col("r.load_id").eq(load))
        .filter(col("r.meter_changed").eq(false))
        .filter(by_itself.or(higher_before().exists()))
});

/// The latest earlier reading of the contract that tells a register, if it was seen and higher. One contract's readings
/// are few and lie together in the index.
fn higher_before() -> Select {
    let between = Select::from(READINGS, "n")
        .filter(col("n.contract_id").equals(("f", "contract_id")))
        .filter(col("n.corrected_by").is_null())
        .filter(col("n.read_on").gt(col("f.read_on")))
        .filter(col("n.read_on").lt(col("r.read_on")))
        // behind an exchange, the old meter's register says nothing
        .filter(col("n.current_value").is_not_null().or(col("n.meter_changed").eq(true)));
    Select::from(READINGS, "f")
        .filter(col("f.contract_id").equals(("r", "contract_id")))
        .filter(col("f.corrected_by").is_null())
        .filter(col("f.estimated").eq(false))
        .filter(col("f.read_on").lt(col("r.read_on")))
        .filter(col("f.current_value").gt(col("r.current_value")))
        .filter(between.exists().not())
}

static DOUBTFUL: Query<Line, 1> = Query::new("billing::doubtful_readings", |[load]| {
    let staged = col("r.id").equals(("s", "id")).and(col("r.doubtful").eq(true));
    Select::from(STAGED_READINGS, "s")
        .join(READINGS, "r", staged)
        .filter(col("s.load_id").eq(load))
        .ascending("s.file")
        .ascending("s.line")
        .limit(MOST)
});

/// A bill whose reading was doubted takes the one that the bureau delivers instead.
static RELINK: Change<1> = Change::update("billing::relink_readings", |[load]| {
    let instead = || {
        Select::from(READINGS, "n")
            .join(READINGS, "o", col("o.id").equals(("n", "corrects")).and(col("o.doubtful").eq(true)))
            .filter(col("n.load_id").eq(load))
            .filter(col("o.id").equals(("b", "reading_id")))
    };
    Update::of(BILLS, "b").set_from("reading_id", col("n.id"), instead()).filter(instead().exists())
});

/// A bill that came before its reading finds it now; one that has a reading keeps it.
static LINK: Change<1> = Change::update("billing::link_readings", |[load]| {
    let its = || {
        Select::from(READINGS, "r")
            .filter(col("r.load_id").eq(load))
            .filter(col("r.corrected_by").is_null())
            .filter(col("r.contract_id").equals(("b", "contract_id")))
            .filter(col("r.read_on").equals(("b", "read_on")))
    };
    Update::of(BILLS, "b")
        .set_from("reading_id", col("r.id"), its())
        .filter(col("b.reading_id").is_null())
        .filter(its().exists())
});

pub(super) fn statements() -> Vec<Arc<Statement>> {
    vec![
        PUBLISH.statement(),
        REPLACE.statement(),
        DOUBT.statement(),
        DOUBTFUL.statement(),
        LINK.statement(),
        RELINK.statement(),
    ]
}
