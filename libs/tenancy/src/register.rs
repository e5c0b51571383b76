//! Gives each city its id in the store.
use crate::Tenants;
use kernel::{Clock, Rng, TenantId};
use std::collections::HashMap;
use store::{Error, Store};

/// The ids of all cities, by code. A city that is new to the store gets one.
pub async fn register(
    tenants: &Tenants,
    store: &Store,
    clock: &Clock,
    rng: &Rng,
) -> Result<HashMap<String, TenantId>, Error> {
    #[expect(clippy::disallowed_methods, reason = "tenancy keeps the tenants' own table")]
    let tx = store.platform().await?;
    let mut ids = HashMap::new();
    for tenant in tenants.iter() {
        let code = tenant.code.as_str();
        ids.insert(code.to_owned(), tx.tenant(code, TenantId::new(clock, rng), clock.now()).await?);
    }
    tx.commit().await?;
    Ok(ids)
}
