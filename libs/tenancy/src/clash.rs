//! A host means one city, or is shared: never both, never two.
use crate::{Host, Problem, folder::Read, key_path::KeyPath, resolve::Hosts};
use std::collections::{BTreeMap, BTreeSet};

/// Who has which host, and every host that is claimed twice.
pub(crate) fn hosts(cities: &[Read], shared: BTreeSet<Host>) -> (Hosts, Vec<Problem>) {
    let mut known = Hosts { of_cities: BTreeMap::new(), shared };
    let mut problems = Vec::new();
    for city in cities {
        for (index, host) in city.tenant.facts.hosts.iter().enumerate() {
            let clash = if known.shared.contains(host) {
                Some("is one of the program's shared hosts".to_owned())
            } else {
                let earlier = known.of_cities.insert(host.clone(), city.tenant.code.clone());
                earlier.map(|code| format!("is already a host of {code}"))
            };
            if let Some(clash) = clash {
                let place = KeyPath::of(&format!("hosts[{index}]"));
                problems.push(city.file.problem(&place, format!("{host} {clash}")));
            }
        }
    }
    (known, problems)
}
