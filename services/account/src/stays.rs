//! Devices that stay logged in (KRS-11): each has one secret with which it logs in by itself, once; the answer brings the next.
//! A secret that is used twice is in two hands, and the device is logged out.
use crate::{
    Token, Welcome, devices,
    sessions::{self, NewSession},
};
use chrono::{DateTime, Utc};
use kernel::{AccountId, Clock, DeviceId, Rng, SessionId};
use policy::session::{Kind, Lifetimes, Spent, spent, stays_until};
use sea_orm::{ActiveValue::Set, entity::prelude::*};
use store::{Error, TenantEntity, TenantTx};

/// Secrets that were spent.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "spent_stays")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub secret_hash: Vec<u8>,
    pub device_id: Uuid,
    pub spent_at: DateTime<Utc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl TenantEntity for Entity {
    const TENANT: Column = Column::TenantId;
}

/// What a device would get that logs in by itself.
#[derive(Clone, Debug)]
pub struct Next {
    session: (SessionId, Token),
    stay: Token,
}

impl Next {
    /// Draws it.
    pub fn new(clock: &Clock, rng: &Rng) -> Next {
        Next { session: (SessionId::new(clock, rng), Token::new(rng)), stay: Token::new(rng) }
    }
}

/// What becomes of a device that logs in by itself.
#[derive(Clone, Debug)]
pub enum Stayed {
    /// Logged in.
    In(Welcome),
    /// No device has this secret, or it stayed away for too long.
    Nobody,
    /// The secret was spent before: all that it opened is closed, and its device is forgotten.
    Stolen {
        /// Whose it was.
        account: AccountId,
    },
}

/// Lets a device stay logged in from now on.
pub(crate) async fn stay(tx: &TenantTx, device: DeviceId, secret: &Token, now: DateTime<Utc>) -> Result<(), Error> {
    let drawn =
        [(devices::Column::StayHash, Expr::value(secret.hash())), (devices::Column::StayDrawnAt, Expr::value(now))];
    tx.update::<devices::Entity>(devices::Column::Id.eq(device.0), drawn).await.map(|_| ())
}

/// Logs a device in by the secret that it was told last.
pub async fn go_on(
    tx: &TenantTx,
    presented: &Token,
    next: &Next,
    (lifetimes, client): (&Lifetimes, Kind),
    now: DateTime<Utc>,
) -> Result<Stayed, Error> {
    let hash = presented.hash();
    let this = devices::Column::StayHash.eq(hash.clone());
    let device = match tx.find_locked::<devices::Entity>(this).await? {
        Some(device) => device,
        None => match again(tx, &hash, now).await? {
            Ok(device) => device,
            Err(stayed) => return Ok(stayed),
        },
    };
    let drawn = device.stay_drawn_at.unwrap_or(device.last_seen_at);
    if now >= stays_until(lifetimes, drawn) {
        return Ok(Stayed::Nobody);
    }
    if let Some(held) = &device.stay_hash {
        let row = ActiveModel {
            secret_hash: Set(held.clone()),
            device_id: Set(device.id),
            spent_at: Set(now),
            ..Default::default()
        };
        tx.insert(row).await?;
    }
    let (account, id) = (AccountId(device.account_id), DeviceId(device.id));
    stay(tx, id, &next.stay, now).await?;
    devices::met_again(tx, &device, now).await?;
    let (session, token) = next.session.clone();
    let opened = NewSession { id: session, account, secret_hash: token.hash(), client, device: id, at: now };
    sessions::open(tx, opened).await?;
    let until = policy::session::expires(lifetimes, client, now, now);
    Ok(Stayed::In(Welcome { token, until, device: None, stay: Some(next.stay.clone()) }))
}

/// A secret that is no device's: the device, where its answer may have been lost.
async fn again(tx: &TenantTx, hash: &[u8], now: DateTime<Utc>) -> Result<Result<devices::Model, Stayed>, Error> {
    let Some(row) = tx.find::<Entity>(Column::SecretHash.eq(hash.to_vec())).await? else {
        return Ok(Err(Stayed::Nobody));
    };
    let Some(device) = tx.find_locked::<devices::Entity>(devices::Column::Id.eq(row.device_id)).await? else {
        return Ok(Err(Stayed::Nobody));
    };
    // it was logged out since: no answer was lost
    if device.stay_hash.is_none() {
        return Ok(Err(Stayed::Nobody));
    }
    if spent(row.spent_at, now) == Spent::Lost {
        return Ok(Ok(device));
    }
    let account = AccountId(device.account_id);
    devices::forget_device(tx, account, DeviceId(device.id)).await?;
    Ok(Err(Stayed::Stolen { account }))
}

/// A device stays logged in no longer (KRS-11: until logout).
pub(crate) async fn end(tx: &TenantTx, device: Uuid) -> Result<(), Error> {
    let none = [
        (devices::Column::StayHash, Expr::value(None::<Vec<u8>>)),
        (devices::Column::StayDrawnAt, Expr::value(None::<DateTime<Utc>>)),
    ];
    tx.update::<devices::Entity>(devices::Column::Id.eq(device), none).await.map(|_| ())
}
