//! What is counted until a day in Japan ends. It outlives what it counts: a code that is taken away was sent all the same.
use crate::sha256;
use chrono::NaiveDate;
use policy::Daily;
use sea_orm::{ActiveValue::Set, entity::prelude::*};
use store::{Error, ExprTrait as _, TenantEntity, TenantTx};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "daily_counts")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub what: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub key_hash: Vec<u8>,
    pub day: NaiveDate,
    pub count: i32,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl TenantEntity for Entity {
    const TENANT: Column = Column::TenantId;
}

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// Codes sent to a subject, over all channels; those to a mobile phone that is to be proven under a key of their own.
    CodesToSubject,
    /// Codes sent to a phone, whoever asked.
    CodesToPhone,
    /// Wrong answers to an account's secret question.
    WrongAnswers,
}

impl What {
    /// The code under which it is kept; never changes.
    const fn code(self) -> &'static str {
        match self {
            What::CodesToSubject => "codes_to_subject",
            What::CodesToPhone => "codes_to_phone",
            What::WrongAnswers => "wrong_answers",
        }
    }
}

/// What was counted; nobody else counts meanwhile.
pub async fn counted(tx: &TenantTx, what: What, key: &[u8]) -> Result<Option<Daily>, Error> {
    let row = tx.find_locked::<Entity>(this(what, key)).await?;
    Ok(row.map(|row| Daily { day: row.day, count: u32::try_from(row.count).unwrap_or(u32::MAX) }))
}

/// Writes down what is counted now, after [`counted`] has found `known`. [`Error::Conflict`] where somebody else has
/// counted the first one meanwhile.
pub async fn count(tx: &TenantTx, what: What, key: &[u8], known: Option<Daily>, now: Daily) -> Result<(), Error> {
    let number = i32::try_from(now.count).unwrap_or(i32::MAX);
    if known.is_some() {
        let values = [(Column::Day, Expr::value(now.day)), (Column::Count, Expr::value(number))];
        return tx.update::<Entity>(this(what, key), values).await.map(|_| ());
    }
    let row = ActiveModel {
        what: Set(what.code().to_owned()),
        key_hash: Set(sha256(key)),
        day: Set(now.day),
        count: Set(number),
        ..Default::default()
    };
    tx.insert(row).await.map(|_| ())
}

fn this(what: What, key: &[u8]) -> Expr {
    Column::What.eq(what.code()).and(Column::KeyHash.eq(sha256(key)))
}
