//! Cookies: bound to the host, sent over TLS alone, unseen by scripts, gone with the browser.
use crate::residents::{HANAKO, MIZUNO};
use acceptance::on_both_engines;

on_both_engines! {
    async fn a_session_cookie_is_bound_to_its_host_and_ends_with_the_browser(world: World) {
        for resident in [MIZUNO, HANAKO] {
            let city = resident.city;
            world.load(city).await;
            world.enrol(&resident).await;
            for (host, query) in
                [(format!("{city}.localhost"), String::new()), ("localhost".to_owned(), format!("?tenant={city}"))]
            {
                let mut browser = world.browser_at(&host);
                let fields = [("id", resident.id), ("password", resident.password)];
                let inside = browser.submit(&format!("/login{query}"), &fields).await;
                let name = format!("__Host-s-{city}");
                let session: Vec<&String> = inside.set_cookies.iter().filter(|c| c.starts_with(&name)).collect();
                assert_eq!(session.len(), 1, "{:?}", inside.set_cookies);
                let (pair, attributes) = session[0].split_once("; ").expect("attributes");
                assert_eq!(attributes, "Path=/; Secure; HttpOnly; SameSite=Lax");
                let token = pair.split_once('=').expect("a value").1;
                assert!(
                    token.len() >= 43 && token.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_".contains(&b)),
                    "32 bytes: {token}"
                );
                assert!(!inside.text.contains(token) && !inside.location.expect("a redirect").contains(token));
                let home = browser.open(&format!("/{query}")).await;
                assert!(home.set_cookies.is_empty() && !home.text.contains(token), "told once");
            }
        }
    }

    async fn each_login_has_a_session_of_its_own_whatever_the_browser_brings(world: World) {
        world.load("osaka").await;
        world.enrol(&HANAKO).await;
        let mut browser = world.browser("osaka");
        // a session that somebody else chose for this browser is nobody's
        browser.cookies.insert("__Host-s-osaka".to_owned(), "A".repeat(43));
        assert_eq!(browser.open("/").await.location.as_deref(), Some("/login"));
        browser.log_in(HANAKO.id, HANAKO.password).await;
        let first = browser.cookies["__Host-s-osaka"].clone();
        browser.log_in(HANAKO.id, HANAKO.password).await;
        assert!(first != "A".repeat(43) && first != browser.cookies["__Host-s-osaka"]);
    }

    async fn a_language_is_kept_and_nothing_of_anybody_with_it(world: World) {
        let mut browser = world.browser("osaka");
        let chosen = browser.open("/language?to=en&back=%2Flogin").await;
        assert_eq!(chosen.set_cookies, ["lang=en; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=31536000"]);
        assert_eq!(chosen.location.as_deref(), Some("/login"));
        assert!(browser.open("/login").await.text.contains("<html lang=\"en\">"));
    }

    async fn nothing_leads_off_this_host(world: World) {
        let mut browser = world.browser("osaka");
        for back in [
            "https://evil.example",
            "//evil.example",
            "/%5Cevil.example",
            "%2F%2Fevil.example",
            "%5C%5Cevil.example",
            "evil.example",
            "javascript:alert(1)",
            "%09//evil.example",
            "/%09/evil.example",
            "/%0d%0aSet-Cookie:%20x=1",
            "https:evil.example",
            "/%2Fevil.example",
        ] {
            let page = browser.open(&format!("/language?to=en&back={back}")).await;
            assert_eq!(page.location.as_deref(), Some("/"), "{back}");
            assert_eq!(page.set_cookies.len(), 1, "{back}");
        }
        // and no path that looks like another host is redirected to
        for path in ["//evil.example", "//evil.example/..", "/\\evil.example", "/%2F%2Fevil.example"] {
            let page = browser.open(path).await;
            let away = page.location.as_deref().is_some_and(|to| to.contains("evil"));
            assert!(!away, "{path}: {:?}", page.location);
        }
    }
}
