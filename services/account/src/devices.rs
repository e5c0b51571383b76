//! Devices that somebody has logged in with before: while strangers' tries are locked, these go on. A device's secret
//! means nothing without the password.
use crate::{Token, sessions};
use chrono::{DateTime, Utc};
use kernel::{AccountId, DeviceId, SessionId};
use policy::{lock::Tries, session::Kind};
use sea_orm::{ActiveValue::Set, Condition, entity::prelude::*};
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
    /// What it logs in with by itself, if it stays logged in.
    pub stay_hash: Option<Vec<u8>>,
    pub stay_drawn_at: Option<DateTime<Utc>>,
    /// With what it was met first.
    pub client: String,
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
    (device, client): (DeviceId, Kind),
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
        stay_hash: Set(None),
        stay_drawn_at: Set(None),
        client: Set(sessions::code(client).to_owned()),
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

record! {
    /// A device of somebody's, as they are shown it.
    pub struct OwnDevice {
        /// Its id.
        id: DeviceId = d.id,
        /// Its code for what it is.
        client: String = d.client,
        /// Its first login.
        first_seen_at: DateTime<Utc> = d.first_seen_at,
        /// Its last login.
        last_seen_at: DateTime<Utc> = d.last_seen_at,
        /// Since when it has the secret with which it logs in by itself; none where it doesn't.
        stay_drawn_at: Option<DateTime<Utc>> = d.stay_drawn_at,
    }
}

impl OwnDevice {
    /// What it is.
    pub fn kind(&self) -> Kind {
        sessions::kind(&self.client)
    }
}

/// The devices on which an account is logged in, or logs in by itself, the one that was used last first (KRS-26).
pub fn own_devices(account: AccountId) -> Read<Arc<[OwnDevice]>> {
    OWN_DEVICES.list([account.0.into()])
}

pub(crate) static OWN_DEVICES: Query<OwnDevice, 1> = Query::new("account::own_devices", |[account]| {
    // known devices that are logged out count for locks alone
    let open = Select::from(Table::new("sessions"), "s").filter(col("s.device_id").equals(("d", "id")));
    Select::from(DEVICES, "d")
        .filter(col("d.account_id").eq(account))
        .filter(open.exists().or(col("d.stay_hash").is_not_null()))
        .descending("d.last_seen_at")
        .ascending("d.id")
});

/// Logs a device out and forgets it; says whether it was this account's.
pub async fn forget_device(tx: &TenantTx, account: AccountId, device: DeviceId) -> Result<bool, Error> {
    let this = Column::Id.eq(device.0).and(Column::AccountId.eq(account.0));
    let known = tx.delete::<Entity>(this).await? > 0;
    if known {
        tx.delete::<sessions::Entity>(sessions::Column::DeviceId.eq(device.0)).await?;
    }
    Ok(known)
}

/// Logs an account out everywhere but in this session, and forgets all devices but its own.
pub async fn forget_others(tx: &TenantTx, account: AccountId, session: SessionId) -> Result<(), Error> {
    let own = tx.find::<sessions::Entity>(sessions::Column::Id.eq(session.0)).await?.and_then(|row| row.device_id);
    let others = sessions::Column::AccountId.eq(account.0).and(sessions::Column::Id.ne(session.0));
    tx.delete::<sessions::Entity>(others).await?;
    let mut strangers = Condition::all().add(Column::AccountId.eq(account.0));
    if let Some(own) = own {
        strangers = strangers.add(Column::Id.ne(own));
    }
    tx.delete::<Entity>(strangers).await.map(|_| ())
}
