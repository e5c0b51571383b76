//! A file that is wrong is refused whole, with its line and column, and nothing changes.
use crate::residents::{HANAKO, MIZUNO};
use acceptance::{ImportError, Refusal, Value, Why, World, files, fixture, on_both_engines};
use suimon::Delivery;

/// All that residents of both cities can see.
async fn seen(world: &World) -> Vec<Value> {
    let bill = "id total state paid correctedBy parts { name amount tax }";
    let query = format!(
        "{{ viewer {{ dataUpdatedAt contracts {{ id holderName serviceAddress paymentMethod endedOn }} \
         contract {{ bills {{ nodes {{ {bill} usageM3 days previousValue }} }} }} unpaidBills {{ {bill} }} }} }}"
    );
    let mut all = vec![];
    for resident in [MIZUNO, HANAKO] {
        all.push(world.logged_in(&resident).await.data(&query).await);
    }
    all
}

async fn ready(world: &World) -> Vec<Value> {
    for resident in [MIZUNO, HANAKO] {
        world.load(resident.city).await;
        world.enrol(&resident).await;
    }
    world.set_clock("2024-09-20T12:00:00+09:00");
    seen(world).await
}

async fn refused(world: &World, city: &str, deliveries: Vec<Delivery>) -> Vec<Refusal> {
    match world.import(city, deliveries).await {
        Err(ImportError::Refused(refusals)) => refusals,
        other => panic!("not refused: {other:?}"),
    }
}

on_both_engines! {
    async fn every_bad_file_is_refused_with_its_name_and_place_and_nothing_changes(world: World) {
        let before = ready(&world).await;
        for (city, whole) in [("osaka", 5), ("kanazawa", 3), ("nayoro", 0), ("kurashiki", 1), ("oumu", 2)] {
            let mut without_a_line = 0;
            for file in files(city, "bad") {
                let name = file.name.clone();
                let refusals = refused(&world, city, vec![file]).await;
                assert!(!refusals.is_empty() && refusals.iter().all(|refusal| refusal.file == name), "{refusals:?}");
                assert!(refusals.iter().all(|refusal| matches!(refusal.why, Why::File(_))), "{refusals:?}");
                without_a_line += usize::from(refusals[0].line.is_none());
            }
            // empty files, unknown names, a missing mark: what is wrong with the whole has no line
            assert_eq!(without_a_line, whole, "{city}");
        }
        assert_eq!(seen(&world).await, before);
    }

    async fn a_line_and_a_column_are_named(world: World) {
        for (city, path, line, column) in [
            ("osaka", "bad/chotei_no-such-day.csv", 2, Some("口座振替日")),
            ("osaka", "bad/chotei_amount-is-not-its-parts-sum.csv", 2, Some("請求金額")),
            ("osaka", "bad/keiyaku_column-missing.csv", 1, Some("使用場所")),
            ("osaka", "bad/keiyaku_other-city.csv", 2, Some("団体コード")),
            ("osaka", "bad/keiyaku_gaiji.csv", 3, Some("使用者名")),
            ("kanazawa", "bad/SEIKYU-date-of-another-era.CSV", 1, Some("6")),
            ("kanazawa", "bad/KEIYAKU-one-row-of-another-city.CSV", 3, Some("1")),
            ("kanazawa", "bad/KEIYAKU-malformed-bytes.CSV", 3, Some("3")),
            ("kanazawa", "bad/SEIKYU-trailer-cut.CSV", 2, None),
        ] {
            let refusals = refused(&world, city, vec![fixture(city, path)]).await;
            assert_eq!((refusals[0].line, refusals[0].column.as_deref()), (Some(line), column), "{path}");
        }
    }

    async fn a_bill_of_a_contract_that_nobody_delivered_is_refused_with_its_line(world: World) {
        let before = ready(&world).await;
        for (city, line) in [("kanazawa", 1), ("osaka", 2)] {
            let refusals = refused(&world, city, files(city, "unknown-contract")).await;
            assert_eq!(refusals.len(), 1, "{refusals:?}");
            assert_eq!((refusals[0].line, &refusals[0].why), (Some(line), &Why::UnknownContract), "{city}");
        }
        assert_eq!(seen(&world).await, before);
    }

    async fn another_citys_files_are_refused(world: World) {
        let before = ready(&world).await;
        for (city, other, name) in
            [("osaka", "kanazawa", "keiyaku_20240918.csv"), ("kanazawa", "osaka", "KEIYAKU20240918.CSV")]
        {
            for file in files(other, "") {
                refused(&world, city, vec![file]).await;
            }
            // not even under a name that would be right here
            let contracts = files(other, "").into_iter().find(|file| file.name.to_lowercase().starts_with("keiyaku"));
            let contracts = contracts.expect("contracts");
            refused(&world, city, vec![Delivery { name: name.to_owned(), ..contracts }]).await;
        }
        assert_eq!(seen(&world).await, before);
    }

    async fn one_bad_file_among_good_ones_stops_all(world: World) {
        let before = ready(&world).await;
        for bad in ["bad/shuno_unknown-outcome.csv", "unknown-contract/chotei_20240920.csv"] {
            let mut deliveries = files("osaka", "correction");
            let mut bad = fixture("osaka", bad);
            bad.name = bad.name.replace("20240920", "20240921");
            deliveries.push(bad.clone());
            let refusals = refused(&world, "osaka", deliveries).await;
            assert!(refusals.iter().all(|refusal| refusal.file == bad.name), "{refusals:?}");
            assert_eq!(seen(&world).await, before);
        }
        // the good one alone is as new as ever
        let summary = world.import("osaka", files("osaka", "correction")).await.expect("good");
        assert!(summary.changed() && summary.known.is_empty(), "{summary:?}");
        assert_ne!(seen(&world).await, before);
    }
}
