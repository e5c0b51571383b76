//! Walls between the services.

use std::collections::BTreeMap;

use house::cargo::Metadata;
use house::files;

use crate::nothing;

/// The services that own tables.
const SERVICES: [&str; 4] = ["account", "contract", "billing", "notification"];

#[test]
fn plt_09_no_service_imports_another() {
    let metadata = Metadata::read();
    let services = metadata.ours().filter(|package| SERVICES.contains(&package.name.as_str()));
    let found = services.flat_map(|package| {
        let others = package.dependencies.iter().filter(|named| SERVICES.contains(&named.name.as_str()));
        others.map(|other| format!("{} imports {}", package.name, other.name))
    });
    nothing(&found.collect::<Vec<_>>(), "services never meet: what needs several is a journey");
}

#[test]
fn plt_09_no_service_names_a_table_of_another() {
    let mut owners = BTreeMap::<String, &str>::new();
    let mut findings = Vec::new();
    for service in SERVICES {
        for (path, table) in tables_of(service) {
            let owner = owners.entry(table.clone()).or_insert(service);
            if *owner != service {
                findings.push(format!("{path} names {table}, which is {owner}'s"));
            }
        }
    }
    for service in SERVICES {
        for (path, text) in code_of(service) {
            let foreign =
                owners.iter().filter(|(table, owner)| **owner != service && text.contains(&format!("\"{table}\"")));
            findings.extend(foreign.map(|(table, owner)| format!("{path} says \"{table}\", which is {owner}'s")));
        }
    }
    assert!(!owners.is_empty(), "no service names a table: this test looks for `table_name = \"…\"` and found none");
    nothing(&findings, "read it through a journey, or through a read view that its owner publishes");
}

/// Each table that an entity of the service stands for, with the file that says so.
fn tables_of(service: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for (path, text) in code_of(service) {
        for after in text.split("table_name = \"").skip(1) {
            found.push((path.clone(), after.split('"').next().unwrap_or_default().to_owned()));
        }
    }
    found
}

fn code_of(service: &str) -> Vec<(String, String)> {
    let folder = format!("services/{service}/src/");
    let paths = files::rust().filter(|path| path.starts_with(&folder));
    paths.filter_map(|path| files::text(&path).map(|text| (path, text))).collect()
}
