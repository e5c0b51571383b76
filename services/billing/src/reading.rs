use crate::scope::{ACCESS, Scope, Window, lived_there, mine};
use chrono::NaiveDate;
use kernel::{AccountId, ContractId, M3, ReadingId};
use std::sync::Arc;
use store::{Arg, Expr, ExprTrait, Query, Read, Select, Statement, Table, col, record};

const READINGS: Table = Table::new("readings");

record! {
    /// One visit to a meter, as the bureau delivered it last.
    pub struct Reading {
        /// Its id.
        id: ReadingId = r.id,
        /// Whose meter.
        contract: ContractId = r.contract_id,
        /// The day; one reading a day and contract.
        read_on: NaiveDate = r.read_on,
        /// The first day of its period.
        period_from: Option<NaiveDate> = r.period_from,
        /// The last day of its period.
        period_to: Option<NaiveDate> = r.period_to,
        /// Days, as delivered.
        days: Option<i32> = r.days,
        /// What the meter showed before.
        previous_value: Option<i64> = r.previous_value,
        /// What it shows.
        current_value: Option<i64> = r.current_value,
        /// Water used, as delivered.
        usage: M3 = r.usage_m3,
        /// Whether nobody saw the meter.
        estimated: bool = r.estimated,
        /// Whether the meter was changed in the period.
        meter_changed: bool = r.meter_changed,
        /// Whether the register fell, so that the usage is shown to nobody.
        doubtful: bool = r.doubtful,
        /// When the next one is planned.
        next_read_on: Option<NaiveDate> = r.next_read_on,
    }
}

/// The readings of an account's contracts within the city's window, newest first. Of `Scope::Main` and
/// `Scope::Contract` those of one contract, else those of all.
pub fn readings(account: AccountId, scope: Scope, window: Window) -> Read<Arc<[Reading]>> {
    let query = match scope {
        Scope::Main => &MAIN,
        Scope::Contract(_) => &CONTRACT,
        Scope::Latest | Scope::Unpaid | Scope::All | Scope::One(_) => &ALL,
    };
    query.list(scope.values(account, window))
}

/// Where the number of bills decides, as many readings are shown: none is billed later than the next one.
fn all([account, now, from, newest, _]: [Arg; 5]) -> Select {
    let its = col("r.contract_id")
        .equals(("a", "contract_id"))
        .and(col("r.corrected_by").is_null())
        .and(col("r.read_on").gte(from))
        .and(lived_there(col("r.read_on")));
    let newer = Select::from(READINGS, "n")
        .filter(col("n.contract_id").equals(("r", "contract_id")))
        .filter(col("n.corrected_by").is_null())
        .filter(lived_there(col("n.read_on")))
        .filter(col("n.read_on").gt(col("r.read_on")));
    Select::from(ACCESS, "a")
        .join(READINGS, "r", its)
        .filter(mine(account, now))
        .filter(Expr::from(newest).eq(0).or(newer.fewer_than(newest)))
        .descending("r.read_on")
        .ascending("r.id")
}

static ALL: Query<Reading, 5> = Query::new("billing::all_readings", all);
static MAIN: Query<Reading, 5> =
    Query::new("billing::main_readings", |args| all(args).filter(col("a.is_main").eq(true)));
static CONTRACT: Query<Reading, 5> =
    Query::new("billing::contract_readings", |args| all(args).filter(col("a.contract_id").eq(args[4])));

pub(crate) fn statements() -> Vec<Arc<Statement>> {
    [&ALL, &MAIN, &CONTRACT].map(Query::statement).to_vec()
}
