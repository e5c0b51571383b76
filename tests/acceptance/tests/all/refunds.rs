//! Money that is paid back, and bills that come twice.
use crate::residents::SATO;
use acceptance::{ImportError, Value, Why, World, files, json, on_both_engines};

async fn bill(world: &World, number: &str) -> Value {
    let query = "{ viewer { contracts { bills(first: 40) { nodes { id billNo state paid refunded refundedOn } } } unpaidBills { billNo } } }";
    let data = world.logged_in(&SATO).await.data(query).await;
    let contracts = data["viewer"]["contracts"].as_array().expect("contracts");
    let mut bills = contracts.iter().flat_map(|contract| contract["bills"]["nodes"].as_array().expect("bills"));
    let found = bills.find(|bill| bill["billNo"] == number).cloned().expect("the bill");
    let unpaid = data["viewer"]["unpaidBills"].as_array().expect("bills");
    assert!(!unpaid.iter().any(|bill| bill["billNo"] == number), "what was paid back is asked for by nobody");
    found
}

on_both_engines! {
    async fn what_was_paid_twice_and_paid_back_says_so(world: World) {
        world.load("nayoro").await;
        world.enrol(&SATO).await;
        for (number, day) in [("2406020304", "2024-07-19"), ("2407020304", "2024-08-20")] {
            let bill = bill(&world, number).await;
            assert_eq!((&bill["state"], &bill["refundedOn"]), (&json!("REFUNDED"), &json!(day)), "{number}");
            let mut browser = world.browser("nayoro");
            browser.log_in(SATO.id, SATO.password).await;
            let page = browser.open(&format!("/bills/{}", bill["id"].as_str().expect("an id"))).await;
            assert!(page.says("還付済み") && !page.says("お支払い待ち"), "{}", page.words());
        }
        let twice = bill(&world, "2406020304").await;
        assert_eq!(twice["paid"].as_i64(), twice["refunded"].as_i64().map(|once| 2 * once));
    }

    async fn a_second_bill_for_one_period_stops_the_file_and_names_both_lines(world: World) {
        world.load("nayoro").await;
        let refused = world.import("nayoro", files("nayoro", "second-bill")).await;
        let Err(ImportError::Refused(refusals)) = refused else { panic!("not refused: {refused:?}") };
        let told: Vec<_> = refusals.iter().map(|refusal| (refusal.line, &refusal.why)).collect();
        assert_eq!(told, [(Some(2), &Why::SecondBill), (Some(3), &Why::SecondBill)]);
        // nothing is published of it, and a later bill of that period for what is already billed is refused too
        world.enrol(&SATO).await;
        let newest = world.logged_in(&SATO).await.data("{ viewer { contract { latestBill { month } } } }").await;
        assert_eq!(newest["viewer"]["contract"]["latestBill"]["month"], "2024-09");
    }
}
