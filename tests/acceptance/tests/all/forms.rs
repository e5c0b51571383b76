//! Forms are taken from our own pages alone.
use crate::residents::HANAKO;
use acceptance::{StatusCode, on_both_engines};

const FORM: (&str, &str) = ("content-type", "application/x-www-form-urlencoded");

on_both_engines! {
    async fn a_form_from_elsewhere_changes_nothing(world: World) {
        world.load("osaka").await;
        world.enrol(&HANAKO).await;
        let mut browser = world.browser("osaka");
        browser.log_in(HANAKO.id, HANAKO.password).await;
        let before = browser.cookies.clone();
        let login = format!("id={}&password={}", HANAKO.id.replace('@', "%40"), HANAKO.password);
        let elsewhere: [&[(&str, &str)]; 9] = [
            &[],
            &[("sec-fetch-site", "")],
            &[("origin", "")],
            &[("sec-fetch-site", "cross-site")],
            &[("sec-fetch-site", "same-site")],
            &[("sec-fetch-site", "cross-site"), ("origin", "http://osaka.localhost")],
            &[("origin", "http://kanazawa.localhost")],
            &[("origin", "https://evil.example")],
            &[("origin", "null")],
        ];
        for headers in elsewhere {
            let headers = [&[FORM], headers].concat();
            for (path, body) in [("/logout", ""), ("/login", login.as_str())] {
                let page = browser.send_with("POST", path, &headers, body).await;
                assert_eq!(page.status, StatusCode::FORBIDDEN, "{path} {headers:?}");
                assert!(page.set_cookies.is_empty(), "{path} {headers:?}: {:?}", page.set_cookies);
                assert!(page.says("受け付けられませんでした"), "{}", page.words());
            }
        }
        assert_eq!(browser.cookies, before);
        assert!(browser.open("/").await.says("4,587"), "still logged in");
    }

    async fn a_form_of_our_own_page_is_taken(world: World) {
        world.load("osaka").await;
        world.enrol(&HANAKO).await;
        let login = format!("id={}&password={}", HANAKO.id.replace('@', "%40"), HANAKO.password);
        for header in [("sec-fetch-site", "same-origin"), ("origin", "http://osaka.localhost")] {
            let page = world.browser("osaka").send_with("POST", "/login", &[FORM, header], &login).await;
            assert_eq!(page.status, StatusCode::SEE_OTHER, "{header:?}");
        }
    }

    async fn nothing_is_changed_by_opening_an_address(world: World) {
        world.load("osaka").await;
        world.enrol(&HANAKO).await;
        let mut browser = world.browser("osaka");
        browser.log_in(HANAKO.id, HANAKO.password).await;
        assert_eq!(browser.open("/logout").await.status, StatusCode::METHOD_NOT_ALLOWED);
        assert_eq!(browser.open("/").await.status, StatusCode::OK);
        let typed = format!("/login?id={}&password={}", HANAKO.id, HANAKO.password);
        assert!(world.browser("osaka").open(&typed).await.set_cookies.is_empty());
    }
}
