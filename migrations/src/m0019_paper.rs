//! contract: by which route a meter is read and how paper comes there; what paper depends on; when each route is read; and
//! what was exported. Whatever an older program publishes lacks the first: null, until a delivery says it.
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
        for table in ["contracts", "staged_contracts"] {
            for column in ["route", "paper_form", "mailing_address"] {
                add(manager, table, text_null(column)).await?;
            }
        }
        index(manager, "contracts", &["route", "customer_no"], false).await?;
        calendar(manager).await?;
        events(manager).await?;
        exports(manager).await?;
        for table in ["reading_days", "staged_reading_days", "paper_events", "paper_exports", "paper_export_rows"] {
            any_tenant_alike(manager, table).await?;
        }
        Ok(())
    }
}

/// A route is read once in a period, which is kept by its first day and stays when the day of the reading moves. The route
/// of a city without routes is ''.
async fn calendar(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let planned = || vec![text("route"), date("period"), date("planned_on")];
    TenantTable::new("reading_days", &["route", "period"], planned()).create(manager).await?;
    index(manager, "reading_days", &["planned_on"], false).await?;
    let staged = [vec![uuid("load_id"), integer("file"), big_integer("line")], planned()].concat();
    TenantTable::new("staged_reading_days", &["load_id", "file", "line"], staged).create(manager).await
}

/// The account is another service's: named here, never referred to, and null where the bureau did it. `seq` counts what
/// happened to a contract in the order in which it was written down.
async fn events(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let columns = vec![
        uuid("contract_id"),
        integer("seq"),
        timestamp_with_time_zone("happened_at"),
        text("what"),
        uuid_null("account_id"),
        date_null("period"),
    ];
    TenantTable::new("paper_events", &["contract_id", "seq"], columns)
        .refers("contract_id", "contracts")
        .create(manager)
        .await
}

/// An export counts once it is confirmed. Its rows are kept as digests: they tell what has changed since, and nothing else.
async fn exports(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let columns = vec![
        uuid("id"),
        date("reading_on"),
        timestamp_with_time_zone("made_at"),
        timestamp_with_time_zone_null("confirmed_at"),
        integer("contracts"),
    ];
    TenantTable::new("paper_exports", &["id"], columns).create(manager).await?;
    index(manager, "paper_exports", &["reading_on"], false).await?;
    let columns = vec![uuid("export_id"), uuid("contract_id"), text("digest")];
    TenantTable::new("paper_export_rows", &["export_id", "contract_id"], columns)
        .refers("export_id", "paper_exports")
        .refers("contract_id", "contracts")
        .create(manager)
        .await?;
    index(manager, "paper_export_rows", &["contract_id"], false).await
}
