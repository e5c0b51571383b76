//! When meters are to be read: a file of its own, which moves days to come and none that has been.
use crate::staff::{KURASHIKI_CHIEF, KURASHIKI_CLERK, OSAKA_CHIEF, OSAKA_CLERK, at_work};
use acceptance::{Client, ImportError, Value, Why, World, files, json, on_both_engines};

async fn planned(clerk: &mut Client, from: &str, to: &str) -> Value {
    let query = format!("{{ readingDays(from: \"{from}\", to: \"{to}\") {{ route period on }} }}");
    let days = clerk.data(&query).await["readingDays"].take();
    days.as_array().expect("days").iter().map(|day| json!([day["route"], day["period"], day["on"]])).collect()
}

async fn of_2024(clerk: &mut Client) -> Value {
    planned(clerk, "2024-01-01", "2024-12-31").await
}

/// Why a file was refused, and where.
async fn refused(world: &World, below: &str) -> Vec<(String, Option<u64>, Option<String>, Why)> {
    match world.import("osaka", files("osaka", below)).await {
        Err(ImportError::Refused(all)) => all.into_iter().map(|of| (of.file, of.line, of.column, of.why)).collect(),
        other => panic!("not refused: {other:?}"),
    }
}

fn before() -> Value {
    json!([
        ["16", "2024-09", "2024-09-16"],
        ["10", "2024-09", "2024-09-20"],
        ["10", "2024-10", "2024-10-10"],
        ["16", "2024-10", "2024-10-16"],
        ["10", "2024-11", "2024-11-11"],
    ])
}

on_both_engines! {
    async fn a_calendar_is_loaded_and_the_same_again_changes_nothing(world: World) {
        world.load("osaka").await;
        let [mut clerk, _chief] = at_work(&world, [&OSAKA_CLERK, &OSAKA_CHIEF]).await;
        assert_eq!(of_2024(&mut clerk).await, json!([]));
        let summary = world.import("osaka", files("osaka", "calendar")).await.expect("in order");
        assert_eq!(summary.counts.iter().map(|of| (of.rows, of.changed)).collect::<Vec<_>>(), [(5, 5)]);
        assert_eq!(of_2024(&mut clerk).await, before());
        let again = world.import("osaka", files("osaka", "calendar")).await.expect("known");
        assert_eq!((again.counts.len(), again.known.len()), (0, 1));
        // both ends count, and days the wrong way round name none
        assert_eq!(planned(&mut clerk, "2024-10-10", "2024-10-16").await.as_array().map(Vec::len), Some(2));
        assert_eq!(planned(&mut clerk, "2024-10-16", "2024-10-10").await, json!([]));
    }

    async fn a_reading_that_has_been_is_not_moved_and_nothing_half_done(world: World) {
        world.load("osaka").await;
        world.import("osaka", files("osaka", "calendar")).await.expect("in order");
        let [mut clerk, _chief] = at_work(&world, [&OSAKA_CLERK, &OSAKA_CHIEF]).await;
        // the first row moves a day to come and would be right, the second one that was yesterday
        let place = ("kenshinbi_202410.csv".to_owned(), Some(3), Some("検針予定日".to_owned()), Why::ReadingHasBeen);
        assert_eq!(refused(&world, "calendar-moved").await, [place]);
        assert_eq!(of_2024(&mut clerk).await, before());
        // nor is a reading that is to come moved into the past
        world.set_clock("2024-10-02T12:00:00+09:00");
        let place = ("kenshinbi_202411.csv".to_owned(), Some(3), Some("検針予定日".to_owned()), Why::ReadingHasBeen);
        assert_eq!(refused(&world, "calendar-into-the-past").await, [place]);
        let mut clerk = world.at_work(&OSAKA_CLERK).await;
        assert_eq!(of_2024(&mut clerk).await, before());
    }

    async fn a_reading_moves_until_its_own_day_is_over(world: World) {
        world.load("osaka").await;
        world.import("osaka", files("osaka", "calendar")).await.expect("in order");
        world.set_clock("2024-09-16T23:59:59+09:00");
        let summary = world.import("osaka", files("osaka", "calendar-moved")).await.expect("none of them has been");
        assert_eq!(summary.counts[0].changed, 2);
        let [mut clerk, _chief] = at_work(&world, [&OSAKA_CLERK, &OSAKA_CHIEF]).await;
        let moved = planned(&mut clerk, "2024-09-01", "2024-10-15").await;
        let expected = json!([["16", "2024-09", "2024-09-18"], ["10", "2024-09", "2024-09-20"], ["10", "2024-10", "2024-10-11"]]);
        assert_eq!(moved, expected);
    }

    async fn a_reading_that_moves_to_another_month_stays_that_of_its_period(world: World) {
        world.load("kurashiki").await;
        for below in ["calendar", "calendar-to-another-month"] {
            world.import("kurashiki", files("kurashiki", below)).await.expect("in its order");
        }
        let [mut clerk, _chief] = at_work(&world, [&KURASHIKI_CLERK, &KURASHIKI_CHIEF]).await;
        let days = planned(&mut clerk, "2024-11-01", "2024-12-31").await;
        assert_eq!(days, json!([["0107", "2024-11", "2024-11-07"], ["0112", "2024-11", "2024-12-02"]]));
        // the calendar is numbered like the bureau's other files (ADR 7)
        let old = world.import("kurashiki", files("kurashiki", "calendar-to-another-month")).await.expect("known");
        assert_eq!(old.known.len(), 1);
    }
}
