//! Wrong passwords from strangers, counted by the hash of the name that was typed, whether anybody has that name or not.
use chrono::{DateTime, Utc};
use policy::lock::Tries;
use sea_orm::{ActiveValue::Set, entity::prelude::*};
use store::{Error, TenantEntity, TenantTx};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "login_failures")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub name_hash: Vec<u8>,
    pub failures: i32,
    pub last_at: DateTime<Utc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl TenantEntity for Entity {
    const TENANT: Column = Column::TenantId;
}

/// A name's wrong passwords; who asks holds them, so that tries that were checked side by side are judged one after
/// another.
pub(crate) async fn locked(tx: &TenantTx, name_hash: &[u8]) -> Result<Option<Tries>, Error> {
    let known = tx.find_locked::<Entity>(Column::NameHash.eq(name_hash)).await?;
    let tries =
        |row: Model| Tries { failures: u32::try_from(row.failures).unwrap_or_default(), last: Some(row.last_at) };
    Ok(known.map(tries))
}

/// Writes down how many wrong passwords in a row there were. The first ones of a name, side by side, each find none
/// `known`: all but one lose by [`Error::Conflict`], and find the winner's count when they come again.
pub(crate) async fn failed(
    tx: &TenantTx,
    name_hash: &[u8],
    known: bool,
    failures: u32,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let failures = i32::try_from(failures).unwrap_or(i32::MAX);
    if known {
        let values = [(Column::Failures, Expr::value(failures)), (Column::LastAt, Expr::value(now))];
        return tx.update::<Entity>(Column::NameHash.eq(name_hash), values).await.map(|_| ());
    }
    let row = ActiveModel {
        name_hash: Set(name_hash.to_vec()),
        failures: Set(failures),
        last_at: Set(now),
        ..Default::default()
    };
    tx.insert(row).await.map(|_| ())
}

/// A right password ends the row.
pub(crate) async fn forgotten(tx: &TenantTx, name_hash: &[u8]) -> Result<(), Error> {
    tx.delete::<Entity>(Column::NameHash.eq(name_hash)).await.map(|_| ())
}
