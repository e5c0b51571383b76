//! account: devices that somebody has logged in with, what is left of the platform's limits, and how an account's owner
//! is told of something. What jobs take away is found by its times.
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
        add(manager, "accounts", text_null("mail")).await?;
        add(manager, "accounts", text("language").default("ja").take()).await?;

        TenantTable::new(
            "devices",
            &["id"],
            vec![
                uuid("id"),
                uuid("account_id"),
                binary("secret_hash"),
                timestamp_with_time_zone("first_seen_at"),
                timestamp_with_time_zone("last_seen_at"),
                integer("failures"),
                timestamp_with_time_zone_null("failed_at"),
            ],
        )
        .refers("account_id", "accounts")
        .create(manager)
        .await?;
        index(manager, "devices", &["secret_hash"], true).await?;
        index(manager, "devices", &["account_id"], false).await?;

        // One row for each thing that has a budget, shared by all gateways: until when it is spent in advance.
        TenantTable::new(
            "budgets",
            &["whose", "key_hash"],
            vec![text("whose"), binary("key_hash"), timestamp_with_time_zone("spent_until")],
        )
        .create(manager)
        .await?;

        index(manager, "devices", &["last_seen_at"], false).await?;
        index(manager, "budgets", &["spent_until"], false).await?;
        index(manager, "login_failures", &["last_at"], false).await?;
        index(manager, "sessions", &["seen_at"], false).await
    }
}
