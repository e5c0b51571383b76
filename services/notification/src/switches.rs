//! What somebody doesn't want to be told (OSK-38, KRS-18): a row for each kind that is off.
use chrono::{DateTime, Utc};
use kernel::{AccountId, NoticeKind};
use sea_orm::{ActiveValue::Set, entity::prelude::*};
use std::sync::Arc;
use store::{Error, ExprTrait as _, Query, Read, Select, Table, TenantEntity, TenantTx, col, record};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "notice_switches")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub account_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub kind: String,
    pub switched_at: DateTime<Utc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl TenantEntity for Entity {
    const TENANT: Column = Column::TenantId;
}

record! {
    pub struct Off {
        kind: String = s.kind,
    }
}

/// What an account doesn't want to be told.
pub fn switched_off(account: AccountId) -> Read<Arc<[NoticeKind]>> {
    OFF.list([account.0.into()]).map(|rows| rows.iter().filter_map(|row| row.kind.parse().ok()).collect())
}

pub(crate) static OFF: Query<Off, 1> = Query::new("notification::switched_off", |[account]| {
    Select::from(Table::new("notice_switches"), "s").filter(col("s.account_id").eq(account)).ascending("s.kind")
});

/// Switches these off, and all others on.
pub async fn switch(tx: &TenantTx, account: AccountId, off: &[NoticeKind], now: DateTime<Utc>) -> Result<(), Error> {
    forget_switches(tx, account).await?;
    for kind in NoticeKind::ALL.iter().filter(|kind| off.contains(kind)) {
        let row = ActiveModel {
            account_id: Set(account.0),
            kind: Set(kind.code().to_owned()),
            switched_at: Set(now),
            ..Default::default()
        };
        tx.insert(row).await?;
    }
    Ok(())
}

/// Takes all switches of an account away.
pub async fn forget_switches(tx: &TenantTx, account: AccountId) -> Result<(), Error> {
    tx.delete::<Entity>(Column::AccountId.eq(account.0)).await.map(|_| ())
}
