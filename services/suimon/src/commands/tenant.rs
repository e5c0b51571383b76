use super::{Failed, say};
use crate::{Config, house::tenants_of};
use clap::Subcommand;

#[derive(Debug, Subcommand)]
pub(crate) enum Tenant {
    /// Read all folders, and say what is wrong with them by file, line and key.
    Check,
}

pub(crate) fn look_after(config: &Config, what: &Tenant) -> Result<(), Failed> {
    match what {
        Tenant::Check => {
            let tenants = tenants_of(config)?;
            let codes: Vec<&str> = tenants.iter().map(|tenant| tenant.code.as_str()).collect();
            say(&format!("{} tenants are in order: {}", codes.len(), codes.join(", ")));
            Ok(())
        }
    }
}
