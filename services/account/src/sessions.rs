use crate::{Token, stays};
use chrono::{DateTime, TimeDelta, Utc};
use kernel::{AccountId, DeviceId, SessionId};
use policy::session::Kind;
use sea_orm::{ActiveValue::Set, entity::prelude::*};
use std::sync::Arc;
use store::{Error, ExprTrait as _, Query, Read, Select, Table, TenantEntity, TenantTx, col, record};

const SESSIONS: Table = Table::new("sessions");

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "sessions")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub account_id: Uuid,
    pub secret_hash: Vec<u8>,
    pub client: String,
    pub started_at: DateTime<Utc>,
    pub seen_at: DateTime<Utc>,
    /// On which device; none of one that an older program opened.
    pub device_id: Option<Uuid>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl TenantEntity for Entity {
    const TENANT: Column = Column::TenantId;
}

#[derive(Clone)]
pub(crate) struct NewSession {
    pub(crate) id: SessionId,
    pub(crate) account: AccountId,
    pub(crate) secret_hash: Vec<u8>,
    pub(crate) client: Kind,
    pub(crate) device: DeviceId,
    pub(crate) at: DateTime<Utc>,
}

/// The code under which it is kept; never changes.
pub(crate) const fn code(kind: Kind) -> &'static str {
    match kind {
        Kind::Browser => "browser",
        Kind::Native => "native",
    }
}

/// What a code stands for; a browser where it is unknown, whose sessions are the shorter ones.
pub(crate) fn kind(code: &str) -> Kind {
    if code == "native" { Kind::Native } else { Kind::Browser }
}

pub(crate) async fn open(tx: &TenantTx, new: NewSession) -> Result<(), Error> {
    let row = ActiveModel {
        id: Set(new.id.0),
        account_id: Set(new.account.0),
        secret_hash: Set(new.secret_hash),
        client: Set(code(new.client).to_owned()),
        started_at: Set(new.at),
        seen_at: Set(new.at),
        device_id: Set(Some(new.device.0)),
        ..Default::default()
    };
    tx.insert(row).await.map(|_| ())
}

record! {
    /// Somebody who is logged in, or was: `policy::session::decide` says whether it is alive.
    pub struct Session {
        /// Its id.
        id: SessionId = s.id,
        /// Whose it is.
        account: AccountId = s.account_id,
        /// Its code for what they logged in with.
        client: String = s.client,
        /// On which device.
        device: Option<DeviceId> = s.device_id,
        /// When they logged in.
        started_at: DateTime<Utc> = s.started_at,
        /// When it was last used, to a minute.
        seen_at: DateTime<Utc> = s.seen_at,
    }
}

impl Session {
    /// What they logged in with.
    pub fn kind(&self) -> Kind {
        kind(&self.client)
    }

    /// Whether its use is worth writing down again.
    pub fn is_due(&self, now: DateTime<Utc>) -> bool {
        now - self.seen_at >= TimeDelta::minutes(1)
    }
}

/// The session that a token names in this city.
pub fn session(token: &Token) -> Read<Option<Arc<Session>>> {
    SESSION.optional([token.hash().into()])
}

pub(crate) static SESSION: Query<Session, 1> =
    Query::new("account::session", |[hash]| Select::from(SESSIONS, "s").filter(col("s.secret_hash").eq(hash)));

/// Writes down that a session is used.
pub async fn seen(tx: &TenantTx, session: SessionId, now: DateTime<Utc>) -> Result<(), Error> {
    tx.update::<Entity>(Column::Id.eq(session.0), [(Column::SeenAt, Expr::value(now))]).await.map(|_| ())
}

/// The device of a session logs in by itself no longer.
pub(crate) async fn stay_no_longer(tx: &TenantTx, session: SessionId) -> Result<(), Error> {
    match tx.find::<Entity>(Column::Id.eq(session.0)).await?.and_then(|row| row.device_id) {
        Some(device) => stays::end(tx, device).await,
        None => Ok(()),
    }
}

/// Ends a session for good (KNZ-07), with what else its device has opened, which stays logged in no longer (KRS-11).
pub async fn log_out(tx: &TenantTx, session: SessionId) -> Result<(), Error> {
    let device = tx.find::<Entity>(Column::Id.eq(session.0)).await?.and_then(|row| row.device_id);
    tx.delete::<Entity>(Column::Id.eq(session.0)).await?;
    if let Some(device) = device {
        tx.delete::<Entity>(Column::DeviceId.eq(device)).await?;
        stays::end(tx, device).await?;
    }
    Ok(())
}
