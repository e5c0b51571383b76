//! Files that waited, and files that come in another order than they were made.
use crate::residents::MIZUNO;
use acceptance::{files, fixture, on_both_engines};

on_both_engines! {
    async fn a_backlog_in_one_command_is_published_file_by_file(world: World) {
        let mut backlog = files("osaka", "correction");
        backlog.extend(files("osaka", ""));
        let summary = world.import("osaka", backlog).await.expect("a correction may come with what it corrects");
        assert_eq!(summary.counts.iter().map(|count| count.corrections).sum::<u64>(), 1);
        assert_eq!(summary.counts.len(), 4);
    }

    async fn a_reading_that_comes_after_its_bill_is_shown_with_it(world: World) {
        let first = ["KEIYAKU20240917.CSV", "SEIKYU20240917.CSV"].map(|name| fixture("kanazawa", name));
        world.import("kanazawa", first.into()).await.expect("contracts and bills");
        world.enrol(&MIZUNO).await;
        let mut client = world.logged_in(&MIZUNO).await;
        let asked = "{ viewer { contract { latestBill { total currentValue } } } }";
        let before = client.data(asked).await;
        assert!(before["viewer"]["contract"]["latestBill"]["currentValue"].is_null(), "{before}");
        world.import("kanazawa", vec![fixture("kanazawa", "KENSHIN20240917.CSV")]).await.expect("readings");
        let after = client.data(asked).await;
        assert!(after["viewer"]["contract"]["latestBill"]["currentValue"].is_i64(), "{after}");
    }
}
