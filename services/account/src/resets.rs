//! Ways back in that have passed their code: one for each browser.
use chrono::{DateTime, Utc};
use kernel::AccountId;
use policy::{Browser, recovery::Reset};
use sea_orm::{ActiveValue::Set, entity::prelude::*};
use std::sync::Arc;
use store::{Error, ExprTrait as _, Query, Read, Select, Table, TenantEntity, TenantTx, col, record};

const RESETS: Table = Table::new("resets");

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "resets")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub browser: Vec<u8>,
    pub account_id: Uuid,
    pub reset: String,
    pub begun_at: DateTime<Utc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl TenantEntity for Entity {
    const TENANT: Column = Column::TenantId;
}

record! {
    /// A way back in, as its row has it.
    pub struct Row {
        /// Whose it is.
        account: AccountId = r.account_id,
        /// The reset as text.
        reset: String = r.reset,
        /// When its code was right.
        begun_at: DateTime<Utc> = r.begun_at,
    }
}

impl Row {
    /// As rules know it; none of a row that could not be understood.
    pub fn reset(&self) -> Option<Reset> {
        serde_json::from_str(&self.reset).ok()
    }
}

/// The reset in a browser.
pub fn reset(browser: Browser) -> Read<Option<Arc<Row>>> {
    RESET.optional([browser.0.to_vec().into()])
}

pub(crate) static RESET: Query<Row, 1> =
    Query::new("account::reset", |[browser]| Select::from(RESETS, "r").filter(col("r.browser").eq(browser)));

/// The same; nobody else goes on with it meanwhile.
pub async fn reset_locked(tx: &TenantTx, browser: Browser) -> Result<Option<(AccountId, Reset)>, Error> {
    let row = tx.find_locked::<Entity>(Column::Browser.eq(browser.0.to_vec())).await?;
    Ok(row.and_then(|row| Some((AccountId(row.account_id), serde_json::from_str(&row.reset).ok()?))))
}

/// Keeps a browser's reset in the place of whatever there was.
pub async fn keep_reset(
    tx: &TenantTx,
    browser: Browser,
    account: AccountId,
    reset: &Reset,
    at: DateTime<Utc>,
) -> Result<(), Error> {
    let text = serde_json::to_string(reset).map_err(|e| Error::Config(format!("a reset: {e}")))?;
    tx.delete::<Entity>(Column::Browser.eq(browser.0.to_vec())).await?;
    let row = ActiveModel {
        browser: Set(browser.0.to_vec()),
        account_id: Set(account.0),
        reset: Set(text),
        begun_at: Set(at),
        ..Default::default()
    };
    tx.insert(row).await.map(|_| ())
}

/// Ends all resets of an account.
pub async fn forget_resets(tx: &TenantTx, account: AccountId) -> Result<(), Error> {
    tx.delete::<Entity>(Column::AccountId.eq(account.0)).await.map(|_| ())
}
