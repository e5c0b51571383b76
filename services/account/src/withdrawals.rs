//! Withdrawals that the bureau has asked for and that wait: for a second person, or for a day to pass. One goes with the
//! account that it is of.
use chrono::{DateTime, Utc};
use kernel::{AccountId, StaffId, WithdrawalReason};
use sea_orm::{ActiveValue::Set, entity::prelude::*};
use std::sync::Arc;
use store::{Error, ExprTrait as _, Query, Read, Select, Table, TenantEntity, TenantTx, col, record};

const WITHDRAWALS: Table = Table::new("withdrawals_asked");

/// How many a list holds at most: a bureau asks for a few a day.
const MOST: u64 = 100;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "withdrawals_asked")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub account_id: Uuid,
    pub asked_by: Uuid,
    pub asked_at: DateTime<Utc>,
    pub due_at: DateTime<Utc>,
    pub reason: String,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl TenantEntity for Entity {
    const TENANT: Column = Column::TenantId;
}

record! {
    /// A withdrawal that the bureau has asked for.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Withdrawal {
        /// Of whom.
        account: AccountId = w.account_id,
        /// Who asked.
        asked_by: StaffId = w.asked_by,
        /// When.
        asked_at: DateTime<Utc> = w.asked_at,
        /// When it is done, if nobody else approves of it before or cancels it.
        due_at: DateTime<Utc> = w.due_at,
        /// Why.
        reason: WithdrawalReason = w.reason,
    }
}

/// The one of a member, if there is one.
pub fn withdrawal(account: AccountId) -> Read<Option<Arc<Withdrawal>>> {
    WITHDRAWAL.optional([account.0.into()])
}

pub(crate) static WITHDRAWAL: Query<Withdrawal, 1> = Query::new("account::withdrawal", |[account]| {
    Select::from(WITHDRAWALS, "w").filter(col("w.account_id").eq(account))
});

/// All that wait, those first that are due first; the first 100.
pub fn withdrawals() -> Read<Arc<[Withdrawal]>> {
    WAITING.list([])
}

pub(crate) static WAITING: Query<Withdrawal, 0> = Query::new("account::withdrawals", |[]| {
    Select::from(WITHDRAWALS, "w").ascending("w.due_at").ascending("w.account_id").limit(MOST)
});

/// Asks for one. [`Error::Conflict`] where somebody has asked for it already.
pub async fn ask_withdrawal(tx: &TenantTx, new: &Withdrawal) -> Result<(), Error> {
    let row = ActiveModel {
        account_id: Set(new.account.0),
        asked_by: Set(new.asked_by.0),
        asked_at: Set(new.asked_at),
        due_at: Set(new.due_at),
        reason: Set(new.reason.code().to_owned()),
        ..Default::default()
    };
    tx.insert(row).await.map(|_| ())
}

/// The one of a member; nobody else decides on it meanwhile.
pub async fn withdrawal_locked(tx: &TenantTx, account: AccountId) -> Result<Option<Withdrawal>, Error> {
    tx.find_locked::<Entity>(Column::AccountId.eq(account.0)).await?.map(asked).transpose()
}

/// It is not to be.
pub async fn forget_withdrawal(tx: &TenantTx, account: AccountId) -> Result<(), Error> {
    tx.delete::<Entity>(Column::AccountId.eq(account.0)).await.map(|_| ())
}

/// Those that are due, at most `most`; nobody else decides on them meanwhile.
pub async fn due_withdrawals(tx: &TenantTx, now: DateTime<Utc>, most: u64) -> Result<Vec<Withdrawal>, Error> {
    tx.take::<Entity>(Column::DueAt.lte(now), Column::DueAt, most).await?.into_iter().map(asked).collect()
}

fn asked(row: Model) -> Result<Withdrawal, Error> {
    let unknown = |_| Error::Column { at: 5, why: "unknown code of WithdrawalReason".into() };
    Ok(Withdrawal {
        account: AccountId(row.account_id),
        asked_by: StaffId(row.asked_by),
        asked_at: row.asked_at,
        due_at: row.due_at,
        reason: row.reason.parse().map_err(unknown)?,
    })
}
