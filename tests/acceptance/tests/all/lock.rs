//! Strangers' wrong passwords lock: ten in a row, for fifteen minutes, in both cities (`tenants/defaults/tenant.toml`).
use crate::residents::{HANAKO, MIZUNO};
use acceptance::{StatusCode, Value, json, on_both_engines};

fn code(answer: &Value) -> &str {
    let error = &answer["data"]["login"]["userErrors"][0]["code"];
    error.as_str().unwrap_or_else(|| panic!("no error: {answer}"))
}

on_both_engines! {
    async fn ten_wrong_passwords_lock_until_the_fifteenth_minute_has_passed(world: World) {
        world.load("kanazawa").await;
        world.enrol(&MIZUNO).await;
        let mut client = world.client("kanazawa");
        for _ in 0..9 {
            assert_eq!(code(&client.try_login(MIZUNO.id, "wrong").await), "WRONG");
        }
        // the right one ends the row
        client.log_in(MIZUNO.id, MIZUNO.password).await;
        client.device = None; // a stranger still; what a known device may is told in `devices`
        for _ in 0..10 {
            assert_eq!(code(&client.try_login("ＭIZUNO-hanako", "wrong").await), "WRONG");
        }
        for password in ["wrong", MIZUNO.password] {
            let answer = client.try_login(MIZUNO.id, password).await;
            let errors = &answer["data"]["login"]["userErrors"];
            assert_eq!(errors, &json!([{"code": "LOCKED", "field": null, "retryAt": "2024-09-17T03:15:00+00:00"}]));
        }
        let fields = [("id", MIZUNO.id), ("password", MIZUNO.password)];
        let page = world.browser("kanazawa").submit("/login", &fields).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(page.says("ロックがかかっています。午後0時15分を過ぎてから"), "{}", page.words());
        // nobody's account is locked besides, and an open session goes on
        assert_eq!(client.data("{ viewer { displayName } }").await["viewer"]["displayName"], MIZUNO.name);
        world.set_clock("2024-09-17T12:14:59+09:00");
        assert_eq!(code(&client.try_login(MIZUNO.id, MIZUNO.password).await), "LOCKED");
        world.set_clock("2024-09-17T12:15:00+09:00");
        client.log_in(MIZUNO.id, MIZUNO.password).await;
    }

    async fn a_lock_survives_a_restart_and_tells_nothing_of_who_is_there(world: World) {
        let mut world = world;
        let mut client = world.client("osaka");
        for _ in 0..10 {
            assert_eq!(code(&client.try_login("nobody@example.jp", "wrong").await), "WRONG");
        }
        world.restart().await;
        let mut client = world.client("osaka");
        assert_eq!(code(&client.try_login("nobody@example.jp", "wrong").await), "LOCKED");
    }

    async fn a_name_that_is_locked_in_one_city_is_free_in_the_other(world: World) {
        world.load("osaka").await;
        world.enrol(&HANAKO).await;
        let mut elsewhere = world.client("kanazawa");
        for _ in 0..11 {
            elsewhere.try_login(HANAKO.id, "wrong").await;
        }
        assert_eq!(code(&elsewhere.try_login(HANAKO.id, "wrong").await), "LOCKED");
        world.client("osaka").log_in(HANAKO.id, HANAKO.password).await;
    }

    async fn tries_side_by_side_are_counted_one_after_another(world: World) {
        world.load("osaka").await;
        world.enrol(&HANAKO).await;
        let client = world.client("osaka");
        let tries = (0..20).map(|_| {
            let mut client = client.clone();
            async move { code(&client.try_login(HANAKO.id, "wrong").await).to_owned() }
        });
        let mut set = tokio::task::JoinSet::new();
        tries.for_each(|one| drop(set.spawn(one)));
        let codes = set.join_all().await;
        assert_eq!(codes.iter().filter(|code| *code == "WRONG").count(), 10, "{codes:?}");
        assert_eq!(codes.iter().filter(|code| *code == "LOCKED").count(), 10, "{codes:?}");
    }
}
