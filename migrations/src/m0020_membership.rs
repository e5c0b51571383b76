//! What a member changes, and how somebody leaves: who used the water before (contract), devices that stay logged in and
//! accounts that are no more (account), what somebody doesn't want to be told (notification). What an older program writes
//! stays whole: a link without bounds sees as far as it did, a session without a device ends by itself.
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
        contract(manager).await?;
        account(manager).await?;
        let switched = vec![uuid("account_id"), text("kind"), timestamp_with_time_zone("switched_at")];
        TenantTable::new("notice_switches", &["account_id", "kind"], switched).create(manager).await?;
        for table in ["occupancies", "spent_stays", "withdrawals", "notice_switches"] {
            any_tenant_alike(manager, table).await?;
        }
        Ok(())
    }
}

async fn contract(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    // Who used the water before whoever uses it now: one for each change, named by the day from which the next one did.
    let occupancy = vec![
        uuid("contract_id"),
        date("next_on"),
        date("started_on"),
        date_null("ended_on"),
        text("holder_name"),
        text("payment_method"),
    ];
    TenantTable::new("occupancies", &["contract_id", "next_on"], occupancy)
        .refers("contract_id", "contracts")
        .create(manager)
        .await?;
    add(manager, "contract_links", date_null("seen_from")).await?;
    add(manager, "contract_links", date_null("seen_before")).await?;
    widen(
        manager,
        "contract_access",
        "SELECT tenant_id, account_id, contract_id, is_main, place, visible_from, seen_from, seen_before \
         FROM contract_links",
    )
    .await?;
    // A bill of who used the water before proves nothing to who uses it now.
    widen(manager, "contract_numbers", "SELECT tenant_id, id AS contract_id, customer_no, started_on FROM contracts")
        .await
}

async fn account(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    add(manager, "sessions", uuid_null("device_id")).await?;
    index(manager, "sessions", &["device_id"], false).await?;
    // What a device logs in with by itself: the secret that works, since when, and those that were spent.
    add(manager, "devices", binary_null("stay_hash")).await?;
    add(manager, "devices", timestamp_with_time_zone_null("stay_drawn_at")).await?;
    add(manager, "devices", text("client").default("browser").take()).await?;
    index(manager, "devices", &["stay_hash"], false).await?;
    let spent = vec![binary("secret_hash"), uuid("device_id"), timestamp_with_time_zone("spent_at")];
    TenantTable::new("spent_stays", &["secret_hash"], spent).refers("device_id", "devices").create(manager).await?;
    index(manager, "spent_stays", &["device_id"], false).await?;
    index(manager, "spent_stays", &["spent_at"], false).await?;
    // An account that is no more: no word of whose it was.
    let withdrawal = vec![uuid("account_id"), text("by"), timestamp_with_time_zone("withdrawn_at")];
    TenantTable::new("withdrawals", &["account_id"], withdrawal).create(manager).await?;
    index(manager, "withdrawals", &["withdrawn_at"], false).await
}
