//! Somebody leaves the portal (退会): whatever this service knows of them goes in the same transaction, and a row without a word
//! of whose it was stays, so that a store that is restored leaves them out again (docs/privacy.md).
use crate::{Subject, accounts, codes::forget_sent_for, forget_codes, owners::Account, recover::unlock};
use chrono::{DateTime, Utc};
use kernel::AccountId;
use sea_orm::{ActiveValue::Set, entity::prelude::*};
use store::{Error, TenantEntity, TenantTx};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "withdrawals")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub account_id: Uuid,
    pub by: String,
    pub withdrawn_at: DateTime<Utc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl TenantEntity for Entity {
    const TENANT: Column = Column::TenantId;
}

/// Who has decided that somebody leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// They themselves (KRS-23, NYR-21, KNZ-15).
    Member,
    /// The bureau, at their wish (NYR-15, KRS-13).
    Bureau,
}

/// Takes an account away: its name and address are free at once, its sessions are dead, its codes and locks are forgotten.
pub async fn leave(tx: &TenantTx, account: &Account, by: By, at: DateTime<Utc>) -> Result<(), Error> {
    for name in [Some(account.login_name.as_str()), account.address()].into_iter().flatten() {
        forget_codes(tx, &Subject::of(name)).await?;
    }
    forget_sent_for(tx, account.id).await?;
    unlock(tx, &account.login_name).await?;
    let AccountId(id) = account.id;
    accounts::remove(tx, account.id).await?;
    let by = match by {
        By::Member => "member",
        By::Bureau => "bureau",
    };
    let row = ActiveModel { account_id: Set(id), by: Set(by.to_owned()), withdrawn_at: Set(at), ..Default::default() };
    tx.insert(row).await.map(|_| ())
}
