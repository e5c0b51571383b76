//! Which of an account's bills are read. All are asked by what the actor is: nothing has to be known beforehand.
use chrono::{DateTime, Utc};
use kernel::{AccountId, BillId, ContractId};
use policy::history::Bound;
use store::{Arg, Expr, ExprTrait, Func, Select, Table, Value, col};

pub(crate) const BILLS: Table = Table::new("bills");
pub(crate) const SETTLEMENTS: Table = Table::new("settlements");
/// contract's promise: who may see which contract.
pub(crate) const ACCESS: Table = Table::new("contract_access");

/// Which of an account's bills, of those within the city's window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// The latest of each contract.
    Latest,
    /// Those of all contracts of which something is still to be paid.
    Unpaid,
    /// Those of all contracts, newest first: one read for a long list.
    All,
    /// Those of the main contract, newest first.
    Main,
    /// Those of one contract, newest first.
    Contract(ContractId),
    /// One bill, corrected or not.
    One(BillId),
}

/// What of an account's contracts shows at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// How far back.
    pub history: Bound,
    /// The moment: of a contract that is visible later, nothing.
    pub now: DateTime<Utc>,
}

impl Scope {
    /// Account, moment, first month, how many of each contract (0: as many as there are), and what the scope itself names
    /// (the account's id where it names nothing). The last is not used by all: no place may be left open before another.
    pub(crate) fn values(self, account: AccountId, window: Window) -> [Value; 5] {
        let named = match self {
            Scope::Contract(id) => id.0,
            Scope::One(id) => id.0,
            Scope::Latest | Scope::Unpaid | Scope::All | Scope::Main => account.0,
        };
        let Window { history, now } = window;
        let newest = history.newest.map_or(0, i64::from);
        [account.0.into(), now.into(), history.from.first_day().into(), newest.into(), named.into()]
    }
}

fn seen(from: Arg) -> Expr {
    let end = Func::coalesce([col("b.period_to"), col("b.read_on"), col("b.issued_on")]);
    let its = col("b.contract_id").equals(("a", "contract_id")).and(col("b.month").gte(from));
    its.and(lived_there(end.into()))
}

/// Whether what ended on a day falls into the time for which `a` shows the use of its water: of who moves in and who moves
/// out, each sees their own. Every read of somebody's bills and readings keeps to it.
pub(crate) fn lived_there(end: Expr) -> Expr {
    let moved_in = col("a.seen_from").is_null().or(col("a.seen_from").lte(end.clone()));
    moved_in.and(col("a.seen_before").is_null().or(col("a.seen_before").gt(end)))
}

fn current(from: Arg) -> Expr {
    seen(from).and(col("b.corrected_by").is_null())
}

/// Whether `a` is the account's, and visible at the moment (NYR-17, KRS-15, OUM-08). Every read of somebody's bills and
/// readings keeps to it.
pub(crate) fn mine(account: Arg, now: Arg) -> Expr {
    col("a.account_id").eq(account).and(col("a.visible_from").lte(now))
}

/// Whether `b` is among the newest so many of its contract's bills (KRS-16). Counted only where their number decides.
fn among(newest: Arg) -> Expr {
    let end = Func::coalesce([col("n.period_to"), col("n.read_on"), col("n.issued_on")]);
    let newer = Select::from(BILLS, "n")
        .filter(col("n.contract_id").equals(("b", "contract_id")))
        .filter(lived_there(end.into()))
        .filter(col("n.corrected_by").is_null())
        .filter(col("n.place").gt(col("b.place")));
    Expr::from(newest).eq(0).or(newer.fewer_than(newest))
}

/// `s`: what has been paid.
pub(crate) fn settled(select: Select) -> Select {
    let same = col("s.contract_id").equals(("b", "contract_id")).and(col("s.bill_no").equals(("b", "bill_no")));
    select.left_join(SETTLEMENTS, "s", same)
}

pub(crate) fn latest([account, now, from, ..]: [Arg; 5]) -> Select {
    Select::from(ACCESS, "a").join_first(BILLS, "b", current(from), "b.place").filter(mine(account, now))
}

pub(crate) fn unpaid(args: [Arg; 5]) -> Select {
    settled(all(args)).filter(col("b.total").gt(0)).filter(col("s.paid").is_null().or(col("s.paid").lt(col("b.total"))))
}

pub(crate) fn all([account, now, from, newest, _]: [Arg; 5]) -> Select {
    Select::from(ACCESS, "a").join(BILLS, "b", current(from)).filter(mine(account, now)).filter(among(newest))
}

pub(crate) fn main(args: [Arg; 5]) -> Select {
    all(args).filter(col("a.is_main").eq(true))
}

pub(crate) fn contract(args: [Arg; 5]) -> Select {
    let [.., contract] = args;
    all(args).filter(col("a.contract_id").eq(contract))
}

pub(crate) fn one([account, now, from, newest, bill]: [Arg; 5]) -> Select {
    Select::from(ACCESS, "a")
        .join(BILLS, "b", seen(from))
        .filter(mine(account, now))
        .filter(col("b.id").eq(bill))
        .filter(among(newest))
}
