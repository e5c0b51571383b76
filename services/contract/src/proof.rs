//! By what a holder is known who registers, and by how many a contract is held (OSK-06, NYR-12, KRS-07, OUM-05, OSK-30).
//! Facts alone: what they prove is decided by `policy::matching`.
use crate::{
    phones,
    reads::{CONTRACTS, LINKS},
};
use chrono::NaiveDate;
use kernel::{ContractId, PaymentMethod};
use sea_orm::entity::prelude::*;
use std::sync::Arc;
use store::{Error, ExprTrait, Query, Read, Select, TenantEntity, TenantTx, col, record};

/// The contract's row, to be held by its key; what else it says is read by statements.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "contracts")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub started_on: NaiveDate,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl TenantEntity for Entity {
    const TENANT: Column = Column::TenantId;
}

/// What the bureau knows of a contract that may prove it to be somebody's; all as delivered, kana widened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Provable {
    /// Its id.
    pub id: ContractId,
    /// The bureau's number for it.
    pub customer_no: String,
    /// The telephones that the bureau was told: they may be old, or no numbers; none where nothing was told.
    pub phones: Vec<String>,
    /// Where the water is used.
    pub place: String,
    /// How it is paid.
    pub payment_method: PaymentMethod,
    /// The last four digits of an account, which may be known of one that isn't paid by direct debit.
    pub debit_last4: Option<String>,
    /// Who made it, in kana.
    pub kana: String,
    /// Who made it.
    pub name: String,
}

record! {
    pub struct Known {
        id: ContractId = c.id,
        customer_no: String = c.customer_no,
        phones: Option<String> = c.phones,
        place: String = c.service_address,
        payment_method: PaymentMethod = c.payment_method,
        debit_last4: Option<String> = c.debit_last4,
        kana: String = c.holder_kana,
        name: String = c.holder_name,
    }
}

impl Known {
    fn provable(&self) -> Provable {
        Provable {
            id: self.id,
            customer_no: self.customer_no.clone(),
            phones: phones::parted(self.phones.as_deref()),
            place: self.place.clone(),
            payment_method: self.payment_method,
            debit_last4: self.debit_last4.clone(),
            kana: self.kana.clone(),
            name: self.name.clone(),
        }
    }
}

/// What the contract with this customer number may be proven by, whoever asks and whether or not anybody holds it: for
/// matching alone, and never to be shown. `None` where there is no such contract.
pub fn proof_facts(customer_no: &str) -> Read<Option<Arc<Provable>>> {
    FACTS.optional([customer_no.into()]).map(|known| known.map(|known| Arc::new(known.provable())))
}

pub(crate) static FACTS: Query<Known, 1> = Query::new("contract::proof_facts", |[number]| {
    Select::from(CONTRACTS, "c").filter(col("c.customer_no").eq(number))
});

/// How many accounts hold a contract, those to whom it shows later among them, and none whose people have moved out; 0 for
/// one that there is not. The contract is
/// held until the transaction ends, so that of two who register it at once the second counts the first.
pub async fn holders(tx: &TenantTx, contract: ContractId) -> Result<u32, Error> {
    tx.find_locked::<Entity>(Column::Id.eq(contract.0)).await?;
    let holders = tx.read(HOLDERS.list([contract.0.into()])).await?;
    Ok(u32::try_from(holders.len()).unwrap_or(u32::MAX))
}

record! {
    pub struct Holder {
        account: Uuid = l.account_id,
    }
}

pub(crate) static HOLDERS: Query<Holder, 1> = Query::new("contract::holders", |[contract]| {
    Select::from(LINKS, "l").filter(col("l.contract_id").eq(contract)).filter(col("l.seen_before").is_null())
});
