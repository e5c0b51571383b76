//! How long somebody stays logged in: a browser half an hour without a request and twelve hours at most, an installed
//! client ninety days without one (`tenants/defaults/tenant.toml`).
use crate::residents::{HANAKO, MIZUNO};
use acceptance::{Browser, StatusCode, json, on_both_engines};

async fn inside(browser: &mut Browser) -> bool {
    let home = browser.open("/").await;
    let out = home.status == StatusCode::SEE_OTHER && home.location.as_deref() == Some("/login");
    assert!(out || home.status == StatusCode::OK, "{}", home.status);
    !out
}

on_both_engines! {
    async fn a_browser_that_rests_for_half_an_hour_is_logged_out(world: World) {
        world.load("osaka").await;
        world.enrol(&HANAKO).await;
        let mut browser = world.browser("osaka");
        browser.log_in(HANAKO.id, HANAKO.password).await;
        world.set_clock("2024-09-17T12:29:59+09:00");
        assert!(inside(&mut browser).await);
        world.set_clock("2024-09-17T12:59:58+09:00");
        assert!(inside(&mut browser).await);
        world.set_clock("2024-09-17T13:29:58+09:00");
        assert!(!inside(&mut browser).await);
    }

    async fn a_browser_in_use_is_logged_out_after_twelve_hours(world: World) {
        world.load("osaka").await;
        world.enrol(&HANAKO).await;
        let mut browser = world.browser("osaka");
        browser.log_in(HANAKO.id, HANAKO.password).await;
        for minutes in (0..12 * 60).step_by(20) {
            world.set_clock(&format!("2024-09-17T{:02}:{:02}:00+09:00", 12 + minutes / 60, minutes % 60));
            assert!(inside(&mut browser).await, "after {minutes} minutes");
        }
        world.set_clock("2024-09-17T23:59:59+09:00");
        assert!(inside(&mut browser).await);
        world.set_clock("2024-09-18T00:00:00+09:00");
        assert!(!inside(&mut browser).await);
    }

    async fn an_installed_clients_session_ends_after_twelve_hours_in_use_or_not(world: World) {
        world.load("osaka").await;
        world.enrol(&HANAKO).await;
        let mut client = world.client("osaka");
        let answer = client.try_login(HANAKO.id, HANAKO.password).await;
        assert_eq!(answer["data"]["login"]["expiresAt"], "2024-09-17T15:00:00+00:00");
        client.token = answer["data"]["login"]["token"].as_str().map(str::to_owned);
        let name = "{ viewer { displayName } }";
        world.set_clock("2024-09-17T23:59:59+09:00");
        assert_eq!(client.data(name).await["viewer"]["displayName"], HANAKO.name);
        world.set_clock("2024-09-18T00:00:00+09:00");
        assert_eq!(client.data(name).await, json!({"viewer": null}));
    }

    async fn sessions_survive_a_restart_of_the_program(world: World) {
        let mut world = world;
        world.load("kanazawa").await;
        world.enrol(&MIZUNO).await;
        let client = world.logged_in(&MIZUNO).await;
        let mut browser = world.browser("kanazawa");
        browser.log_in(MIZUNO.id, MIZUNO.password).await;
        world.restart().await;
        let (mut after, mut again) = (world.client("kanazawa"), world.browser("kanazawa"));
        after.token = client.token;
        again.cookies = browser.cookies;
        assert_eq!(after.data("{ viewer { displayName } }").await["viewer"]["displayName"], MIZUNO.name);
        assert!(again.open("/").await.says("5,509円"));
    }

    async fn a_token_is_good_for_the_door_that_gave_it_alone(world: World) {
        world.load("osaka").await;
        world.enrol(&HANAKO).await;
        let client = world.logged_in(&HANAKO).await;
        let mut browser = world.browser("osaka");
        browser.log_in(HANAKO.id, HANAKO.password).await;
        let cookie = browser.cookies["__Host-s-osaka"].clone();
        // a cookie says nothing at the GraphQL door: no other site can make a browser speak there
        let header = format!("__Host-s-osaka={cookie}");
        let headers = [("content-type", "application/json"), ("cookie", header.as_str())];
        let body = r#"{"query":"{ viewer { displayName } }"}"#;
        let answer = world.browser("osaka").send_with("POST", "/graphql", &headers, body).await;
        assert_eq!(answer.text, r#"{"data":{"viewer":null}}"#);
        // and a bearer token opens no page
        let bearer = format!("Bearer {}", client.token.expect("a token"));
        let page = world.browser("osaka").send_with("GET", "/", &[("authorization", &bearer)], "").await;
        assert_eq!(page.status, StatusCode::SEE_OTHER);
        assert_ne!(Some(cookie), world.logged_in(&HANAKO).await.token);
    }
}
