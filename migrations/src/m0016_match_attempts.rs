//! contract: who tried to prove which contract. Counted by the typed number, whether there is such a contract or not, and
//! kept for the bureau.
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
        TenantTable::new("match_failures", &["customer_no"], vec![text("customer_no"), date("day"), integer("count")])
            .create(manager)
            .await?;
        index(manager, "match_failures", &["day"], false).await?;
        let columns = vec![
            uuid("id"),
            text("customer_no"),
            text("purpose"),
            text("outcome"),
            timestamp_with_time_zone("tried_at"),
        ];
        TenantTable::new("match_attempts", &["id"], columns).create(manager).await?;
        index(manager, "match_attempts", &["customer_no", "tried_at"], false).await?;
        index(manager, "match_attempts", &["tried_at"], false).await?;
        any_tenant_alike(manager, "match_failures").await?;
        any_tenant_alike(manager, "match_attempts").await
    }
}
