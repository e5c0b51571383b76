//! When the bureau's data was last updated.
use crate::residents::{HANAKO, MIZUNO};
use acceptance::{World, fixture, json, on_both_engines};

/// As the door says it, and as home and history say it.
async fn told(world: &World) -> (acceptance::Value, [String; 2]) {
    let mut client = world.logged_in(&MIZUNO).await;
    let at = client.data("{ viewer { dataUpdatedAt } }").await["viewer"]["dataUpdatedAt"].take();
    let mut browser = world.browser("kanazawa");
    let home = browser.log_in(MIZUNO.id, MIZUNO.password).await;
    let history = browser.open("/history").await;
    let line = |page: &acceptance::Page| {
        let words = page.words().split_whitespace().collect::<String>();
        words.split_once("最終更新時間").map_or(String::new(), |(_, rest)| rest.chars().take(19).collect())
    };
    (at, [line(&home), line(&history)])
}

on_both_engines! {
    async fn knz_09_the_last_import_that_changed_something_is_told_to_the_second(world: World) {
        world.set_clock("2024-09-16T18:13:57.412+09:00");
        world.load("kanazawa").await;
        world.enrol(&MIZUNO).await;
        world.set_clock("2024-09-17T12:00:00+09:00");
        let (at, lines) = told(&world).await;
        assert!(at.as_str().is_some_and(|at| at.starts_with("2024-09-16T09:13:57")), "{at}");
        for line in &lines {
            assert!(line.starts_with("2024年9月16日") && line.contains("18時13分57秒"), "{line}");
        }

        // the same files again, a file that is refused, another city's import: the data is no newer than it was
        world.load("kanazawa").await;
        world.import("kanazawa", vec![fixture("kanazawa", "bad/SEIKYU-total-differs.CSV")]).await.expect_err("bad");
        world.load("osaka").await;
        world.enrol(&HANAKO).await;
        assert_eq!(told(&world).await, (at, lines));

        world.set_clock("2024-09-20T23:59:59+09:00");
        world.import("kanazawa", vec![fixture("kanazawa", "correction/SEIKYU20240920.CSV")]).await.expect("good");
        let (at, lines) = told(&world).await;
        assert_eq!(at, json!("2024-09-20T14:59:59+00:00"));
        assert!(lines[0].contains("23時59分59秒") && lines[0] == lines[1], "{lines:?}");
        let osaka = world.logged_in(&HANAKO).await.data("{ viewer { dataUpdatedAt } }").await;
        assert_eq!(osaka["viewer"]["dataUpdatedAt"], "2024-09-17T03:00:00+00:00");
    }
}
