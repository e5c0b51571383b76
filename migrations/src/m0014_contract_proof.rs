//! contract: what its holder is known by when they register. Whatever an older program publishes lacks it, and so does what
//! was published before: null, until a delivery says it.
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
        for table in ["contracts", "staged_contracts"] {
            // The telephones that the bureau was told, as delivered: joined by U+000A, which none of them can hold.
            add(manager, table, text_null("phones")).await?;
            // The last four digits of an account, leading zeros kept.
            add(manager, table, text_null("debit_last4")).await?;
        }
        Ok(())
    }
}
