//! Who tried to prove which contract: counted by the typed number, whether there is such a contract or not, and written
//! down for the bureau, which sees whose number somebody tries.
use chrono::{DateTime, NaiveDate, Utc};
use policy::{Daily, matching::For};
use sea_orm::{ActiveValue::Set, entity::prelude::*};
use store::{Error, TenantEntity, TenantTx};
use uuid::Uuid;

/// How often proofs of one number have failed on one day.
mod failures {
    use super::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "match_failures")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub customer_no: String,
        pub day: NaiveDate,
        pub count: i32,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}

    impl TenantEntity for Entity {
        const TENANT: Column = Column::TenantId;
    }
}

/// Each try, whatever came of it.
mod tries {
    use super::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "match_attempts")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub tenant_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub customer_no: String,
        pub purpose: String,
        pub outcome: String,
        pub tried_at: DateTime<Utc>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}

    impl TenantEntity for Entity {
        const TENANT: Column = Column::TenantId;
    }
}

/// What came of a try.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Came {
    /// It proved the contract.
    Match,
    /// It didn't.
    NoMatch,
    /// It wasn't looked at: the day's failures were used up.
    AskByPhone,
}

/// A try.
#[derive(Clone, Debug)]
pub struct Tried<'t> {
    /// Its id.
    pub id: Uuid,
    /// The number that was typed, in its normal form.
    pub customer_no: &'t str,
    /// What it was to prove the contract for.
    pub purpose: For,
    /// What came of it.
    pub came: Came,
    /// When.
    pub at: DateTime<Utc>,
}

/// The failures of a number; nobody else tries it meanwhile.
pub async fn failures(tx: &TenantTx, customer_no: &str) -> Result<Option<Daily>, Error> {
    let row = tx.find_locked::<failures::Entity>(failures::Column::CustomerNo.eq(customer_no)).await?;
    Ok(row.map(|row| Daily { day: row.day, count: u32::try_from(row.count).unwrap_or(u32::MAX) }))
}

/// Writes down a number's failures, after [`failures`] has found `known`. [`Error::Conflict`] where the first one was
/// written down by somebody else meanwhile.
pub async fn failed(tx: &TenantTx, customer_no: &str, known: Option<Daily>, now: Daily) -> Result<(), Error> {
    let count = i32::try_from(now.count).unwrap_or(i32::MAX);
    if known.is_some() {
        let values = [(failures::Column::Day, Expr::value(now.day)), (failures::Column::Count, Expr::value(count))];
        return tx.update::<failures::Entity>(failures::Column::CustomerNo.eq(customer_no), values).await.map(|_| ());
    }
    let row = failures::ActiveModel {
        customer_no: Set(customer_no.to_owned()),
        day: Set(now.day),
        count: Set(count),
        ..Default::default()
    };
    tx.insert(row).await.map(|_| ())
}

/// Writes down a try.
pub async fn tried(tx: &TenantTx, new: Tried<'_>) -> Result<(), Error> {
    let purpose = match new.purpose {
        For::Registering => "registering",
        For::Adding => "adding",
    };
    let outcome = match new.came {
        Came::Match => "match",
        Came::NoMatch => "no_match",
        Came::AskByPhone => "ask_by_phone",
    };
    let row = tries::ActiveModel {
        id: Set(new.id),
        customer_no: Set(new.customer_no.to_owned()),
        purpose: Set(purpose.to_owned()),
        outcome: Set(outcome.to_owned()),
        tried_at: Set(new.at),
        ..Default::default()
    };
    tx.insert(row).await.map(|_| ())
}

/// Takes away failures of days that are over, and tries of before `before`: at most `most` of each. Says whether there
/// may be more.
pub async fn forget_tries(tx: &TenantTx, today: NaiveDate, before: DateTime<Utc>, most: u64) -> Result<bool, Error> {
    let over = tx.take::<failures::Entity>(failures::Column::Day.lt(today), failures::Column::Day, most).await?;
    let old = tx.take::<tries::Entity>(tries::Column::TriedAt.lt(before), tries::Column::TriedAt, most).await?;
    let more = over.len().max(old.len()) as u64 >= most;
    if !over.is_empty() {
        let numbers = over.into_iter().map(|row| row.customer_no);
        tx.delete::<failures::Entity>(failures::Column::CustomerNo.is_in(numbers)).await?;
    }
    if !old.is_empty() {
        tx.delete::<tries::Entity>(tries::Column::Id.is_in(old.into_iter().map(|row| row.id))).await?;
    }
    Ok(more)
}
