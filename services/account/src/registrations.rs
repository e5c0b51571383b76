//! Registrations under way. One for each contact; a browser goes on with the one that it touched last.
use crate::typed::{Contact, Typed};
use chrono::{DateTime, Utc};
use kernel::AccountId;
use policy::{Browser, registration::Draft};
use sea_orm::{ActiveValue::Set, entity::prelude::*};
use std::sync::Arc;
use store::{Error, ExprTrait as _, Query, Read, Select, Table, TenantEntity, TenantTx, col, record};

const REGISTRATIONS: Table = Table::new("registrations");

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "registrations")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub contact_hash: Vec<u8>,
    pub browser: Vec<u8>,
    pub account_id: Option<Uuid>,
    pub draft: String,
    pub touched_at: DateTime<Utc>,
    pub expires_at: DateTime<Utc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl TenantEntity for Entity {
    const TENANT: Column = Column::TenantId;
}

/// A registration under way, as it is kept.
#[derive(Clone, Debug)]
pub struct Held {
    /// What it is found by.
    contact_hash: Vec<u8>,
    /// How far it is.
    pub draft: Draft<Typed>,
    /// The account that waits for the mobile phone's code.
    pub account: Option<AccountId>,
    /// When it was touched last.
    pub touched_at: DateTime<Utc>,
}

record! {
    /// A registration under way, as its row has it.
    pub struct Row {
        /// What it is found by.
        contact_hash: Vec<u8> = r.contact_hash,
        /// The account that waits.
        account: Option<AccountId> = r.account_id,
        /// The draft as text.
        draft: String = r.draft,
        /// When it was touched last.
        touched_at: DateTime<Utc> = r.touched_at,
    }
}

/// The registration that a browser goes on with; what has expired too.
pub fn registration(browser: Browser) -> Read<Option<Arc<Row>>> {
    REGISTRATION.optional([browser.0.to_vec().into()])
}

pub(crate) static REGISTRATION: Query<Row, 1> = Query::new("account::registration", |[browser]| {
    Select::from(REGISTRATIONS, "r").filter(col("r.browser").eq(browser)).descending("r.touched_at").limit(1)
});

impl Held {
    /// Whether it is found by this contact.
    pub fn is_of(&self, contact: &Contact) -> bool {
        self.contact_hash == contact.hash()
    }
}

impl Row {
    /// As rules know it.
    pub fn held(&self) -> Result<Held, Error> {
        held(self.contact_hash.clone(), self.account, &self.draft, self.touched_at)
    }
}

fn held(
    contact_hash: Vec<u8>,
    account: Option<AccountId>,
    draft: &str,
    touched_at: DateTime<Utc>,
) -> Result<Held, Error> {
    // what it holds is nobody's business: the error names its kind alone
    let unreadable = |error: serde_json::Error| Error::Column { at: 0, why: format!("{:?}", error.classify()).into() };
    Ok(Held { contact_hash, draft: serde_json::from_str(draft).map_err(unreadable)?, account, touched_at })
}

async fn locked(tx: &TenantTx, which: Expr) -> Result<Option<Held>, Error> {
    let Some(row) = tx.find_locked::<Entity>(which).await? else { return Ok(None) };
    held(row.contact_hash, row.account_id.map(AccountId), &row.draft, row.touched_at).map(Some)
}

/// The registration of a contact; nobody else changes it meanwhile.
pub async fn of_contact(tx: &TenantTx, contact: &Contact) -> Result<Option<Held>, Error> {
    locked(tx, Column::ContactHash.eq(contact.hash())).await
}

/// The registration of an account that waits; nobody else changes it meanwhile.
pub async fn of_account(tx: &TenantTx, account: AccountId) -> Result<Option<Held>, Error> {
    locked(tx, Column::AccountId.eq(account.0)).await
}

/// The registration that a browser goes on with; nobody else changes it meanwhile.
pub async fn of_browser(tx: &TenantTx, browser: Browser) -> Result<Option<Held>, Error> {
    let Some(row) = tx.read(registration(browser)).await? else { return Ok(None) };
    let this = Column::ContactHash.eq(row.contact_hash.clone()).and(Column::Browser.eq(browser.0.to_vec()));
    locked(tx, this).await
}

/// Keeps a draft until it expires. [`Error::Conflict`] where another of the same contact was begun meanwhile.
pub async fn keep(
    tx: &TenantTx,
    known: Option<&Held>,
    contact: &Contact,
    draft: &Draft<Typed>,
    account: Option<AccountId>,
    (now, expires): (DateTime<Utc>, DateTime<Utc>),
) -> Result<(), Error> {
    let hash = known.map_or_else(|| contact.hash(), |known| known.contact_hash.clone());
    let browser = draft.browser().0.to_vec();
    let text = serde_json::to_string(draft).map_err(|e| Error::Config(format!("a draft: {e}")))?;
    if known.is_some() {
        let values = [
            (Column::Browser, Expr::value(browser)),
            (Column::AccountId, Expr::value(account.map(|id| id.0))),
            (Column::Draft, Expr::value(text)),
            (Column::TouchedAt, Expr::value(now)),
            (Column::ExpiresAt, Expr::value(expires)),
        ];
        return tx.update::<Entity>(Column::ContactHash.eq(hash), values).await.map(|_| ());
    }
    let row = ActiveModel {
        contact_hash: Set(hash),
        browser: Set(browser),
        account_id: Set(account.map(|id| id.0)),
        draft: Set(text),
        touched_at: Set(now),
        expires_at: Set(expires),
        ..Default::default()
    };
    tx.insert(row).await.map(|_| ())
}

/// A registration has come to its end.
pub async fn forget(tx: &TenantTx, held: &Held) -> Result<(), Error> {
    tx.delete::<Entity>(Column::ContactHash.eq(held.contact_hash.clone())).await.map(|_| ())
}

/// Takes away registrations that have expired, at most `most`: says how many there were, and which accounts waited.
/// Those are still there: what hangs on them is others' to take away first.
pub async fn take_expired(tx: &TenantTx, now: DateTime<Utc>, most: u64) -> Result<(usize, Vec<AccountId>), Error> {
    let rows = tx.take::<Entity>(Column::ExpiresAt.lte(now), Column::ExpiresAt, most).await?;
    for row in &rows {
        tx.delete::<Entity>(Column::ContactHash.eq(row.contact_hash.clone())).await?;
    }
    Ok((rows.len(), rows.into_iter().filter_map(|row| row.account_id.map(AccountId)).collect()))
}
