//! `docs/privacy.md` says of every column what it tells of a person and when it goes (security.md P5).
use crate::filling::columns;
use std::collections::BTreeMap;

const CLASSES: [&str; 5] = ["person", "secret", "use", "trace", "none"];

on_each_engine! {
    async fn every_column_has_a_class_and_an_end(place: Place) {
        let page = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/privacy.md")).expect("it is there");
        let mut said = BTreeMap::<(String, String), (String, String)>::new();
        for line in page.lines().filter(|line| line.starts_with("| ") && line.contains('`')) {
            let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
            let [table, columns, class, goes] = cells[..] else { panic!("four cells: {line}") };
            assert!(CLASSES.contains(&class) && !goes.is_empty(), "{line}");
            for column in columns.split(' ') {
                let key = (table.to_owned(), column.trim_matches('`').to_owned());
                let twice = said.insert(key, (class.to_owned(), goes.to_owned()));
                assert_eq!(twice, None, "{table}.{column} stands twice");
            }
        }
        let there: Vec<(String, String)> = columns(&place).await;
        let missing: Vec<_> = there.iter().filter(|column| !said.contains_key(column)).collect();
        assert_eq!(missing, Vec::<&(String, String)>::new(), "columns that docs/privacy.md does not name");
        let gone: Vec<_> = said.keys().filter(|column| !there.contains(column)).collect();
        assert_eq!(gone, Vec::<&(String, String)>::new(), "columns of docs/privacy.md that are no more");
    }
}
