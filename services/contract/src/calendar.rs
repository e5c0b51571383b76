//! When each route is read: the bureau's calendar, staged, checked and published like its other files. A route is read once
//! in a period; a period stays what it is when the day of its reading moves.
use chrono::NaiveDate;
use kernel::{LoadId, Month};
use std::sync::Arc;
use store::{
    Change, Error, ExprTrait, Insert, Query, Read, Select, Stage, Statement, Table, TenantTx, Value, col, record,
};

pub(crate) const DAYS: Table = Table::new("reading_days");
const STAGED: Table = Table::new("staged_reading_days");

/// The days that are asked for at once, at most.
pub const MOST_DAYS: u64 = 2_000;
/// At most so many lines are named.
const MOST: u64 = 100;

/// What the bureau plans, with the place where it stood.
#[derive(Clone, Debug)]
pub struct Planned {
    /// The file, counted from 0.
    pub file: i32,
    /// The line, counted from 1.
    pub line: i64,
    /// The route; empty in a city that knows no routes.
    pub route: String,
    /// The period that the reading ends.
    pub period: Month,
    /// The day on which it is planned.
    pub on: NaiveDate,
}

const STAGE: Stage = Stage { table: STAGED, columns: &["load_id", "file", "line", "route", "period", "planned_on"] };

/// Lays rows down beside the published ones.
pub async fn stage(tx: &TenantTx, load: LoadId, rows: &[Planned]) -> Result<(), Error> {
    let values = |row: &Planned| -> Vec<Value> {
        vec![
            load.0.into(),
            row.file.into(),
            row.line.into(),
            row.route.as_str().into(),
            row.period.first_day().into(),
            row.on.into(),
        ]
    };
    STAGE.put(tx, rows.iter().map(values).collect()).await
}

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

/// Staged rows that move a reading which has been, or one that is to come to a day which has been: on either its paper is
/// out, or nobody would print it. A reading may move on its own day. At most a hundred.
pub async fn moved_past(tx: &TenantTx, load: LoadId, today: NaiveDate) -> Result<Vec<Line>, Error> {
    Ok(tx.read(MOVED_PAST.list([load.0.into(), today.into()])).await?.to_vec())
}

static MOVED_PAST: Query<Line, 2> = Query::new("contract::moved_past", |[load, today]| {
    Select::from(STAGED, "s")
        .join(DAYS, "d", same())
        .filter(col("s.load_id").eq(load))
        .filter(col("d.planned_on").ne(col("s.planned_on")))
        .filter(col("d.planned_on").lt(today).or(col("s.planned_on").lt(today)))
        .ascending("s.file")
        .ascending("s.line")
        .limit(MOST)
});

fn same() -> store::Expr {
    col("d.route").equals(("s", "route")).and(col("d.period").equals(("s", "period")))
}

/// Publishes what is new or has moved; says how many rows that is.
pub async fn publish(tx: &TenantTx, load: LoadId) -> Result<u64, Error> {
    tx.change(&PUBLISH, [load.0.into()]).await
}

static PUBLISH: Change<1> = Change::insert("contract::publish_days", |[load]| {
    let news = Select::from(STAGED, "s")
        .left_join(DAYS, "d", same())
        .filter(col("s.load_id").eq(load))
        .filter(col("d.planned_on").is_null().or(col("d.planned_on").ne(col("s.planned_on"))));
    Insert::into(DAYS, news)
        .set("route", col("s.route"))
        .set("period", col("s.period"))
        .set("planned_on", col("s.planned_on"))
        .or_update(&["route", "period"], &["planned_on"])
});

/// Takes the staged rows away again.
pub async fn clear(tx: &TenantTx, load: LoadId) -> Result<(), Error> {
    tx.change(&CLEAR, [load.0.into()]).await.map(|_| ())
}

static CLEAR: Change<1> = Change::delete("contract::clear_days", STAGED, "s", |[load]| col("s.load_id").eq(load));

record! {
    /// A reading that is planned.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct ReadingDay {
        /// The route; empty in a city that knows no routes.
        route: String = d.route,
        /// The period that it ends.
        period: Month = d.period,
        /// Its day.
        planned_on: NaiveDate = d.planned_on,
    }
}

/// What is planned from a day to a day, both among them, by day and route; at most [`MOST_DAYS`].
pub fn days(from: NaiveDate, to: NaiveDate) -> Read<Arc<[ReadingDay]>> {
    PLANNED.list([from.into(), to.into()])
}

static PLANNED: Query<ReadingDay, 2> = Query::new("contract::reading_days", |[from, to]| {
    Select::from(DAYS, "d")
        .filter(col("d.planned_on").gte(from))
        .filter(col("d.planned_on").lte(to))
        .ascending("d.planned_on")
        .ascending("d.route")
        .limit(MOST_DAYS)
});

pub(crate) fn statements() -> Vec<Arc<Statement>> {
    vec![MOVED_PAST.statement(), PUBLISH.statement(), CLEAR.statement(), PLANNED.statement()]
}
