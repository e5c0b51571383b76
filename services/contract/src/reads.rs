use chrono::{DateTime, NaiveDate, Utc};
use kernel::{AccountId, ContractId, PaymentMethod};
use std::sync::Arc;
use store::{ExprTrait, Query, Read, Select, Table, col, record};

pub(crate) const CONTRACTS: Table = Table::new("contracts");
pub(crate) const LINKS: Table = Table::new("contract_links");
pub(crate) const OCCUPANCIES: Table = Table::new("occupancies");
const NUMBERS: Table = Table::new("contract_numbers");

/// What an account is linked to, each list in the order in which it was added.
#[derive(Debug, Clone)]
pub struct Linked {
    /// What is visible.
    pub visible: Arc<[Contract]>,
    /// What is visible later.
    pub later: Arc<[Later]>,
}

/// A contract as its account sees it.
#[derive(Debug, Clone)]
pub struct Contract {
    /// Its id.
    pub id: ContractId,
    /// The bureau's number for it.
    pub customer_no: String,
    /// Who has made it, as the bureau writes the name.
    pub holder_name: String,
    /// Where the water is used.
    pub service_address: String,
    /// How it is paid from now on; each bill says how it itself is paid.
    pub payment_method: PaymentMethod,
    /// The first day.
    pub started_on: NaiveDate,
    /// The last day, once known.
    pub ended_on: Option<NaiveDate>,
    /// What the account calls it.
    pub nickname: Option<String>,
    /// Whether it is shown first.
    pub is_main: bool,
    /// Whether another uses the water since: then all this is of the time before.
    pub moved_out: bool,
}

/// A contract that is visible later (NYR-17, KRS-15, OUM-08): what its resident typed, and from when on there is more.
#[derive(Debug, Clone)]
pub struct Later {
    /// Its id.
    pub id: ContractId,
    /// The bureau's number for it.
    pub customer_no: String,
    /// What the account calls it.
    pub nickname: Option<String>,
    /// Whether it is shown first.
    pub is_main: bool,
    /// From when on it is visible.
    pub visible_from: DateTime<Utc>,
}

record! {
    pub struct Link {
        number: ContractId = c.id,
        customer_no: String = c.customer_no,
        nickname: Option<String> = l.nickname,
        is_main: bool = l.is_main,
        visible_from: DateTime<Utc> = l.visible_from,
        seen_before: Option<NaiveDate> = l.seen_before,
        id: Option<ContractId> = v.id,
        holder_name: Option<String> = v.holder_name,
        service_address: Option<String> = v.service_address,
        payment_method: Option<PaymentMethod> = v.payment_method,
        started_on: Option<NaiveDate> = v.started_on,
        ended_on: Option<NaiveDate> = v.ended_on,
        was_of: Option<String> = o.holder_name,
        was_paid_by: Option<PaymentMethod> = o.payment_method,
        was_from: Option<NaiveDate> = o.started_on,
        was_until: Option<NaiveDate> = o.ended_on,
    }
}

impl Link {
    /// The contract, once it is visible. To who has moved out it is as they left it: nothing of who uses the water now.
    fn contract(&self) -> Option<Contract> {
        let mut contract = Contract {
            id: self.id?,
            customer_no: self.customer_no.clone(),
            holder_name: self.holder_name.clone()?,
            service_address: self.service_address.clone()?,
            payment_method: self.payment_method?,
            started_on: self.started_on?,
            ended_on: self.ended_on,
            nickname: self.nickname.clone(),
            is_main: self.is_main,
            moved_out: false,
        };
        if let Some(next) = self.seen_before {
            contract.holder_name = self.was_of.clone()?;
            contract.payment_method = self.was_paid_by?;
            contract.started_on = self.was_from?;
            contract.ended_on = self.was_until.or_else(|| next.pred_opt());
            contract.moved_out = true;
        }
        Some(contract)
    }

    fn later(&self) -> Later {
        Later {
            id: self.number,
            customer_no: self.customer_no.clone(),
            nickname: self.nickname.clone(),
            is_main: self.is_main,
            visible_from: self.visible_from,
        }
    }
}

/// What an account is linked to, at a moment.
pub fn of_account(account: AccountId, now: DateTime<Utc>) -> Read<Linked> {
    OF_ACCOUNT.list([account.0.into(), now.into()]).map(|links| Linked {
        visible: links.iter().filter_map(Link::contract).collect(),
        later: links.iter().filter(|link| link.id.is_none()).map(Link::later).collect(),
    })
}

/// Of a contract that is visible later, its facts don't leave the store.
pub(crate) static OF_ACCOUNT: Query<Link, 2> = Query::new("contract::of_account", |[account, now]| {
    let visible = col("v.id").equals(("l", "contract_id")).and(col("l.visible_from").lte(now));
    let before = col("o.contract_id").equals(("v", "id")).and(col("o.next_on").equals(("l", "seen_before")));
    Select::from(LINKS, "l")
        .join(CONTRACTS, "c", col("c.id").equals(("l", "contract_id")))
        .left_join(CONTRACTS, "v", visible)
        .left_join(OCCUPANCIES, "o", before)
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

/// A contract among those of an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// Which.
    pub id: ContractId,
    /// The bureau's number for it.
    pub customer_no: String,
    /// Whether it is shown first.
    pub is_main: bool,
    /// Its place among them.
    pub place: i32,
    /// Whether another uses the water since.
    pub moved_out: bool,
    /// From when on it is visible.
    pub visible_from: DateTime<Utc>,
}

record! {
    pub struct HeldRow {
        id: ContractId = c.id,
        customer_no: String = c.customer_no,
        is_main: bool = l.is_main,
        place: i32 = l.place,
        seen_before: Option<NaiveDate> = l.seen_before,
        visible_from: DateTime<Utc> = l.visible_from,
    }
}

/// All contracts of an account in their order, visible or not.
pub fn held(account: AccountId) -> Read<Arc<[Held]>> {
    HELD.list([account.0.into()]).map(|rows| {
        let held = |row: &HeldRow| Held {
            id: row.id,
            customer_no: row.customer_no.clone(),
            is_main: row.is_main,
            place: row.place,
            moved_out: row.seen_before.is_some(),
            visible_from: row.visible_from,
        };
        rows.iter().map(held).collect()
    })
}

pub(crate) static HELD: Query<HeldRow, 1> = Query::new("contract::held", |[account]| {
    Select::from(LINKS, "l")
        .join(CONTRACTS, "c", col("c.id").equals(("l", "contract_id")))
        .filter(col("l.account_id").eq(account))
        .ascending("l.place")
        .ascending("c.id")
});
