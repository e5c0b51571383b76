//! Wrong passwords, counted by the hash of the name that was typed, whether anybody has that name or not.
use chrono::{DateTime, Utc};
use policy::lock::{self, Attempt, Lock};
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

/// Judges one try and counts it: `right` is granted only while the name is not locked, so tries that were checked side
/// by side still come one after another here.
pub(crate) async fn judge(
    tx: &TenantTx,
    name_hash: &[u8],
    right: bool,
    rule: &Lock,
    now: DateTime<Utc>,
) -> Result<Attempt, Error> {
    let this = Column::NameHash.eq(name_hash);
    let known = tx.find_locked::<Entity>(this.clone()).await?;
    let count = known.as_ref().map_or(0, |row| u32::try_from(row.failures).unwrap_or_default());
    let last = known.as_ref().map(|row| row.last_at);
    let attempt = lock::decide(rule, count, last, now);
    if matches!(attempt, Attempt::Locked { .. }) {
        return Ok(attempt);
    }
    if right {
        tx.delete::<Entity>(this).await?;
        return Ok(attempt);
    }
    let failures = i32::try_from(lock::counted(rule, count, last, now) + 1).unwrap_or(i32::MAX);
    if known.is_some() {
        let values = [(Column::Failures, Expr::value(failures)), (Column::LastAt, Expr::value(now))];
        tx.update::<Entity>(this, values).await?;
    } else {
        let row = ActiveModel {
            name_hash: Set(name_hash.to_vec()),
            failures: Set(failures),
            last_at: Set(now),
            ..Default::default()
        };
        tx.insert(row).await?;
    }
    Ok(attempt)
}
