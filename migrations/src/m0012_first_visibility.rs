//! contract: from when on a linked account may see what a contract used and cost. What is linked already shows at once, and
//! so does what an older program links.
use crate::table::*;
use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let always = timestamp_with_time_zone("visible_from").default("1970-01-01T00:00:00+00:00").take();
        add(manager, "contract_links", always).await?;
        widen(
            manager,
            "contract_access",
            "SELECT tenant_id, account_id, contract_id, is_main, place, visible_from FROM contract_links",
        )
        .await
    }
}
