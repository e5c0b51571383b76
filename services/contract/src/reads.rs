use chrono::{DateTime, NaiveDate, Utc};
use kernel::{AccountId, ContractId, PaymentMethod};
use std::sync::Arc;
use store::{ExprTrait, Query, Read, Select, Table, col, record};

const CONTRACTS: Table = Table::new("contracts");
const LINKS: Table = Table::new("contract_links");
const NUMBERS: Table = Table::new("contract_numbers");

record! {
    /// A contract as its account sees it. Before it is visible, that is what its resident typed to link it: its number and
    /// its place.
    pub struct Contract {
        /// Its id.
        id: ContractId = c.id,
        /// The bureau's number for it.
        customer_no: String = c.customer_no,
        /// Who has made it, as the bureau writes the name.
        holder_name: Option<String> = v.holder_name,
        /// Where the water is used.
        service_address: String = c.service_address,
        /// How it is paid from now on; each bill says how it itself is paid.
        payment_method: Option<PaymentMethod> = v.payment_method,
        /// The first day.
        started_on: Option<NaiveDate> = v.started_on,
        /// The last day, once known.
        ended_on: Option<NaiveDate> = v.ended_on,
        /// What the account calls it.
        nickname: Option<String> = l.nickname,
        /// Whether it is shown first.
        is_main: bool = l.is_main,
        /// From when on it is visible.
        visible_from: DateTime<Utc> = l.visible_from,
    }
}

/// All contracts of an account as it sees them at `now`, in the order in which they were added.
pub fn of_account(account: AccountId, now: DateTime<Utc>) -> Read<Arc<[Contract]>> {
    OF_ACCOUNT.list([account.0.into(), now.into()])
}

pub(crate) static OF_ACCOUNT: Query<Contract, 2> = Query::new("contract::of_account", |[account, now]| {
    let visible = col("v.id").equals(("l", "contract_id")).and(col("l.visible_from").lte(now));
    Select::from(LINKS, "l")
        .join(CONTRACTS, "c", col("c.id").equals(("l", "contract_id")))
        .left_join(CONTRACTS, "v", visible)
        .filter(col("l.account_id").eq(account))
        .ascending("l.place")
        .ascending("c.id")
});

record! {
    pub struct Numbered {
        id: ContractId = n.contract_id,
    }
}

/// The contract with a customer number.
pub fn by_number(customer_no: &str) -> Read<Option<ContractId>> {
    BY_NUMBER.optional([customer_no.into()]).map(|found| found.map(|row| row.id))
}

pub(crate) static BY_NUMBER: Query<Numbered, 1> =
    Query::new("contract::by_number", |[number]| Select::from(NUMBERS, "n").filter(col("n.customer_no").eq(number)));
