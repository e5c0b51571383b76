//! What a member has agreed to, version by version (OUM-05, OUM-06). Nothing is ever replaced.
use chrono::{DateTime, NaiveDate, Utc};
use kernel::AccountId;
use sea_orm::{ActiveValue::Set, entity::prelude::*};
use store::{Error, TenantEntity, TenantTx};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "consents")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub account_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub document: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub version: NaiveDate,
    pub agreed_at: DateTime<Utc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl TenantEntity for Entity {
    const TENANT: Column = Column::TenantId;
}

/// Keeps that somebody has agreed to a version of `document`: `terms` or `privacy`.
pub async fn agree(
    tx: &TenantTx,
    account: AccountId,
    document: &str,
    version: NaiveDate,
    at: DateTime<Utc>,
) -> Result<(), Error> {
    let row = ActiveModel {
        account_id: Set(account.0),
        document: Set(document.to_owned()),
        version: Set(version),
        agreed_at: Set(at),
        ..Default::default()
    };
    tx.insert(row).await.map(|_| ())
}
