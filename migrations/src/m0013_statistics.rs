//! Every table of tenants: its plans no longer hang on which cities had rows when statistics were last taken.
//!
//! PostgreSQL takes a city that has come since for one with a single row, and then reads the whole city for each row
//! that it joins: a page of some milliseconds ran into the statement's time limit. Without statistics of `tenant_id`
//! each city counts as a share of what the table really has. What was taken of that column before stays until the
//! database is restored or upgraded; no released program has any.
use crate::table::*;
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

const TABLES: [&str; 21] = [
    "accounts",
    "announcements",
    "bill_parts",
    "bills",
    "budgets",
    "contract_links",
    "contracts",
    "devices",
    "load_files",
    "loads",
    "login_failures",
    "messages",
    "payments",
    "readings",
    "sessions",
    "settlements",
    "staged_bill_parts",
    "staged_bills",
    "staged_contracts",
    "staged_payments",
    "staged_readings",
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in TABLES {
            any_tenant_alike(manager, table).await?;
        }
        Ok(())
    }
}
