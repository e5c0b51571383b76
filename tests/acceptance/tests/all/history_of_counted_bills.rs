//! A window that counts: the last twelve bills of each contract, whatever their age; a gap doesn't shorten them.
use crate::residents::MIYAKE;
use acceptance::{Client, StatusCode, World, files, json, on_both_engines};

const TWELVE: [&str; 12] = [
    "2024-09", "2024-07", "2024-05", "2024-03", "2024-01", "2023-07", "2023-05", "2023-03", "2023-01", "2022-11",
    "2022-09", "2022-07",
];

/// The months of a contract's bills; the main one's without an id.
async fn months(client: &mut Client, contract: Option<&str>) -> Vec<String> {
    let of = contract.map(|id| format!("(id: \"{id}\")")).unwrap_or_default();
    let query = format!("{{ viewer {{ contract{of} {{ bills(first: 100) {{ nodes {{ month }} }} }} }} }}");
    let data = client.data(&query).await;
    let nodes = data["viewer"]["contract"]["bills"]["nodes"].as_array().expect("bills");
    nodes.iter().map(|node| node["month"].as_str().expect("a month").to_owned()).collect()
}

async fn ready(world: &World) -> Client {
    world.load("kurashiki").await;
    world.enrol(&MIYAKE).await;
    world.logged_in(&MIYAKE).await
}

on_both_engines! {
    async fn krs_16_twelve_bills_are_shown_and_the_thirteenth_is_not(world: World) {
        let mut client = ready(&world).await;
        assert_eq!(months(&mut client, None).await, TWELVE);
        let tenant = client.data("{ tenant { historyBills historyMonths } }").await["tenant"].take();
        assert_eq!(tenant, json!({"historyBills": 12, "historyMonths": 24}));

        let mut browser = world.browser("kurashiki");
        browser.log_in(MIYAKE.id, MIYAKE.password).await;
        let page = browser.open("/history").await;
        let bills = page.table("ledger").into_iter().filter(|cells| cells.len() > 2).count();
        assert_eq!(bills, 12, "{}", page.words());
        assert!(page.says("過去12回分（2年分）") && page.says("2022年7月"), "{}", page.words());
        assert!(!page.says("2022/05") && !page.says("10,582円"), "{}", page.words());
    }

    // 2022-07 is 26 months old here, and stays: the count decides. A year's age takes nothing away.
    async fn krs_16_no_age_takes_a_bill_away(world: World) {
        ready(&world).await;
        for moment in ["2024-09-30T23:59:59+09:00", "2025-10-01T00:00:00+09:00", "2030-01-01T00:00:00+09:00"] {
            world.set_clock(moment);
            let mut client = world.logged_in(&MIYAKE).await;
            assert_eq!(months(&mut client, None).await, TWELVE, "{moment}");
        }
    }

    async fn krs_16_a_new_bill_takes_the_place_of_the_oldest_of_its_contract_alone(world: World) {
        let mut client = ready(&world).await;
        let contracts = client.data("{ viewer { contracts { id bills(first: 1) { nodes { id } } } } }").await;
        let second = contracts["viewer"]["contracts"][1]["id"].as_str().expect("an id").to_owned();
        let oldest = "{ viewer { contract { bills(first: 100) { edges { cursor node { id month } } } } } }";
        let edges = client.data(oldest).await["viewer"]["contract"]["bills"]["edges"].take();
        let last = edges[11]["node"]["id"].as_str().expect("an id").to_owned();
        assert_eq!(edges[11]["node"]["month"], "2022-07");
        let by_id = format!("{{ viewer {{ bill(id: \"{last}\") {{ total parts {{ amount }} }} }} }}");
        assert_eq!(client.data(&by_id).await["viewer"]["bill"]["total"], 11_550);

        let others = months(&mut client, Some(&second)).await;
        world.set_clock("2024-11-29T12:00:00+09:00");
        world.import("kurashiki", files("kurashiki", "changes")).await.expect("upon 100");
        let mut client = world.logged_in(&MIYAKE).await;
        let now = months(&mut client, None).await;
        assert_eq!((now.len(), now[0].as_str(), now[11].as_str()), (12, "2024-11", "2022-09"));
        // what has left the twelve is found in no other way, page or door
        assert_eq!(client.data(&by_id).await["viewer"]["bill"], json!(null));
        let mut browser = world.browser("kurashiki");
        browser.log_in(MIYAKE.id, MIYAKE.password).await;
        assert_eq!(browser.open(&format!("/bills/{last}")).await.status, StatusCode::NOT_FOUND);
        assert_eq!(months(&mut client, Some(&second)).await, others, "another contract keeps its own");
    }
}
