//! billing: what was paid back of a bill.
use crate::table::add;
use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        add(manager, "settlements", big_integer("refunded").default(0).take()).await?;
        add(manager, "settlements", date_null("refunded_on")).await
    }
}
