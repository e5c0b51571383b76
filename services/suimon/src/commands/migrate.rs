use super::{Failed, say};
use crate::Config;
use store::Store;

pub(crate) async fn migrate(config: &Config) -> Result<(), Failed> {
    Store::migrate(&config.store_url(), config.store.ca.as_deref(), config.store.app_role.as_deref()).await?;
    say("The schema is up to date.");
    Ok(())
}
