//! Home greets by name and by the time of day in Japan.
use crate::residents::{MIZUNO, SATO};
use acceptance::{Resident, World, on_both_engines};

async fn greeted(world: &World, resident: &Resident, moment: &str) -> String {
    world.set_clock(moment);
    let mut browser = world.browser(resident.city);
    browser.log_in(resident.id, resident.password).await.words()
}

on_both_engines! {
    async fn knz_17_the_greeting_is_by_name_and_time_of_day(world: World) {
        world.load("kanazawa").await;
        world.enrol(&MIZUNO).await;
        for (time, words) in [
            ("07:00:00", "水野 花子さま、おはようございます"),
            ("10:59:59", "水野 花子さま、おはようございます"),
            ("11:00:00", "水野 花子さま、こんにちは"),
            ("17:59:59", "水野 花子さま、こんにちは"),
            ("18:00:00", "水野 花子さま、こんばんは"),
            ("23:59:59", "水野 花子さま、こんばんは"),
        ] {
            let home = greeted(&world, &MIZUNO, &format!("2024-09-17T{time}+09:00")).await;
            assert!(home.contains(words), "{time}: {home}");
        }
        let night = greeted(&world, &MIZUNO, "2024-09-18T01:59:59+09:00").await;
        assert!(night.contains("水野 花子さま、こんばんは"), "{night}");
    }

    async fn where_the_portal_never_closes_the_night_ends_at_four(world: World) {
        world.load("nayoro").await;
        world.enrol(&SATO).await;
        for (time, words) in [("03:59:59", "佐藤 花子さま、こんばんは"), ("04:00:00", "佐藤 花子さま、おはようございます")] {
            let home = greeted(&world, &SATO, &format!("2024-09-17T{time}+09:00")).await;
            assert!(home.contains(words), "{time}: {home}");
        }
    }
}
