//! Limits that all gateways share: what is left for a name, a device, an address, a city.
use crate::sha256;
use chrono::{DateTime, Utc};
use policy::budget::{self, Budget, Spent};
use sea_orm::{ActiveValue::Set, entity::prelude::*};
use store::{Error, ExprTrait as _, TenantEntity, TenantTx};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "budgets")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub whose: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub key_hash: Vec<u8>,
    pub spent_until: DateTime<Utc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl TenantEntity for Entity {
    const TENANT: Column = Column::TenantId;
}

/// What has a budget.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// Wrong passwords for a name, from strangers.
    Name,
    /// Wrong passwords from a device that is known.
    Device,
    /// Wrong passwords from an address, from strangers.
    Address,
    /// Wrong passwords in the whole city, from strangers.
    City,
    /// Words to a name's owner that it is locked.
    LockTold,
    /// Codes that were asked for from a network.
    Codes,
    /// Wrong codes from a network.
    WrongCodes,
    /// Wrong codes in the whole city.
    WrongCodesInCity,
    /// Proofs of contracts that failed, from a network.
    Matches,
    /// Wrong passwords of who is logged in and types theirs once more.
    Confirm,
}

impl Whose {
    /// The code under which it is kept; never changes.
    const fn code(self) -> &'static str {
        match self {
            Whose::Name => "name",
            Whose::Device => "device",
            Whose::Address => "address",
            Whose::City => "city",
            Whose::LockTold => "lock_told",
            Whose::Codes => "codes_asked",
            Whose::WrongCodes => "wrong_codes",
            Whose::WrongCodesInCity => "wrong_codes_city",
            Whose::Matches => "matches",
            Whose::Confirm => "confirm",
        }
    }
}

/// One budget: whose, and which one's.
pub struct Purse<'k> {
    /// What has it.
    pub whose: Whose,
    /// Which of these.
    pub key: &'k [u8],
    /// How much it is.
    pub budget: Budget,
}

impl Purse<'_> {
    /// Whether one is left. Looks without holding anything back: tries side by side may each find the last.
    pub async fn left(&self, tx: &TenantTx, now: DateTime<Utc>) -> Result<Result<(), Spent>, Error> {
        let known = tx.find::<Entity>(self.this()).await?;
        Ok(budget::left(&self.budget, known.map(|row| row.spent_until), now))
    }

    /// Spends one, left or not.
    pub async fn spend(&self, tx: &TenantTx, now: DateTime<Utc>) -> Result<(), Error> {
        let known = tx.find_locked::<Entity>(self.this()).await?;
        let until = budget::spend(&self.budget, known.as_ref().map(|row| row.spent_until), now);
        if known.is_some() {
            return tx.update::<Entity>(self.this(), [(Column::SpentUntil, Expr::value(until))]).await.map(|_| ());
        }
        let row = ActiveModel {
            whose: Set(self.whose.code().to_owned()),
            key_hash: Set(sha256(self.key)),
            spent_until: Set(until),
            ..Default::default()
        };
        tx.insert(row).await.map(|_| ())
    }

    fn this(&self) -> Expr {
        Column::Whose.eq(self.whose.code()).and(Column::KeyHash.eq(sha256(self.key)))
    }
}
