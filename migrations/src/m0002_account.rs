//! account: who logs in, and where somebody is logged in now.
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
            "accounts",
            &["id"],
            vec![
                uuid("id"),
                text("login_name"),
                text("display_name"),
                text("password_hash"),
                timestamp_with_time_zone("created_at"),
            ],
        )
        .create(manager)
        .await?;
        index(manager, "accounts", &["login_name"], true).await?;

        // By name and not by account, so that a name nobody has locks like any other.
        TenantTable::new(
            "login_failures",
            &["name_hash"],
            vec![binary("name_hash"), integer("failures"), timestamp_with_time_zone("last_at")],
        )
        .create(manager)
        .await?;

        TenantTable::new(
            "sessions",
            &["id"],
            vec![
                uuid("id"),
                uuid("account_id"),
                binary("secret_hash"),
                text("client"),
                timestamp_with_time_zone("started_at"),
                timestamp_with_time_zone("seen_at"),
            ],
        )
        .refers("account_id", "accounts")
        .create(manager)
        .await?;
        index(manager, "sessions", &["secret_hash"], true).await?;
        index(manager, "sessions", &["account_id"], false).await
    }
}
