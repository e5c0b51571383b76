//! How far back one sees is each city's own: so many months, so many months from a first one on, so many bills.
use crate::residents::{HANAKO, MIYAKE, SATO, YOSHINO};
use acceptance::{Resident, Value, World, json, on_both_engines};

const BILLS: &str = "{ viewer { contract { bills(first: 100) { nodes { month total usageM3 paidOn paid state } } } } }";

/// The bills of the main contract, newest first.
async fn bills(world: &World, resident: &Resident) -> Vec<Value> {
    let data = world.logged_in(resident).await.data(BILLS).await;
    data["viewer"]["contract"]["bills"]["nodes"].as_array().expect("bills").clone()
}

async fn oldest(world: &World, resident: &Resident) -> Option<String> {
    bills(world, resident).await.last().map(|bill| bill["month"].as_str().expect("a month").to_owned())
}

async fn ready(world: &World, residents: &[Resident]) {
    for resident in residents {
        world.load(resident.city).await;
        world.enrol(resident).await;
    }
}

on_both_engines! {
    async fn nyr_03_two_years_of_usage_charges_and_payments(world: World) {
        ready(&world, &[SATO]).await;
        let all = bills(&world, &SATO).await;
        // from 2022-09, age 24, to 2024-09; none for 2024-03
        let months: Vec<&str> = all.iter().map(|bill| bill["month"].as_str().expect("a month")).collect();
        assert_eq!((months.len(), months[0], months[23]), (24, "2024-09", "2022-09"));
        assert!(!months.contains(&"2024-03"));
        assert_eq!(all[23], json!({"month": "2022-09", "total": 7645, "usageM3": 15, "paidOn": "2022-09-30", "paid": 7645, "state": "PAID"}));

        let mut browser = world.browser("nayoro");
        browser.log_in(SATO.id, SATO.password).await;
        let page = browser.open("/history").await;
        let rows: Vec<Vec<String>> = page.table("ledger");
        let bills: Vec<&Vec<String>> = rows.iter().filter(|cells| cells.len() > 2).collect();
        assert_eq!(bills.len(), 24, "{}", page.words());
        for words in ["15 m³", "7,645円", "支払済", "2022/09/30"] {
            assert!(bills[23].iter().any(|cell| cell.contains(words)), "{words}: {:?}", bills[23]);
        }
        // the month without a bill is a gap that says why, and no bill
        let gap = rows.iter().find(|cells| cells.len() == 2).expect("a gap");
        assert!(gap[0].contains("2024年3月") && gap[1].contains("ご請求がありません"), "{gap:?}");
        assert!(page.says("上下水道料金") || page.says("過去2年分"), "{}", page.words());
    }

    async fn nyr_03_a_bill_is_shown_at_24_months_and_not_at_25(world: World) {
        ready(&world, &[SATO]).await;
        for (moment, month) in [
            ("2024-09-30T23:59:59+09:00", Some("2022-09")),
            ("2024-10-01T00:00:00+09:00", Some("2022-10")),
            ("2024-12-31T23:59:59+09:00", Some("2022-12")),
            ("2025-01-01T00:00:00+09:00", Some("2023-01")),
            ("2026-10-01T00:00:00+09:00", None),
        ] {
            world.set_clock(moment);
            assert_eq!(oldest(&world, &SATO).await.as_deref(), month, "{moment}");
        }
    }

    // At one moment, of bills that all four have: each city's own rule decides.
    async fn plt_06_the_depth_of_the_history_is_a_rule_of_the_city(world: World) {
        ready(&world, &[HANAKO, SATO, MIYAKE, YOSHINO]).await;
        for (moment, expected) in [
            // age 24 is 2022-09: not before 2024-01 in one city, not before 2023-04 in another, twelve bills in a third
            ("2024-09-17T12:00:00+09:00", [Some("2024-01"), Some("2022-09"), Some("2022-07"), Some("2023-04")]),
            ("2025-06-01T00:00:00+09:00", [Some("2024-01"), Some("2023-06"), Some("2022-07"), Some("2023-06")]),
            ("2026-02-01T00:00:00+09:00", [Some("2024-02"), Some("2024-02"), Some("2022-07"), Some("2024-02")]),
            ("2027-01-01T00:00:00+09:00", [None, None, Some("2022-07"), None]),
        ] {
            world.set_clock(moment);
            for (resident, month) in [HANAKO, SATO, MIYAKE, YOSHINO].iter().zip(expected) {
                assert_eq!(oldest(&world, resident).await.as_deref(), month, "{} at {moment}", resident.city);
            }
        }
    }
}
