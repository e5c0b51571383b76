//! The schema of both engines, as one ordered list. Forward-only: a step that has been released is never edited.
//!
//! Each step is small and safe while an older program serves: it adds, and never renames or drops what that
//! program reads. `table` says what every tenant's table has: its key, its tenant and its wall.

mod m0001_tenants;
mod m0002_account;
mod m0003_contract;
mod m0004_billing;
mod m0005_staging;
mod m0006_load_serials;
mod m0007_doubted_readings;
mod m0008_refunds;
mod m0009_announcements;
mod m0010_messages;
mod m0011_devices;
mod m0012_first_visibility;
mod m0013_statistics;
mod m0014_contract_proof;
mod m0015_registration;
mod m0016_match_attempts;
mod m0017_message_expiry;
mod m0018_bureau;
mod m0019_paper;
mod m0020_membership;
mod table;

pub use sea_orm_migration::MigratorTrait;
use sea_orm_migration::{MigrationTrait, async_trait};

/// Tables to which rows are added, and nothing else: their triggers refuse the rest, and the program's role has no right to
/// it (`security.md` U2).
pub const ONLY_ADDED_TO: [&str; 1] = ["bureau_acts"];

/// Runs the steps.
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m0001_tenants::Migration),
            Box::new(m0002_account::Migration),
            Box::new(m0003_contract::Migration),
            Box::new(m0004_billing::Migration),
            Box::new(m0005_staging::Migration),
            Box::new(m0006_load_serials::Migration),
            Box::new(m0007_doubted_readings::Migration),
            Box::new(m0008_refunds::Migration),
            Box::new(m0009_announcements::Migration),
            Box::new(m0010_messages::Migration),
            Box::new(m0011_devices::Migration),
            Box::new(m0012_first_visibility::Migration),
            Box::new(m0013_statistics::Migration),
            Box::new(m0014_contract_proof::Migration),
            Box::new(m0015_registration::Migration),
            Box::new(m0016_match_attempts::Migration),
            Box::new(m0017_message_expiry::Migration),
            Box::new(m0018_bureau::Migration),
            Box::new(m0019_paper::Migration),
            Box::new(m0020_membership::Migration),
        ]
    }
}
