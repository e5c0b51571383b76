use crate::scope::{self, Scope, Window, settled};
use chrono::NaiveDate;
use kernel::{AccountId, BillId, ContractId, M3, Month, PartKind, PaymentMethod, Yen};
use std::sync::Arc;
use store::{Arg, ExprTrait, Query, Read, Select, Statement, Table, col, record};

const PARTS: Table = Table::new("bill_parts");
const READINGS: Table = Table::new("readings");

record! {
    #[expect(clippy::struct_field_names, reason = "a bill number is called that")]
    /// One revision of a bill, as the bureau delivered it, with what has been paid since.
    pub struct Bill {
        /// Its id.
        id: BillId = b.id,
        /// Whose water it is for.
        contract: ContractId = b.contract_id,
        /// The bureau's number; one in a contract.
        bill_no: String = b.bill_no,
        /// The month it is for.
        month: Month = b.month,
        /// The day it was raised (納付年月日).
        issued_on: NaiveDate = b.issued_on,
        /// What it comes to.
        total: Yen = b.total,
        /// The last day for paying by slip.
        due_on: Option<NaiveDate> = b.due_on,
        /// The day of the direct debit.
        debit_on: Option<NaiveDate> = b.debit_on,
        /// How it is paid.
        payment_method: PaymentMethod = b.payment_method,
        /// Water used.
        usage: Option<M3> = b.usage_m3,
        /// Days, as delivered.
        days: Option<i32> = b.days,
        /// The first day of its period.
        period_from: Option<NaiveDate> = b.period_from,
        /// The last day of its period.
        period_to: Option<NaiveDate> = b.period_to,
        /// The day of the reading.
        read_on: Option<NaiveDate> = b.read_on,
        /// Whether a final one is still to come.
        provisional: bool = b.provisional,
        /// Its place in the contract's history; greater is newer.
        place: String = b.place,
        /// The revision that this one replaces.
        corrects: Option<BillId> = b.corrects,
        /// The revision that replaces this one.
        corrected_by: Option<BillId> = b.corrected_by,
        /// What has been paid.
        paid: Option<Yen> = s.paid,
        /// The day of the last payment.
        paid_on: Option<NaiveDate> = s.paid_on,
        /// The day of the last direct debit that failed.
        failed_on: Option<NaiveDate> = s.failed_on,
        /// What has been paid back.
        refunded: Option<Yen> = s.refunded,
        /// The day of the last refund.
        refunded_on: Option<NaiveDate> = s.refunded_on,
        /// What the meter showed before.
        previous_value: Option<i64> = r.previous_value,
        /// What it showed at the reading.
        current_value: Option<i64> = r.current_value,
        /// Whether the reading was estimated.
        estimated: Option<bool> = r.estimated,
        /// Whether its register is doubted.
        doubtful: Option<bool> = r.doubtful,
    }
}

record! {
    /// A line of a bill.
    pub struct Part {
        /// Whose line.
        bill: BillId = p.bill_id,
        /// What for.
        kind: PartKind = p.kind,
        /// The bureau's own name for it.
        name: Option<String> = p.name,
        /// What it comes to, tax included.
        amount: Yen = p.amount,
        /// The consumption tax in it (内消費税相当額).
        tax: Yen = p.tax,
        /// The rate of that tax in per cent.
        tax_rate: i32 = p.tax_rate,
    }
}

/// An account's bills in a scope, within the city's window; newest first.
pub fn bills(account: AccountId, scope: Scope, window: Window) -> Read<Arc<[Bill]>> {
    let query = match scope {
        Scope::Latest => &LATEST,
        Scope::Unpaid => &UNPAID,
        Scope::All => &ALL,
        Scope::Main => &MAIN,
        Scope::Contract(_) => &CONTRACT,
        Scope::One(_) => &ONE,
    };
    query.list(scope.values(account, window))
}

/// The lines of the same bills, each bill's in their order.
pub fn parts(account: AccountId, scope: Scope, window: Window) -> Read<Arc<[Part]>> {
    let query = match scope {
        Scope::Latest => &LATEST_PARTS,
        Scope::Unpaid => &UNPAID_PARTS,
        Scope::All => &ALL_PARTS,
        Scope::Main => &MAIN_PARTS,
        Scope::Contract(_) => &CONTRACT_PARTS,
        Scope::One(_) => &ONE_PARTS,
    };
    query.list(scope.values(account, window))
}

fn whole(select: Select) -> Select {
    select.left_join(READINGS, "r", col("r.id").equals(("b", "reading_id"))).descending("b.place")
}

fn lines(select: Select) -> Select {
    select.join(PARTS, "p", col("p.bill_id").equals(("b", "id"))).ascending("p.bill_id").ascending("p.place")
}

static LATEST: Query<Bill, 5> = Query::new("billing::latest", |a| whole(settled(scope::latest(a))));
static UNPAID: Query<Bill, 5> = Query::new("billing::unpaid", |a| whole(scope::unpaid(a)));
static ALL: Query<Bill, 5> = Query::new("billing::all", |a| whole(settled(scope::all(a))));
static MAIN: Query<Bill, 5> = Query::new("billing::main", |a| whole(settled(scope::main(a))));
static CONTRACT: Query<Bill, 5> = Query::new("billing::contract", |a| whole(settled(scope::contract(a))));
static ONE: Query<Bill, 5> = Query::new("billing::one", |a| whole(settled(scope::one(a))));
static LATEST_PARTS: Query<Part, 5> = Query::new("billing::latest_parts", |a| lines(scope::latest(a)));
static UNPAID_PARTS: Query<Part, 5> = Query::new("billing::unpaid_parts", |a| lines(scope::unpaid(a)));
static ALL_PARTS: Query<Part, 5> = Query::new("billing::all_parts", |a| lines(scope::all(a)));
static MAIN_PARTS: Query<Part, 5> = Query::new("billing::main_parts", |a| lines(scope::main(a)));
static CONTRACT_PARTS: Query<Part, 5> = Query::new("billing::contract_parts", |a: [Arg; 5]| lines(scope::contract(a)));
static ONE_PARTS: Query<Part, 5> = Query::new("billing::one_parts", |a| lines(scope::one(a)));

pub(crate) fn statements() -> Vec<Arc<Statement>> {
    let bills = [&LATEST, &UNPAID, &ALL, &MAIN, &CONTRACT, &ONE].map(Query::statement);
    let parts =
        [&LATEST_PARTS, &UNPAID_PARTS, &ALL_PARTS, &MAIN_PARTS, &CONTRACT_PARTS, &ONE_PARTS].map(Query::statement);
    [bills, parts].concat()
}
