//! Osaka's window: the past two years, and nothing before January 2024, whenever one looks.
use crate::residents::HANAKO;
use acceptance::{StatusCode, World, json, on_both_engines};

/// The months of the main contract's bills, by door and by page.
async fn months(world: &World) -> Vec<String> {
    let mut client = world.logged_in(&HANAKO).await;
    let data = client.data("{ viewer { contract { bills(first: 100) { nodes { month } } } } }").await;
    let nodes = data["viewer"]["contract"]["bills"]["nodes"].as_array().expect("bills").clone();
    let months: Vec<String> = nodes.iter().map(|node| node["month"].as_str().expect("a month").to_owned()).collect();
    let mut browser = world.browser("osaka");
    browser.log_in(HANAKO.id, HANAKO.password).await;
    let page = browser.open("/history").await;
    assert_eq!(page.table("ledger").len(), months.len(), "{}", page.words());
    assert!(!page.text.contains("2023/12"), "{}", page.words());
    months
}

on_both_engines! {
    async fn osk_03_a_bill_of_december_2023_appears_at_no_date(world: World) {
        // its own month, the months around it, and the month in which it would be 24 and 25 months old
        for moment in [
            "2023-12-15T12:00:00+09:00",
            "2024-01-01T00:00:00+09:00",
            "2024-09-17T12:00:00+09:00",
            "2025-12-31T23:59:59+09:00",
            "2026-01-01T00:00:00+09:00",
        ] {
            world.set_clock(moment);
            world.load("osaka").await;
            if moment.starts_with("2023") {
                world.enrol(&HANAKO).await;
            }
            let months = months(&world).await;
            assert_eq!(months.last().map(String::as_str), Some("2024-01"), "{moment}");
            assert_eq!(months.len(), 8, "{moment}");
        }
        let from = world.client("osaka").data("{ tenant { historyFrom historyMonths } }").await;
        assert_eq!(from["tenant"], json!({"historyFrom": "2024-01", "historyMonths": 24}));
    }

    async fn osk_03_a_bill_is_shown_at_24_months_and_not_at_25(world: World) {
        world.load("osaka").await;
        world.enrol(&HANAKO).await;
        for (moment, oldest) in [
            ("2026-01-31T23:59:59+09:00", Some("2024-01")),
            ("2026-02-01T00:00:00+09:00", Some("2024-02")),
            ("2026-08-31T23:59:59+09:00", Some("2024-08")),
            ("2026-09-01T00:00:00+09:00", None),
        ] {
            world.set_clock(moment);
            assert_eq!(months(&world).await.last().map(String::as_str), oldest, "{moment}");
        }
    }

    async fn osk_03_what_has_grown_too_old_is_found_in_no_other_way(world: World) {
        world.load("osaka").await;
        world.enrol(&HANAKO).await;
        let mut client = world.logged_in(&HANAKO).await;
        let newest = "{ viewer { contract { latestBill { id month } } } }";
        let bill = client.data(newest).await["viewer"]["contract"]["latestBill"].take();
        assert_eq!(bill["month"], "2024-08");
        let id = bill["id"].as_str().expect("an id");
        let by_id = format!(
            "{{ viewer {{ bill(id: \"{id}\") {{ total }} unpaidBills {{ id }} contracts {{ latestBill {{ id }} }} }} }}"
        );
        let mut browser = world.browser("osaka");
        browser.log_in(HANAKO.id, HANAKO.password).await;
        assert_eq!(browser.open(&format!("/bills/{id}")).await.status, StatusCode::OK);

        world.set_clock("2026-09-01T00:00:00+09:00");
        let mut client = world.logged_in(&HANAKO).await;
        let none = json!({"bill": null, "unpaidBills": [], "contracts": [{"latestBill": null}, {"latestBill": null}]});
        assert_eq!(client.data(&by_id).await["viewer"], none);
        browser.log_in(HANAKO.id, HANAKO.password).await;
        assert_eq!(browser.open(&format!("/bills/{id}")).await.status, StatusCode::NOT_FOUND);
    }
}
