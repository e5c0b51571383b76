//! Staging: a load's rows before they are checked and published; empty outside a transaction.
use crate::{
    m0004_billing::{bill_facts, part_facts, payment_facts, reading_facts},
    table::TenantTable,
};
use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let contract = vec![
            text("holder_name"),
            text("holder_kana"),
            text("service_address"),
            text("payment_method"),
            date("started_on"),
            date_null("ended_on"),
            text("digest"),
        ];
        stage(manager, "staged_contracts", contract).await?;
        stage(manager, "staged_readings", [reading_facts(), vec![text("digest")]].concat()).await?;
        stage(manager, "staged_bills", bill_facts()).await?;
        stage(manager, "staged_payments", payment_facts()).await?;

        let part = [vec![uuid("load_id"), uuid("bill_id")], part_facts()].concat();
        TenantTable::new("staged_bill_parts", &["load_id", "bill_id", "place"], part).create(manager).await
    }
}

/// `id` is the id that the row gets when it is published; `file` counts the load's files from 0.
async fn stage(manager: &SchemaManager<'_>, name: &'static str, facts: Vec<ColumnDef>) -> Result<(), DbErr> {
    let mut columns = vec![uuid("load_id"), integer("file"), big_integer("line"), uuid("id"), text("customer_no")];
    columns.extend(facts);
    TenantTable::new(name, &["load_id", "file", "line"], columns).create(manager).await
}
