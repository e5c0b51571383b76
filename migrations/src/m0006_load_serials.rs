//! billing: which file of its kind each one was, where a bureau numbers its files, and whether a load changed anything.
use crate::table::index;
use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // SQLite adds one column a statement.
        for column in [text_null("kind"), big_integer_null("serial")] {
            manager.alter_table(Table::alter().table("load_files").add_column(column).take()).await?;
        }
        // A number is loaded once; files without one have no part in this.
        index(manager, "load_files", &["kind", "serial"], true).await?;

        // A numbered file that changed nothing is remembered all the same, for the next one builds upon it.
        let changed = boolean("changed").default(true).take();
        manager.alter_table(Table::alter().table("loads").add_column(changed).take()).await
    }
}
