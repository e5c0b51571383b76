//! Codes that were sent: the newest of each subject and purpose.
use crate::seal::Subject;
use chrono::{DateTime, Utc};
use kernel::{AccountId, CodePurpose};
use policy::{
    Browser,
    code::{Issued, Sealed},
};
use sea_orm::{ActiveValue::Set, entity::prelude::*};
use std::sync::Arc;
use store::{Error, ExprTrait as _, Query, Read, Select, Table, TenantEntity, TenantTx, col, record};

const CODES: Table = Table::new("issued_codes");

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "issued_codes")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub subject: Vec<u8>,
    #[sea_orm(primary_key, auto_increment = false)]
    pub purpose: String,
    pub sealed: Vec<u8>,
    pub browser: Vec<u8>,
    /// What it was sent for, as the journey keeps it; the code stands nowhere.
    pub contact: Option<String>,
    pub issued_at: DateTime<Utc>,
    pub wrong: i32,
    pub used: bool,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl TenantEntity for Entity {
    const TENANT: Column = Column::TenantId;
}

record! {
    /// A code that a browser has asked for.
    pub struct Asked {
        /// The hash of the name or address that it is for.
        subject: Vec<u8> = c.subject,
        /// What it was sent for, as the journey keeps it.
        contact: Option<String> = c.contact,
        /// When it was issued.
        issued_at: DateTime<Utc> = c.issued_at,
        /// Whether it was used.
        used: bool = c.used,
    }
}

impl Asked {
    /// Whose it is.
    pub fn subject(&self) -> Subject {
        Subject(self.subject.clone())
    }

    /// What it was sent for.
    pub fn contact<T: serde::de::DeserializeOwned>(&self) -> Option<T> {
        serde_json::from_str(self.contact.as_deref()?).ok()
    }
}

/// The newest code that a browser has asked for, for one purpose.
pub fn asked(browser: Browser, purpose: CodePurpose) -> Read<Option<Arc<Asked>>> {
    ASKED.optional([browser.0.to_vec().into(), purpose.code().into()])
}

pub(crate) static ASKED: Query<Asked, 2> = Query::new("account::asked", |[browser, purpose]| {
    Select::from(CODES, "c")
        .filter(col("c.browser").eq(browser))
        .filter(col("c.purpose").eq(purpose))
        .descending("c.issued_at")
        .limit(1)
});

/// A subject's code for one purpose; nobody else tries or replaces it meanwhile.
pub async fn code(tx: &TenantTx, subject: &Subject, purpose: CodePurpose) -> Result<Option<Issued>, Error> {
    let Some(row) = tx.find_locked::<Entity>(this(subject, purpose)).await? else { return Ok(None) };
    let bytes = |bytes: Vec<u8>| <[u8; 32]>::try_from(bytes).ok();
    let (Some(sealed), Some(browser)) = (bytes(row.sealed), bytes(row.browser)) else { return Ok(None) };
    Ok(Some(Issued {
        sealed: Sealed(sealed),
        purpose,
        browser: Browser(browser),
        at: row.issued_at,
        wrong: u32::try_from(row.wrong).unwrap_or(u32::MAX),
        used: row.used,
    }))
}

/// Puts a fresh code in the place of whatever the subject has for this purpose. [`Error::Conflict`] where the first one
/// was issued by somebody else meanwhile.
pub async fn put_code(tx: &TenantTx, subject: &Subject, issued: &Issued, contact: Option<&str>) -> Result<(), Error> {
    let known = tx.find_locked::<Entity>(this(subject, issued.purpose)).await?;
    if known.is_some() {
        let fresh = [
            (Column::Sealed, Expr::value(issued.sealed.0.to_vec())),
            (Column::Browser, Expr::value(issued.browser.0.to_vec())),
            (Column::Contact, Expr::value(contact)),
            (Column::IssuedAt, Expr::value(issued.at)),
        ];
        tx.update::<Entity>(this(subject, issued.purpose), fresh).await?;
        return tried_code(tx, subject, issued).await;
    }
    let row = ActiveModel {
        subject: Set(subject.0.clone()),
        purpose: Set(issued.purpose.code().to_owned()),
        sealed: Set(issued.sealed.0.to_vec()),
        browser: Set(issued.browser.0.to_vec()),
        contact: Set(contact.map(str::to_owned)),
        issued_at: Set(issued.at),
        wrong: Set(0),
        used: Set(false),
        ..Default::default()
    };
    tx.insert(row).await.map(|_| ())
}

/// Writes down what a try has made of a code.
pub async fn tried_code(tx: &TenantTx, subject: &Subject, issued: &Issued) -> Result<(), Error> {
    let wrong = i32::try_from(issued.wrong).unwrap_or(i32::MAX);
    let values = [(Column::Wrong, Expr::value(wrong)), (Column::Used, Expr::value(issued.used))];
    tx.update::<Entity>(this(subject, issued.purpose), values).await.map(|_| ())
}

/// Takes all codes of a subject away.
pub async fn forget_codes(tx: &TenantTx, subject: &Subject) -> Result<(), Error> {
    tx.delete::<Entity>(Column::Subject.eq(subject.0.clone())).await.map(|_| ())
}

/// Takes away what was sent for an account to an address that is not, or not yet, its own.
pub(crate) async fn forget_sent_for(tx: &TenantTx, account: AccountId) -> Result<(), Error> {
    let named = Column::Contact.contains(account.to_string());
    tx.delete::<Entity>(Column::Purpose.eq(CodePurpose::NewEmail.code()).and(named)).await.map(|_| ())
}

/// Takes away what a browser has asked for with this purpose before, but for the newest.
pub async fn forget_asked(
    tx: &TenantTx,
    browser: Browser,
    purpose: CodePurpose,
    newest: &Subject,
) -> Result<(), Error> {
    let asked = Column::Browser.eq(browser.0.to_vec()).and(Column::Purpose.eq(purpose.code()));
    tx.delete::<Entity>(asked.and(Column::Subject.ne(newest.0.clone()))).await.map(|_| ())
}

fn this(subject: &Subject, purpose: CodePurpose) -> Expr {
    Column::Subject.eq(subject.0.clone()).and(Column::Purpose.eq(purpose.code()))
}
