use crate::login_name;
use chrono::{DateTime, Utc};
use kernel::AccountId;
use sea_orm::{ActiveValue::Set, entity::prelude::*};
use std::sync::Arc;
use store::{Error, ExprTrait as _, Query, Read, Select, Table, TenantEntity, TenantTx, col, record};

const ACCOUNTS: Table = Table::new("accounts");

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "accounts")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub login_name: String,
    pub display_name: String,
    pub password_hash: String,
    pub created_at: DateTime<Utc>,
    pub mail: Option<String>,
    pub language: String,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl TenantEntity for Entity {
    const TENANT: Column = Column::TenantId;
}

/// What a new account is made of.
#[derive(Clone, Debug)]
pub struct NewAccount {
    /// Its id.
    pub id: AccountId,
    /// As typed; kept in its normal form.
    pub login_name: String,
    /// How the pages address the person.
    pub display_name: String,
    /// What [`Passwords::hash`](crate::Passwords::hash) answered.
    pub password_hash: String,
    /// Where its owner is told of something; where none is given, the login name if it is an address.
    pub mail: Option<String>,
    /// The tag of the language in which its owner reads.
    pub language: String,
    /// When it is made.
    pub at: DateTime<Utc>,
}

/// Makes an account. [`Error::Conflict`] when the login name is taken in this city.
pub async fn create(tx: &TenantTx, new: &NewAccount) -> Result<(), Error> {
    let row = ActiveModel {
        id: Set(new.id.0),
        login_name: Set(login_name(&new.login_name)),
        display_name: Set(new.display_name.clone()),
        password_hash: Set(new.password_hash.clone()),
        created_at: Set(new.at),
        mail: Set(new.mail.clone()),
        language: Set(new.language.clone()),
        ..Default::default()
    };
    tx.insert(row).await.map(|_| ())
}

record! {
    /// How the pages address somebody.
    pub struct Profile {
        /// As the person wishes to be called.
        display_name: String = a.display_name,
    }
}

/// Somebody's own profile.
pub fn profile(account: AccountId) -> Read<Arc<Profile>> {
    PROFILE.one([account.0.into()])
}

pub(crate) static PROFILE: Query<Profile, 1> =
    Query::new("account::profile", |[account]| Select::from(ACCOUNTS, "a").filter(col("a.id").eq(account)));

record! {
    pub struct Credentials {
        id: AccountId = a.id,
        password_hash: String = a.password_hash,
        login_name: String = a.login_name,
        mail: Option<String> = a.mail,
        language: String = a.language,
    }
}

impl Credentials {
    /// Where the owner is told of something.
    pub(crate) fn address(&self) -> Option<&str> {
        self.mail.as_deref().or_else(|| Some(self.login_name.as_str()).filter(|name| name.contains('@')))
    }
}

pub(crate) fn credentials(name: &str) -> Read<Option<Arc<Credentials>>> {
    CREDENTIALS.optional([name.into()])
}

pub(crate) static CREDENTIALS: Query<Credentials, 1> =
    Query::new("account::credentials", |[name]| Select::from(ACCOUNTS, "a").filter(col("a.login_name").eq(name)));
