//! The same files again change nothing; a payment shows, once.
use crate::{
    residents::{HANAKO, MIZUNO},
    written::kanazawa_payments,
};
use acceptance::{Summary, Value, World, files, fixture, json, on_both_engines};
use suimon::Delivery;

/// All that the main contract's resident sees.
async fn seen(world: &World) -> Value {
    let bill = "id month total state paid paidOn parts { amount tax } corrects { id } correctedBy";
    let query = format!(
        "{{ viewer {{ dataUpdatedAt contracts {{ id latestBill {{ {bill} }} bills(first: 12) {{ nodes {{ {bill} }} }} }} unpaidBills {{ id }} }} }}"
    );
    world.logged_in(&MIZUNO).await.data(&query).await
}

fn changed(summary: &Summary) -> Vec<(usize, u64, u64)> {
    summary.counts.iter().map(|count| (count.rows, count.changed, count.corrections)).collect()
}

on_both_engines! {
    async fn the_same_files_again_change_nothing(world: World) {
        let first = world.import("kanazawa", files("kanazawa", "")).await.expect("good");
        // contracts, readings, bills, payments
        assert_eq!(changed(&first), [(3, 3, 0), (3, 3, 0), (12, 12, 0), (1, 1, 0)]);
        world.enrol(&MIZUNO).await;
        let before = seen(&world).await;
        world.set_clock("2024-09-18T12:00:00+09:00");
        let again = world.import("kanazawa", files("kanazawa", "")).await.expect("good");
        assert!(!again.changed() && again.counts.is_empty());
        assert_eq!(again.known.len(), 4, "{again:?}");
        assert_eq!(seen(&world).await, before);

        // the same rows under another name and in other bytes are new to nobody either
        let mut renamed = files("kanazawa", "");
        for file in &mut renamed {
            file.name = file.name.replace("20240917", "20240918");
            file.bytes.extend(b"\r\n");
        }
        let again = world.import("kanazawa", renamed).await.expect("good");
        assert!(!again.changed() && again.known.is_empty(), "{again:?}");
        assert_eq!(changed(&again), [(3, 0, 0), (3, 0, 0), (12, 0, 0), (1, 0, 0)]);
        assert_eq!(seen(&world).await, before);
    }

    // Holders are known by these when they register: one that stayed as it was would keep them out. By the route it is known
    // when paper comes.
    async fn a_delivery_that_corrects_a_phone_an_account_or_a_route_alone_is_published(world: World) {
        world.load("osaka").await;
        let (phone, account) = (("06-371-8901", "06-6371-8901"), (",0456,", ",0457,"));
        let (gone, route) = (("06-6000-9012,,9012", ",,"), (",9012,16", ",9012,10"));
        let deliveries = [(&[phone][..], 1), (&[phone, account, gone], 2), (&[], 3), (&[], 0), (&[route], 1)];
        for (nth, (changes, expected)) in (1..).zip(deliveries) {
            let file = fixture("osaka", "keiyaku_20240917.csv");
            let mut text = String::from_utf8(file.bytes).expect("UTF-8");
            for (from, to) in changes {
                assert_eq!(text.matches(from).count(), 1, "{from}");
                text = text.replace(from, to);
            }
            // so that no two have the same bytes
            text.push_str(&"\r\n".repeat(nth));
            let file = Delivery { name: format!("keiyaku_202410{nth:02}.csv"), bytes: text.into_bytes() };
            let summary = world.import("osaka", vec![file]).await.expect("good");
            assert_eq!(changed(&summary), [(4, expected, 0)], "delivery {nth}");
        }
    }

    async fn files_may_come_in_any_order_and_one_after_another(world: World) {
        let mut backwards = files("osaka", "");
        backwards.reverse();
        world.import("osaka", backwards).await.expect("good");
        world.enrol(&HANAKO).await;
        let data = world.logged_in(&HANAKO).await.data("{ viewer { contract { latestBill { total } } } }").await;
        assert_eq!(data["viewer"]["contract"]["latestBill"]["total"], 4587);
        for file in files("kanazawa", "").into_iter().filter(|file| file.name.starts_with("KEIYAKU")) {
            world.import("kanazawa", vec![file]).await.expect("contracts first");
        }
        for prefix in ["KENSHIN", "SEIKYU", "NYUKIN"] {
            let file = files("kanazawa", "").into_iter().filter(|file| file.name.starts_with(prefix)).collect();
            world.import("kanazawa", file).await.expect(prefix);
        }
        world.enrol(&MIZUNO).await;
        let data = world
            .logged_in(&MIZUNO)
            .await
            .data("{ viewer { contract { bills(first: 12) { nodes { total state currentValue } } } } }")
            .await;
        assert_eq!(
            data["viewer"]["contract"]["bills"]["nodes"],
            json!([
                {"total": 5509, "state": "UNPAID", "currentValue": 1234},
                {"total": 5927, "state": "PAID", "currentValue": 1210},
            ])
        );
    }

    async fn a_payment_shows_and_shows_once(world: World) {
        world.load("kanazawa").await;
        world.enrol(&MIZUNO).await;
        let payment = ("1020304050607080", "5060708010203040", "2024-09-20", "5509", "1");
        let other = ("2030405060708090", "6070809020304042", "2024-09-21", "18156", "1");
        let mut paid = Value::Null;
        // the same payment in two files more, beside another
        for (name, rows) in [
            ("NYUKIN20240920.CSV", vec![payment]),
            ("NYUKIN20240921.CSV", vec![payment, other]),
            ("NYUKIN20240922.CSV", vec![other, payment]),
        ] {
            world.import("kanazawa", vec![kanazawa_payments(name, &rows)]).await.expect(name);
            let query = "{ viewer { contract { latestBill { state paid paidOn } } unpaidBills { id } } }";
            paid = world.logged_in(&MIZUNO).await.data(query).await;
            let bill = &paid["viewer"]["contract"]["latestBill"];
            assert_eq!(*bill, json!({"state": "PAID", "paid": 5509, "paidOn": "2024-09-20"}), "{name}");
        }
        assert_eq!(paid["viewer"]["unpaidBills"].as_array().map(Vec::len), Some(8));
        let mut browser = world.browser("kanazawa");
        let home = browser.log_in(MIZUNO.id, MIZUNO.password).await;
        assert!(home.says("支払済") && home.says("9月20日（金）にお支払いいただきました"), "{}", home.words());
    }
}
