// What the programs of `src/doors.rs` begin with: an entity, a table, a record and a query, as a service has them.
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "accounts")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub login_name: String,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl store::TenantEntity for Entity {
    const TENANT: Column = Column::TenantId;
}

pub const ACCOUNTS: store::Table = store::Table::new("accounts");

store::record! {
    pub struct Name {
        login: String = a.login_name,
    }
}

pub static NAMES: store::Query<Name, 0> = store::Query::new("doors::names", |[]| store::Select::from(ACCOUNTS, "a"));
