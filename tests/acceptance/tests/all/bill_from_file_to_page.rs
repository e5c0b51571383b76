//! One bill, from the bureau's file to what its resident sees.
use crate::residents::MIZUNO;
use acceptance::{json, on_both_engines};

on_both_engines! {
    async fn knz_10_this_bill_shows_water_and_sewer_each_with_its_tax(world: World) {
        world.load("kanazawa").await;
        world.enrol(&MIZUNO).await;
        let mut client = world.logged_in(&MIZUNO).await;
        let data = client
            .data("{ viewer { contract { latestBill { month total parts { kind amount tax taxRate } } } } }")
            .await;
        assert_eq!(
            data["viewer"]["contract"]["latestBill"],
            json!({
                "month": "2024-09",
                "total": 5509,
                "parts": [
                    {"kind": "WATER", "amount": 2799, "tax": 254, "taxRate": 10},
                    {"kind": "SEWER", "amount": 2710, "tax": 246, "taxRate": 10},
                ],
            })
        );

        let mut browser = world.browser("kanazawa");
        let home = browser.log_in(MIZUNO.id, MIZUNO.password).await;
        for words in ["5,509 円", "2,799円", "内消費税相当額 254円", "2,710円", "内消費税相当額 246円"]
        {
            assert!(home.says(words), "{words}: {}", home.words());
        }
    }
}
