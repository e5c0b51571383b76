//! Logging out: dead on the server, at once.
use crate::residents::MIZUNO;
use acceptance::{StatusCode, json, on_both_engines};

on_both_engines! {
    async fn knz_07_a_page_that_logs_out_kills_the_session_on_the_server(world: World) {
        world.load("kanazawa").await;
        world.enrol(&MIZUNO).await;
        let mut browser = world.browser("kanazawa");
        let home = browser.log_in(MIZUNO.id, MIZUNO.password).await;
        assert!(home.says("ログアウト") && home.addresses().contains(&"/logout".to_owned()));
        // Back asks again: a browser may keep no page of a resident's
        let history = browser.open("/history").await;
        for page in [&home, &history] {
            assert_eq!(page.headers["cache-control"], "no-store");
        }
        let mut thief = world.browser("kanazawa");
        thief.cookies = browser.cookies.clone();
        assert_eq!(thief.open("/").await.status, StatusCode::OK, "the same session");

        let out = browser.submit("/logout", &[]).await;
        assert_eq!((out.status, out.location.as_deref()), (StatusCode::SEE_OTHER, Some("/login")));
        // the session, and what was looked for in it
        let gone = |name: &str| format!("__Host-{name}-kanazawa=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0");
        assert_eq!(out.set_cookies, [gone("s"), gone("find")]);
        assert_eq!(out.headers["clear-site-data"], "\"cache\"");
        for path in ["/", "/history"] {
            for browser in [&mut browser, &mut thief] {
                let page = browser.open(path).await;
                assert_eq!((page.status, page.location.as_deref()), (StatusCode::SEE_OTHER, Some("/login")), "{path}");
                assert!(!page.says(MIZUNO.name));
            }
        }
        assert_eq!(browser.submit("/logout", &[]).await.status, StatusCode::SEE_OTHER, "twice is once");
    }

    async fn knz_07_a_client_that_logs_out_has_a_dead_token_and_no_other_session_ends(world: World) {
        world.load("kanazawa").await;
        world.enrol(&MIZUNO).await;
        let (mut client, mut other) = (world.logged_in(&MIZUNO).await, world.logged_in(&MIZUNO).await);
        let mut browser = world.browser("kanazawa");
        browser.log_in(MIZUNO.id, MIZUNO.password).await;
        assert_eq!(client.data("mutation { logout { done } }").await, json!({"logout": {"done": true}}));
        assert_eq!(client.data("{ viewer { displayName } }").await, json!({"viewer": null}));
        assert_eq!(client.data("mutation { logout { done } }").await, json!({"logout": {"done": false}}));
        assert_eq!(other.data("{ viewer { displayName } }").await["viewer"]["displayName"], MIZUNO.name);
        assert_eq!(browser.open("/").await.status, StatusCode::OK);
    }

    async fn knz_07_who_wants_to_leave_may_while_the_portal_is_closed(world: World) {
        world.load("kanazawa").await;
        world.enrol(&MIZUNO).await;
        world.set_clock("2024-09-18T01:59:00+09:00");
        let mut client = world.logged_in(&MIZUNO).await;
        world.set_clock("2024-09-18T02:00:00+09:00");
        assert_eq!(client.data("mutation { logout { done } }").await, json!({"logout": {"done": true}}));
        world.set_clock("2024-09-18T07:00:00+09:00");
        assert_eq!(client.data("{ viewer { displayName } }").await, json!({"viewer": null}));
    }
}
