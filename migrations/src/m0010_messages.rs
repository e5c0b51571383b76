//! notification: what is on its way to somebody, by mail, SMS or push. The platform's: whose work is ready.
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
        // Recipient, subject and body are null once the message has left or was given up: a code stays nowhere.
        TenantTable::new(
            "messages",
            &["id"],
            vec![
                uuid("id"),
                text("lane"),
                text("kind"),
                text("channel"),
                binary("recipient_hash"),
                text_null("recipient"),
                text_null("subject"),
                text_null("body"),
                timestamp_with_time_zone("queued_at"),
                timestamp_with_time_zone_null("due_at"),
                integer("tries"),
                timestamp_with_time_zone_null("sent_at"),
                timestamp_with_time_zone_null("failed_at"),
            ],
        )
        .create(manager)
        .await?;
        // due_at is null for what needs no more carrying, so the index answers "what waits" whatever the table holds
        index(manager, "messages", &["lane", "due_at"], false).await?;
        index(manager, "messages", &["queued_at"], false).await?;

        // A table of the platform: it names tenants and holds nothing of theirs.
        manager
            .create_table(
                Table::create()
                    .table("work")
                    .col(uuid("tenant_id"))
                    .col(text("lane"))
                    .col(timestamp_with_time_zone("ready_at"))
                    .primary_key(Index::create().col("tenant_id").col("lane"))
                    .foreign_key(ForeignKey::create().from("work", "tenant_id").to("tenants", "id"))
                    .take(),
            )
            .await?;
        manager
            .create_index(Index::create().name("work_by_ready").table("work").col("lane").col("ready_at").take())
            .await
    }
}
