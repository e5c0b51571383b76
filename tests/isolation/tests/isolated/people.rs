//! What most tests write and read: accounts, a table with its own entity here, since services keep theirs.
use chrono::{DateTime, Utc};
use kernel::TenantId;
use sea_orm::{ActiveValue::Set, entity::prelude::*};
use std::sync::{
    Arc,
    atomic::{AtomicU32, Ordering},
};
use store::{Error, ExprTrait as _, Query, Read, Select, Stage, Store, Table, TenantEntity, TenantTx, col, record};

pub const ACCOUNTS: Table = Table::new("accounts");

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
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl TenantEntity for Entity {
    const TENANT: Column = Column::TenantId;
}

pub const STAGE: Stage =
    Stage { table: ACCOUNTS, columns: &["id", "login_name", "display_name", "password_hash", "created_at"] };

/// A fresh id.
pub fn id() -> Uuid {
    static NEXT: AtomicU32 = AtomicU32::new(0x1000);
    Uuid::from_u128(NEXT.fetch_add(1, Ordering::Relaxed).into())
}

/// A row as a stage takes it, shown as `0`.
pub fn row(id: Uuid, login: &str) -> Vec<store::Value> {
    vec![id.into(), login.into(), "0".into(), "-".into(), DateTime::UNIX_EPOCH.into()]
}

/// Adds somebody, shown as `0`.
pub async fn add(tx: &TenantTx, login: &str) -> Result<Model, Error> {
    let row = ActiveModel {
        id: Set(id()),
        login_name: Set(login.to_owned()),
        display_name: Set("0".to_owned()),
        password_hash: Set("-".to_owned()),
        created_at: Set(DateTime::UNIX_EPOCH),
        ..Default::default()
    };
    tx.insert(row).await
}

/// Adds somebody in a write of its own.
pub async fn added(store: &Store, tenant: TenantId, login: &str) -> Result<(), Error> {
    let login = login.to_owned();
    let write = store.write(tenant, move |tx| {
        let login = login.clone();
        Box::pin(async move { add(tx, &login).await.map(|_| ()) })
    });
    write.await
}

record! {
    #[derive(Clone, Debug, PartialEq)]
    pub struct Person {
        id: Uuid = a.id,
        login: String = a.login_name,
        shown: String = a.display_name,
    }
}

/// Who has this login name.
pub fn by_login(login: &str) -> Read<Option<Arc<Person>>> {
    BY_LOGIN.optional([login.into()])
}

static BY_LOGIN: Query<Person, 1> =
    Query::new("people::by_login", |[login]| Select::from(ACCOUNTS, "a").filter(col("a.login_name").eq(login)));

/// Everybody, by login name.
pub fn all() -> Read<Arc<[Person]>> {
    ALL.list([])
}

static ALL: Query<Person, 0> = Query::new("people::all", |[]| Select::from(ACCOUNTS, "a").ascending("a.login_name"));

/// Those of a list of ids.
pub fn by_ids(ids: impl IntoIterator<Item = Uuid>) -> Read<Arc<[Person]>> {
    BY_IDS.list([Read::ids(ids)])
}

static BY_IDS: Query<Person, 1> = Query::new("people::by_ids", |[ids]| Select::from(ACCOUNTS, "a").any_id("a.id", ids));
