//! Devices that somebody has logged in with before: while strangers' tries are locked, these go on. A device's secret
//! means nothing without the password.
use crate::Token;
use chrono::{DateTime, Utc};
use kernel::{AccountId, DeviceId};
use policy::lock::Tries;
use sea_orm::{ActiveValue::Set, entity::prelude::*};
use std::sync::Arc;
use store::{Error, ExprTrait as _, Query, Read, Select, Table, TenantEntity, TenantTx, col, record};

const DEVICES: Table = Table::new("devices");

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "devices")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub account_id: Uuid,
    pub secret_hash: Vec<u8>,
    pub first_seen_at: DateTime<Utc>,
    /// Its last login.
    pub last_seen_at: DateTime<Utc>,
    /// Wrong passwords in a row.
    pub failures: i32,
    pub failed_at: Option<DateTime<Utc>>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl TenantEntity for Entity {
    const TENANT: Column = Column::TenantId;
}

impl Model {
    /// Its wrong passwords.
    pub(crate) fn tries(&self) -> Tries {
        Tries { failures: u32::try_from(self.failures).unwrap_or_default(), last: self.failed_at }
    }
}

record! {
    pub struct Device {
        id: DeviceId = d.id,
        account: AccountId = d.account_id,
    }
}

/// The device that a secret names in this city.
pub(crate) fn device(token: &Token) -> Read<Option<Arc<Device>>> {
    DEVICE.optional([token.hash().into()])
}

pub(crate) static DEVICE: Query<Device, 1> =
    Query::new("account::device", |[hash]| Select::from(DEVICES, "d").filter(col("d.secret_hash").eq(hash)));

/// The device's row, if it is still this account's.
pub(crate) async fn locked(tx: &TenantTx, device: DeviceId, account: AccountId) -> Result<Option<Model>, Error> {
    tx.find_locked::<Entity>(Column::Id.eq(device.0).and(Column::AccountId.eq(account.0))).await
}

/// A device has logged in for the first time.
pub(crate) async fn met(
    tx: &TenantTx,
    device: DeviceId,
    account: AccountId,
    secret: &Token,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let row = ActiveModel {
        id: Set(device.0),
        account_id: Set(account.0),
        secret_hash: Set(secret.hash()),
        first_seen_at: Set(now),
        last_seen_at: Set(now),
        failures: Set(0),
        failed_at: Set(None),
        ..Default::default()
    };
    tx.insert(row).await.map(|_| ())
}

/// A device has logged in again: its wrong passwords are forgotten.
pub(crate) async fn met_again(tx: &TenantTx, device: &Model, now: DateTime<Utc>) -> Result<(), Error> {
    let values = [
        (Column::LastSeenAt, Expr::value(now)),
        (Column::Failures, Expr::value(0)),
        (Column::FailedAt, Expr::value(None::<DateTime<Utc>>)),
    ];
    tx.update::<Entity>(Column::Id.eq(device.id), values).await.map(|_| ())
}

/// Writes down how many wrong passwords in a row came from it.
pub(crate) async fn failed(tx: &TenantTx, device: &Model, failures: u32, now: DateTime<Utc>) -> Result<(), Error> {
    let failures = i32::try_from(failures).unwrap_or(i32::MAX);
    let values = [(Column::Failures, Expr::value(failures)), (Column::FailedAt, Expr::value(now))];
    tx.update::<Entity>(Column::Id.eq(device.id), values).await.map(|_| ())
}
