//! account: who works at the bureau, where they are logged in, what they did, and whom they have asked to withdraw.
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
        staff(manager).await?;
        record(manager).await?;
        withdrawals(manager).await?;
        for table in ["staff", "staff_sessions", "bureau_acts", "withdrawals_asked"] {
            any_tenant_alike(manager, table).await?;
        }
        Ok(())
    }
}

async fn staff(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    // `totp_sealed` tells nothing to who has no key; `totp_last_step` is the last that was used, so that none is twice.
    let columns = vec![
        uuid("id"),
        text("login_name"),
        text("display_name"),
        text("password_hash"),
        text("role"),
        binary("totp_sealed"),
        big_integer_null("totp_last_step"),
        timestamp_with_time_zone("created_at"),
        timestamp_with_time_zone_null("disabled_at"),
    ];
    TenantTable::new("staff", &["id"], columns).create(manager).await?;
    index(manager, "staff", &["login_name"], true).await?;

    let columns = vec![
        uuid("id"),
        uuid("staff_id"),
        binary("secret_hash"),
        timestamp_with_time_zone("started_at"),
        timestamp_with_time_zone("seen_at"),
    ];
    TenantTable::new("staff_sessions", &["id"], columns).refers("staff_id", "staff").create(manager).await?;
    index(manager, "staff_sessions", &["secret_hash"], true).await?;
    index(manager, "staff_sessions", &["staff_id"], false).await?;
    index(manager, "staff_sessions", &["seen_at"], false).await
}

async fn record(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    // Ids are of version 7: the order of the key is that of time. `subject` refers to nothing, for the record outlives it.
    let columns = vec![
        uuid("id"),
        timestamp_with_time_zone("at"),
        uuid("staff_id"),
        text("act"),
        uuid_null("subject"),
        text("detail"),
    ];
    TenantTable::new("bureau_acts", &["id"], columns).relies_on("staff_id", "staff").create(manager).await?;
    index(manager, "bureau_acts", &["subject"], false).await?;
    index(manager, "bureau_acts", &["staff_id"], false).await?;
    only_added_to(manager, "bureau_acts").await
}

async fn withdrawals(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let columns = vec![
        uuid("account_id"),
        uuid("asked_by"),
        timestamp_with_time_zone("asked_at"),
        timestamp_with_time_zone("due_at"),
        text("reason"),
    ];
    TenantTable::new("withdrawals_asked", &["account_id"], columns)
        .refers("account_id", "accounts")
        .relies_on("asked_by", "staff")
        .create(manager)
        .await?;
    index(manager, "withdrawals_asked", &["asked_by"], false).await?;
    index(manager, "withdrawals_asked", &["due_at"], false).await
}
