use kernel::TenantId;
use std::{collections::HashMap, sync::Arc};
use tenancy::{Refusal, Tenant, Tenants};

/// A city that this program serves: what its folder says, and its id in the store.
#[derive(Debug)]
pub struct City {
    /// By which the store knows it.
    pub id: TenantId,
    /// What it has decided.
    pub tenant: Arc<Tenant>,
}

/// All of them.
#[derive(Debug)]
pub struct Cities {
    tenants: Tenants,
    cities: HashMap<String, Arc<City>>,
}

impl Cities {
    /// `ids` by code; every city of `tenants` has one.
    pub fn new(tenants: Tenants, ids: &HashMap<String, TenantId>) -> Cities {
        let city = |tenant: &Arc<Tenant>| {
            let code = tenant.code.as_str().to_owned();
            ids.get(&code).map(|id| (code, Arc::new(City { id: *id, tenant: tenant.clone() })))
        };
        let cities = tenants.iter().filter_map(city).collect();
        Cities { tenants, cities }
    }

    /// The city with a code.
    pub fn get(&self, code: &str) -> Option<&Arc<City>> {
        self.cities.get(code)
    }

    /// All, in no order.
    pub fn iter(&self) -> impl Iterator<Item = &Arc<City>> {
        self.cities.values()
    }

    /// The city that a request means, and whether its host is shared by several (PLT-01 to PLT-03).
    pub(crate) fn resolve(&self, host: Option<&str>, query: Option<&str>) -> Result<(Arc<City>, bool), Refusal> {
        let resolved = self.tenants.resolve(host, query)?;
        let city = self.cities.get(resolved.tenant.code.as_str()).ok_or(Refusal::Unknown)?;
        Ok((city.clone(), resolved.via_shared_host))
    }
}
