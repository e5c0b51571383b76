//! Every statement that the services may send, against the schema as it is.
use house::files;
use std::{collections::BTreeSet, sync::Arc};
use store::Statement;

/// All that the services list.
fn listed() -> Vec<Arc<Statement>> {
    [account::statements(), billing::statements(), contract::statements(), notification::statements()].concat()
}

on_each_engine! {
    /// On PostgreSQL by the program's role.
    async fn every_statement_can_be_planned(place: Place) {
        let store = place.store().await;
        let mut wrong = vec![];
        for statement in listed() {
            if let Err(error) = store.prepare(&statement).await {
                wrong.push(format!("{error}\n    {}", store.text(&statement)));
            }
        }
        assert!(wrong.is_empty(), "\n  {}\n", wrong.join("\n  "));
    }

    /// The test above says nothing if planning never fails.
    async fn a_statement_that_has_drifted_cannot_be_planned(place: Place) {
        place.alter("ALTER TABLE contracts RENAME COLUMN holder_kana TO kana").await;
        let store = place.store().await;
        let listed = listed();
        let publish = listed.iter().find(|statement| statement.name() == "contract::publish").expect("it is listed");
        let error = store.prepare(publish).await.expect_err("the column has another name");
        assert!(error.to_string().contains("holder_kana"), "{error}");
    }

    /// Whoever joins contract's promise of who may see what keeps to from when (NYR-17, KRS-15, OUM-08).
    async fn every_statement_that_asks_who_may_see_asks_from_when(place: Place) {
        let store = place.store().await;
        let mut asked = 0;
        for statement in listed() {
            let text = store.text(&statement);
            for (_, alias) in named(text).into_iter().filter(|(table, _)| *table == "contract_access") {
                let kept = format!("\"{alias}\".\"visible_from\" <= (");
                assert!(text.contains(&kept), "{text}");
                asked += 1;
            }
        }
        assert!(asked >= 12, "{asked}");
    }

    /// Each table that a statement names by an alias is kept to the tenant; what it inserts into gets the tenant.
    async fn every_table_of_every_statement_carries_the_tenant(place: Place) {
        let store = place.store().await;
        for statement in listed() {
            let text = store.text(&statement);
            let mut tables = 0;
            for (table, alias) in named(text) {
                let kept = format!("\"{alias}\".\"tenant_id\" = ($1)");
                assert!(text.contains(&kept), "{table} AS {alias}: {text}");
                tables += 1;
            }
            if let Some(insert) = text.strip_prefix("INSERT INTO ") {
                assert!(insert.split_once(' ').expect("columns").1.starts_with("(\"tenant_id\", "), "{text}");
                assert!(insert.contains("SELECT ($1), ") || insert.contains("SELECT $1, "), "{text}");
            }
            assert!(tables > 0, "no table found: {text}");
        }
    }
}

/// `"table" AS "alias"` in a text, where a table may stand.
fn named(text: &str) -> Vec<(&str, &str)> {
    let starts = ["FROM \"", "JOIN \"", "UPDATE \""];
    let places = starts.iter().flat_map(|start| text.match_indices(start).map(|(at, start)| at + start.len()));
    let table = |at: usize| {
        let (table, rest) = text[at..].split_once('"').expect("a quote is closed");
        let rest = rest.strip_prefix(" AS \"").unwrap_or_else(|| panic!("{table} has no alias: {text}"));
        (table, rest.split('"').next().expect("a quote is closed"))
    };
    places.map(table).collect()
}

/// `static NAME: Query<…>` and `static NAME: Change<…>` in the services' code, and the names that they are given.
#[test]
fn no_statement_is_left_out_of_the_lists() {
    let (mut statics, mut names) = (0, BTreeSet::new());
    let code = files::rust().filter(|path| path.starts_with("services/") && path.contains("/src/"));
    for path in code {
        let text = files::text(&path).expect("UTF-8");
        let service = path.split('/').nth(1).expect("a service");
        statics += [": Query<", ": Change<"]
            .iter()
            .flat_map(|kind| text.match_indices(kind))
            .filter(|(at, _)| {
                let line = text[..*at].rsplit('\n').next().unwrap_or_default();
                line.trim_start_matches("pub(crate) ")
                    .trim_start_matches("pub(super) ")
                    .trim_start()
                    .starts_with("static ")
            })
            .count();
        let start = format!("\"{service}::");
        for (at, _) in text.match_indices(&start) {
            let name = text[at + 1..].split('"').next().expect("a quote is closed");
            assert!(names.insert(name.to_owned()), "{path}: two statements are called {name}");
        }
        for made in ["Query::new(", "Change::insert(", "Change::update(", "Change::delete("] {
            for (at, _) in text.match_indices(made) {
                let given = text[at + made.len()..].trim_start();
                // a `const fn` that makes several is given the name
                let handed_on = given.starts_with("name,") && text.contains("const fn ");
                assert!(given.starts_with(&start) || handed_on, "{path}: name it {service}::…: {made}{given:.40}");
            }
        }
    }
    let listed: BTreeSet<String> = listed().iter().map(|statement| statement.name().to_owned()).collect();
    assert_eq!(names, listed, "a service lists each of its statements in `statements()`");
    assert_eq!(statics, listed.len(), "each has a name of its own");
}
