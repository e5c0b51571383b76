//! contract: who uses which water, and which account may see it.
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
        TenantTable::new(
            "contracts",
            &["id"],
            vec![
                uuid("id"),
                text("customer_no"),
                text("holder_name"),
                text("holder_kana"),
                text("service_address"),
                text("payment_method"),
                date("started_on"),
                date_null("ended_on"),
                text("digest"),
            ],
        )
        .create(manager)
        .await?;
        index(manager, "contracts", &["customer_no"], true).await?;

        // The account is another service's: named here, never referred to.
        TenantTable::new(
            "contract_links",
            &["account_id", "contract_id"],
            vec![
                uuid("account_id"),
                uuid("contract_id"),
                text_null("nickname"),
                boolean("is_main"),
                integer("place"),
                timestamp_with_time_zone("linked_at"),
            ],
        )
        .refers("contract_id", "contracts")
        .create(manager)
        .await?;
        index(manager, "contract_links", &["contract_id"], false).await?;

        // What this service promises to others: who may see which contract, and which number is whose.
        view(
            manager,
            "contract_access",
            "SELECT tenant_id, account_id, contract_id, is_main, place FROM contract_links",
        )
        .await?;
        view(manager, "contract_numbers", "SELECT tenant_id, id AS contract_id, customer_no FROM contracts").await
    }
}
