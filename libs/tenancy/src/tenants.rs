//! All cities together.
use crate::{
    Code, Host, Problem, Refusal, Tenant, clash,
    folder::{self, DEFAULTS, Read},
    resolve::Hosts,
};
use std::{collections::BTreeMap, path::Path, sync::Arc};

/// All cities, whole and without contradiction. Never changes: what follows it is another one.
#[derive(Debug)]
pub struct Tenants {
    by_code: BTreeMap<Code, Arc<Tenant>>,
    hosts: Hosts,
}

/// The city that a request means.
#[derive(Debug, Clone)]
pub struct Resolved {
    /// The city.
    pub tenant: Arc<Tenant>,
    /// Whether it came by a shared host: then every link must say `?tenant=` too (OUM-01).
    pub via_shared_host: bool,
}

impl Tenants {
    /// Reads all folders in `dir` over `dir/defaults`. `shared_hosts`: the program's own, on which `?tenant=` tells
    /// the city, as hosts are compared. Answers with all problems of all files.
    pub fn read(dir: &Path, shared_hosts: &[String]) -> Result<Tenants, Vec<Problem>> {
        let mut problems = Vec::new();
        let shared = shared_hosts.iter().filter_map(|text| {
            let wrong = |error: crate::NotAHost| problems.push(Problem::whole("shared hosts", error.to_string()));
            Host::try_from(text.clone()).map_err(wrong).ok()
        });
        let shared = shared.collect();
        let defaults = dir.join(DEFAULTS);
        let mut cities: Vec<Read> = Vec::new();
        for folder in folder::names(dir).into_iter().filter(|path| path.is_dir() && *path != defaults) {
            match folder::read(&folder, &defaults) {
                Ok(city) => cities.push(city),
                Err(found) => problems.extend(found),
            }
        }
        let (hosts, clashes) = clash::hosts(&cities, shared);
        problems.extend(clashes);
        if cities.is_empty() && problems.is_empty() {
            problems.push(Problem::whole(dir, "holds no tenant"));
        }
        // What is wrong with the defaults is wrong for every city, and said once.
        problems.sort();
        problems.dedup();
        if !problems.is_empty() {
            return Err(problems);
        }
        let by_code = cities.into_iter().map(|city| (city.tenant.code.clone(), Arc::new(city.tenant))).collect();
        Ok(Tenants { by_code, hosts })
    }

    /// The city of a request, by its host (the `Host` header or `:authority`) and its query (what follows `?`, as it
    /// came). Where a request has more than one `Host`, it has none.
    pub fn resolve(&self, host: Option<&str>, query: Option<&str>) -> Result<Resolved, Refusal> {
        let (code, via_shared_host) = self.hosts.resolve(host, query)?;
        let tenant = self.by_code.get(&code).ok_or(Refusal::Unknown)?;
        Ok(Resolved { tenant: Arc::clone(tenant), via_shared_host })
    }

    /// The city of this code.
    pub fn get(&self, code: &str) -> Option<&Arc<Tenant>> {
        self.by_code.get(code)
    }

    /// All cities, by code.
    pub fn iter(&self) -> impl Iterator<Item = &Arc<Tenant>> {
        self.by_code.values()
    }
}

#[cfg(test)]
mod tests;
