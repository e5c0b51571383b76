//! Where somebody of the bureau is logged in. Residents' sessions are another table: neither's token means anything to
//! the other.
use crate::{Token, staff::entity::STAFF};
use chrono::{DateTime, TimeDelta, Utc};
use kernel::{SessionId, StaffId, StaffRole};
use policy::session::{Kind, Lifetimes, ended};
use sea_orm::{ActiveValue::Set, Condition, entity::prelude::*};
use std::sync::Arc;
use store::{Error, ExprTrait as _, Query, Read, Select, Table, TenantEntity, TenantTx, col, record};

const SESSIONS: Table = Table::new("staff_sessions");

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "staff_sessions")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub staff_id: Uuid,
    pub secret_hash: Vec<u8>,
    pub started_at: DateTime<Utc>,
    pub seen_at: DateTime<Utc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl TenantEntity for Entity {
    const TENANT: Column = Column::TenantId;
}

pub(crate) async fn open(
    tx: &TenantTx,
    (id, token): &(SessionId, Token),
    staff: StaffId,
    at: DateTime<Utc>,
) -> Result<(), Error> {
    let row = ActiveModel {
        id: Set(id.0),
        staff_id: Set(staff.0),
        secret_hash: Set(token.hash()),
        started_at: Set(at),
        seen_at: Set(at),
        ..Default::default()
    };
    tx.insert(row).await.map(|_| ())
}

record! {
    /// Somebody of the bureau who is logged in, or was: `policy::session::decide` says whether it is alive, by
    /// [`Lifetimes::STAFF`].
    pub struct StaffSession {
        /// Its id.
        id: SessionId = s.id,
        /// Whose it is.
        staff: StaffId = f.id,
        /// What they may do.
        role: StaffRole = f.role,
        /// When they logged in.
        started_at: DateTime<Utc> = s.started_at,
        /// When it was last used, to a minute.
        seen_at: DateTime<Utc> = s.seen_at,
    }
}

impl StaffSession {
    /// Whether its use is worth writing down again.
    pub fn is_due(&self, now: DateTime<Utc>) -> bool {
        now - self.seen_at >= TimeDelta::minutes(1)
    }
}

/// The session that a token names in this city, of somebody who still works there.
pub fn staff_session(token: &Token) -> Read<Option<Arc<StaffSession>>> {
    STAFF_SESSION.optional([token.hash().into()])
}

pub(crate) static STAFF_SESSION: Query<StaffSession, 1> = Query::new("account::staff_session", |[hash]| {
    let whose = col("f.id").equals(("s", "staff_id")).and(col("f.disabled_at").is_null());
    Select::from(SESSIONS, "s").join(STAFF, "f", whose).filter(col("s.secret_hash").eq(hash))
});

/// Writes down that a session is used.
pub async fn staff_seen(tx: &TenantTx, session: SessionId, now: DateTime<Utc>) -> Result<(), Error> {
    tx.update::<Entity>(Column::Id.eq(session.0), [(Column::SeenAt, Expr::value(now))]).await.map(|_| ())
}

/// Ends a session for good.
pub async fn staff_log_out(tx: &TenantTx, session: SessionId) -> Result<(), Error> {
    tx.delete::<Entity>(Column::Id.eq(session.0)).await.map(|_| ())
}

/// Takes away those that have ended, at most `most`; says how many.
pub(crate) async fn purge(tx: &TenantTx, now: DateTime<Utc>, most: u64) -> Result<usize, Error> {
    let ended = ended(&Lifetimes::STAFF, Kind::Browser, now);
    let dead = Condition::any()
        .add(Column::SeenAt.lte(ended.last_seen))
        .add_option(ended.started.map(|started| Column::StartedAt.lte(started)));
    let rows = tx.take::<Entity>(dead, Column::SeenAt, most).await?;
    if !rows.is_empty() {
        tx.delete::<Entity>(Column::Id.is_in(rows.iter().map(|row| row.id))).await?;
    }
    Ok(rows.len())
}
