use super::{Totp, Vault};
use crate::{login_name, staff::sessions};
use chrono::{DateTime, Utc};
use kernel::{Rng, StaffId, StaffRole};
use sea_orm::{ActiveValue::Set, entity::prelude::*};
use store::{Error, ExprTrait as _, Table, TenantEntity, TenantTx};

pub(crate) const STAFF: Table = Table::new("staff");

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "staff")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub login_name: String,
    pub display_name: String,
    pub password_hash: String,
    pub role: String,
    pub totp_sealed: Vec<u8>,
    /// The last step whose code let somebody in: neither it nor an earlier one does again.
    pub totp_last_step: Option<i64>,
    pub created_at: DateTime<Utc>,
    pub disabled_at: Option<DateTime<Utc>>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl TenantEntity for Entity {
    const TENANT: Column = Column::TenantId;
}

/// Somebody who is to work at the bureau.
#[derive(Debug)]
pub struct NewStaff {
    /// Their id.
    pub id: StaffId,
    /// As typed; kept in its normal form.
    pub login_name: String,
    /// How colleagues know them.
    pub display_name: String,
    /// What [`Passwords::hash`](crate::Passwords::hash) answered.
    pub password_hash: String,
    /// What they may do.
    pub role: StaffRole,
    /// What their authenticator app shares with the server.
    pub totp: Totp,
    /// When.
    pub at: DateTime<Utc>,
}

/// Lets somebody work at the bureau. [`Error::Conflict`] when the login name is taken there; residents' names are others.
pub async fn enlist(tx: &TenantTx, new: &NewStaff, vault: &Vault, rng: &Rng) -> Result<(), Error> {
    let row = ActiveModel {
        id: Set(new.id.0),
        login_name: Set(login_name(&new.login_name)),
        display_name: Set(new.display_name.clone()),
        password_hash: Set(new.password_hash.clone()),
        role: Set(new.role.code().to_owned()),
        totp_sealed: Set(vault.seal(tx.tenant(), new.id, &new.totp, rng)),
        totp_last_step: Set(None),
        created_at: Set(new.at),
        disabled_at: Set(None),
        ..Default::default()
    };
    tx.insert(row).await.map(|_| ())
}

/// Somebody works there no longer: they don't log in again, and where they are logged in they are out at once. Their row
/// stays, for the record names it. Says whether there was such a one.
pub async fn disable_staff(tx: &TenantTx, staff: StaffId, now: DateTime<Utc>) -> Result<bool, Error> {
    let this = Column::Id.eq(staff.0).and(Column::DisabledAt.is_null());
    let found = tx.update::<Entity>(this, [(Column::DisabledAt, Expr::value(now))]).await?;
    tx.delete::<sessions::Entity>(sessions::Column::StaffId.eq(staff.0)).await?;
    Ok(found > 0)
}
