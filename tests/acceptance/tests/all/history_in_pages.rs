//! The history comes a page at a time.
use crate::{
    residents::HANAKO,
    written::{Bill, osaka_bills},
};
use acceptance::{Client, Value, World, json, on_both_engines};

async fn bills(client: &mut Client, arguments: &str) -> Value {
    let fields = "nodes { billNo } edges { cursor node { billNo } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }";
    let query = format!("{{ viewer {{ contract {{ bills{arguments} {{ {fields} }} }} }} }}");
    client.data(&query).await["viewer"]["contract"]["bills"].take()
}

fn numbers(page: &Value) -> Vec<String> {
    let nodes = page["nodes"].as_array().expect("nodes");
    assert_eq!(
        json!(nodes),
        json!(page["edges"].as_array().expect("edges").iter().map(|e| e["node"].clone()).collect::<Vec<_>>())
    );
    nodes.iter().map(|node| node["billNo"].as_str().expect("a number").to_owned()).collect()
}

/// 120 bills of one month beside the eight.
async fn many(world: &World) -> Client {
    world.load("osaka").await;
    world.enrol(&HANAKO).await;
    let names: Vec<String> = (0..120).map(|i| format!("24K09{i:05}")).collect();
    let bill = |number: &'static str| Bill {
        customer: "A123456789",
        number,
        month: "2024-09",
        due: "2024-10-31",
        debit: "",
        method: "1",
    };
    let rows: Vec<Bill<'_>> = names.iter().map(|name| bill(Box::leak(name.clone().into_boxed_str()))).collect();
    world.import("osaka", vec![osaka_bills("chotei_20240918.csv", &rows)]).await.expect("good");
    world.logged_in(&HANAKO).await
}

on_both_engines! {
    async fn every_bill_comes_once_and_the_newest_first(world: World) {
        let mut client = many(&world).await;
        let (mut all, mut after) = (vec![], String::new());
        loop {
            let page = bills(&mut client, &format!("(first: 50{after})")).await;
            let info = &page["pageInfo"];
            assert_eq!(info["hasPreviousPage"], !all.is_empty());
            assert_eq!(info["startCursor"], page["edges"][0]["cursor"]);
            all.extend(numbers(&page));
            if info["hasNextPage"] == false {
                break;
            }
            after = format!(", after: {}", info["endCursor"]);
        }
        assert_eq!(all.len(), 128);
        let mut once = all.clone();
        once.sort_unstable();
        once.dedup();
        assert_eq!(once.len(), 128);
        assert_eq!(all[127], "24K0112345");
        assert!(all[..120].iter().all(|number| number.starts_with("24K09")));

        let mut browser = world.browser("osaka");
        browser.log_in(HANAKO.id, HANAKO.password).await;
        let (mut next, mut rows) = (Some("/history".to_owned()), 0);
        while let Some(address) = next {
            let page = browser.open(&address).await;
            rows += page.table("ledger").len();
            next = page
                .addresses()
                .into_iter()
                .find(|a| a.contains("after=") && page.says("さらに前を見る") && !a.contains("language"));
        }
        assert_eq!(rows, 128);
    }

    async fn a_page_has_a_hundred_bills_at_most(world: World) {
        let mut client = many(&world).await;
        for (first, count) in [
            ("24", 24),
            ("100", 100),
            ("101", 100),
            ("1000", 100),
            ("2147483647", 100),
            ("1", 1),
            ("0", 0),
            ("-1", 0),
            ("-2147483648", 0),
        ] {
            let page = bills(&mut client, &format!("(first: {first})")).await;
            assert_eq!(numbers(&page).len(), count, "{first}");
            // a page of none has no cursor to go on from
            assert_eq!(page["pageInfo"]["hasNextPage"], count > 0, "{first}");
        }
        assert_eq!(numbers(&bills(&mut client, "").await).len(), 24, "as many as there are months");
    }

    async fn a_cursor_that_names_nothing_begins_at_the_newest(world: World) {
        let mut client = many(&world).await;
        let first = numbers(&bills(&mut client, "(first: 3)").await);
        for cursor in ["x", "", "' OR 1=1", "00000000-0000-0000-0000-000000000000"] {
            let page = bills(&mut client, &format!("(first: 3, after: \"{cursor}\")")).await;
            assert_eq!(numbers(&page), first, "{cursor}");
        }
        // another contract's cursor says nothing here
        let other = "{ viewer { contracts { latestBill { id } } } }";
        let other = client.data(other).await["viewer"]["contracts"][1]["latestBill"]["id"].take();
        assert_eq!(numbers(&bills(&mut client, &format!("(first: 3, after: {other})")).await), first);
    }
}
