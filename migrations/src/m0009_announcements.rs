//! notification: what a bureau tells all its residents.
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
        let columns = vec![
            uuid("id"),
            text("title"),
            text("body"),
            timestamp_with_time_zone("published_at"),
            timestamp_with_time_zone_null("withdrawn_at"),
        ];
        TenantTable::new("announcements", &["id"], columns).create(manager).await?;
        index(manager, "announcements", &["published_at"], false).await
    }
}
