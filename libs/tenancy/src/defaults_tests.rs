//! The defaults hold every key there is, and a city's files only what differs from them.
use crate::{Brand, Facts, folder};
use serde::de::DeserializeOwned;
use std::{fs, path::Path};
use toml::{Table, Value};

const TENANTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tenants");

fn text_of(file: &str) -> String {
    fs::read_to_string(format!("{TENANTS}/{file}")).unwrap()
}

/// The defaults with the examples of keys that have none: lines on which a key begins right after a #.
fn with_examples(file: &str) -> Table {
    let text = text_of(&format!("defaults/{file}"));
    let lines = text.lines().map(|line| match line.strip_prefix('#') {
        Some(example) if example.starts_with(|c: char| c.is_ascii_lowercase()) => example,
        _ => line,
    });
    toml::from_str(&lines.collect::<Vec<_>>().join("\n")).unwrap()
}

/// Every table of the file, with its path.
fn tables(table: &Table, path: &[String], found: &mut Vec<Vec<String>>) {
    found.push(path.to_vec());
    for (key, value) in table {
        if let Value::Table(inner) = value {
            tables(inner, &[path, std::slice::from_ref(key)].concat(), found);
        }
    }
}

fn table_at<'a>(table: &'a mut Table, path: &[String]) -> &'a mut Table {
    path.iter().fold(table, |table, key| table.get_mut(key).unwrap().as_table_mut().unwrap())
}

/// Adds a key that nobody knows to each table: the refusal lists those that are known.
fn every_known_key_stands_in<T: DeserializeOwned>(file: &str) {
    let examples = with_examples(file);
    assert!(T::deserialize(examples.clone()).is_ok(), "the examples are right");
    let mut paths = Vec::new();
    tables(&examples, &[], &mut paths);
    for path in paths {
        let mut asked = examples.clone();
        let table = table_at(&mut asked, &path);
        let mut there: Vec<String> = table.keys().cloned().collect();
        table.insert("nobody_knows".to_owned(), Value::Integer(1));
        let refusal = T::deserialize(asked).err().expect("an unknown key is refused").to_string();
        let known = refusal.lines().next().unwrap().split_once("expected").unwrap().1;
        let mut known: Vec<String> = known.split('`').skip(1).step_by(2).map(str::to_owned).collect();
        known.sort();
        there.sort();
        assert_eq!(known, there, "{file}, [{}]", path.join("."));
    }
}

#[test]
fn the_defaults_hold_every_key() {
    every_known_key_stands_in::<Facts>("tenant.toml");
    every_known_key_stands_in::<Brand>("brand.toml");
}

#[test]
fn a_city_says_only_what_differs() {
    fn same(city: &Table, defaults: &Table, path: &str, found: &mut Vec<String>) {
        for (key, value) in city {
            match (value, defaults.get(key)) {
                (Value::Table(inner), Some(Value::Table(under))) => same(inner, under, &format!("{path}{key}."), found),
                (value, under) if Some(value) == under => found.push(format!("{path}{key}")),
                _ => {}
            }
        }
    }
    for folder in folder::names(Path::new(TENANTS)) {
        let code = folder.file_name().unwrap().to_str().unwrap().to_owned();
        for file in ["tenant.toml", "brand.toml"] {
            if code == folder::DEFAULTS || !folder.join(file).exists() {
                continue;
            }
            let defaults: Table = toml::from_str(&text_of(&format!("defaults/{file}"))).unwrap();
            let city: Table = toml::from_str(&text_of(&format!("{code}/{file}"))).unwrap();
            let mut found = Vec::new();
            same(&city, &defaults, "", &mut found);
            assert_eq!(found, Vec::<String>::new(), "{code}/{file} repeats the defaults");
        }
    }
}
