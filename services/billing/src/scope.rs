//! Which of an account's bills are read. All are asked by what the actor is: nothing has to be known beforehand.
use kernel::{AccountId, BillId, ContractId, Month};
use store::{Arg, Expr, ExprTrait, Select, Table, Value, col};

pub(crate) const BILLS: Table = Table::new("bills");
pub(crate) const SETTLEMENTS: Table = Table::new("settlements");
/// contract's promise: who may see which contract.
const ACCESS: Table = Table::new("contract_access");

/// Which of an account's bills. None is older than the month that goes with it, the city's history window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// The latest of each contract.
    Latest,
    /// Those of all contracts of which something is still to be paid.
    Unpaid,
    /// Those of the main contract, newest first.
    Main,
    /// Those of one contract, newest first.
    Contract(ContractId),
    /// One bill, corrected or not.
    One(BillId),
}

impl Scope {
    /// Account, first month, and what the scope itself names; the null id where it names nothing.
    pub(crate) fn values(self, account: AccountId, from: Month) -> [Value; 3] {
        let named = match self {
            Scope::Contract(id) => id.0,
            Scope::One(id) => id.0,
            Scope::Latest | Scope::Unpaid | Scope::Main => account.0,
        };
        [account.0.into(), from.first_day().into(), named.into()]
    }
}

fn seen(from: Arg) -> Expr {
    col("b.contract_id").equals(("a", "contract_id")).and(col("b.month").gte(from))
}

fn current(from: Arg) -> Expr {
    seen(from).and(col("b.corrected_by").is_null())
}

fn mine(account: Arg) -> Expr {
    col("a.account_id").eq(account)
}

/// `s`: what has been paid.
pub(crate) fn settled(select: Select) -> Select {
    let same = col("s.contract_id").equals(("b", "contract_id")).and(col("s.bill_no").equals(("b", "bill_no")));
    select.left_join(SETTLEMENTS, "s", same)
}

pub(crate) fn latest([account, from, _]: [Arg; 3]) -> Select {
    Select::from(ACCESS, "a").join_first(BILLS, "b", current(from), "b.place").filter(mine(account))
}

pub(crate) fn unpaid([account, from, _]: [Arg; 3]) -> Select {
    settled(Select::from(ACCESS, "a").join(BILLS, "b", current(from)))
        .filter(mine(account))
        .filter(col("b.total").gt(0))
        .filter(col("s.paid").is_null().or(col("s.paid").lt(col("b.total"))))
}

pub(crate) fn main([account, from, _]: [Arg; 3]) -> Select {
    Select::from(ACCESS, "a").join(BILLS, "b", current(from)).filter(mine(account)).filter(col("a.is_main").eq(true))
}

pub(crate) fn contract([account, from, contract]: [Arg; 3]) -> Select {
    Select::from(ACCESS, "a")
        .join(BILLS, "b", current(from))
        .filter(mine(account))
        .filter(col("a.contract_id").eq(contract))
}

pub(crate) fn one([account, from, bill]: [Arg; 3]) -> Select {
    Select::from(ACCESS, "a").join(BILLS, "b", seen(from)).filter(mine(account)).filter(col("b.id").eq(bill))
}
