//! billing: a reading says whether its meter was changed, whether its register is doubted, and when the next one is planned.
//! An older program reads and writes on: what it doesn't name has a default.
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
        for table in ["readings", "staged_readings"] {
            add(manager, table, boolean("meter_changed").default(false).take()).await?;
            add(manager, table, date_null("next_read_on")).await?;
        }
        add(manager, "readings", boolean("doubtful").default(false).take()).await
    }
}
