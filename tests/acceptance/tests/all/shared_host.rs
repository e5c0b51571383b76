//! On a shared host all that a resident does stays with the city.
use crate::residents::{HANAKO, MIZUNO, YOSHINO};
use acceptance::{Browser, Page, StatusCode, on_both_engines};

/// Every address of ours on the page keeps the city, and each can be opened.
async fn keeps(city: &str, browser: &mut Browser, page: &Page) {
    let own: Vec<String> = page.addresses().into_iter().filter(|a| a.starts_with('/')).collect();
    assert!(own.len() > 3, "{own:?}");
    for address in &own {
        let dress = address.starts_with("/style-") || address == "/icon.svg";
        let keeps = address.contains(&format!("?tenant={city}"));
        // a form that is sent by GET loses what stands after `?`: it carries the city in a field
        let by_field = !address.contains('?') && page.text.contains(&format!("name=\"tenant\" value=\"{city}\""));
        assert!(dress || keeps || by_field, "{address} loses {city}");
        if dress || (keeps && !address.starts_with("/logout") && !address.starts_with("/language")) {
            let answer = browser.open(address.split('#').next().unwrap_or_default()).await;
            // a visitor is led to the login, in that city
            let led = answer.location.as_deref() == Some(&format!("/login?tenant={city}"));
            assert!(answer.status.is_success() || led, "{address}: {}", answer.status);
        }
    }
}

on_both_engines! {
    async fn links_forms_and_redirects_keep_the_city_from_login_to_logout(world: World) {
        for resident in [MIZUNO, HANAKO] {
            let city = resident.city;
            world.load(city).await;
            world.enrol(&resident).await;
            let with = |path: &str| format!("{path}?tenant={city}");
            let mut browser = world.browser_at("localhost:8080");
            let first = browser.open(&with("/")).await;
            assert_eq!((first.status, first.location), (StatusCode::SEE_OTHER, Some(with("/login"))));
            let login = browser.open(&with("/login")).await;
            assert!(login.addresses().contains(&with("/login")), "the form: {:?}", login.addresses());
            keeps(city, &mut browser, &login).await;

            let fields = [("id", resident.id), ("password", "wrong")];
            let wrong = browser.submit(&with("/login"), &fields).await;
            assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
            keeps(city, &mut browser, &wrong).await;
            let fields = [("id", resident.id), ("password", resident.password)];
            let inside = browser.submit(&with("/login"), &fields).await;
            assert_eq!((inside.status, inside.location), (StatusCode::SEE_OTHER, Some(with("/"))));

            let home = browser.open(&with("/")).await;
            let history = browser.open(&with("/history")).await;
            let bill = home.addresses().into_iter().find(|a| a.starts_with("/bills/")).expect("a bill");
            let bill = browser.open(&bill).await;
            for page in [&home, &history, &bill] {
                assert_eq!(page.status, StatusCode::OK);
                keeps(city, &mut browser, page).await;
            }
            let missing = browser.open(&with("/bills/none")).await;
            assert_eq!(missing.status, StatusCode::NOT_FOUND);
            keeps(city, &mut browser, &missing).await;

            let other = browser.open(&format!("/language?tenant={city}&to=en&back=%2Fhistory")).await;
            assert_eq!(other.location, Some(with("/history")));
            let out = browser.submit(&with("/logout"), &[]).await;
            assert_eq!((out.status, out.location), (StatusCode::SEE_OTHER, Some(with("/login"))));
        }
    }

    async fn oum_01_the_shared_host_opens_oumus_portal_and_stays_there(world: World) {
        world.load("oumu").await;
        world.enrol(&YOSHINO).await;
        world.announce("oumu", "水道管の凍結にご注意ください", "本文", "2024-09-10T09:00:00+09:00", None).await;
        let with = |path: &str| format!("{path}?tenant=oumu");
        // the document prints this very address; the city's own host is another way in
        for host in ["localhost:8080", "localhost"] {
            let mut browser = world.browser_at(host);
            let login = browser.open("/login?tenant=oumu").await;
            assert!(login.says("雄武町") && login.says("建設水道課 水道係"), "{}", login.words());
            keeps("oumu", &mut browser, &login).await;
            let inside = browser.submit(&with("/login"), &[("id", YOSHINO.id), ("password", YOSHINO.password)]).await;
            assert_eq!(inside.location, Some(with("/")));
            assert!(inside.set_cookies.iter().any(|cookie| cookie.starts_with("__Host-s-oumu=")), "{:?}", inside.set_cookies);
            for path in ["/", "/history", "/notice", "/contracts", "/news"] {
                let page = browser.open(&with(path)).await;
                assert_eq!(page.status, StatusCode::OK, "{path}");
                assert!(page.says("雄武町"), "{path}");
                keeps("oumu", &mut browser, &page).await;
            }
            // a form that is sent and an address that is missing stay too
            let missing = browser.open(&with("/bills/none")).await;
            keeps("oumu", &mut browser, &missing).await;
            let out = browser.submit(&with("/logout"), &[]).await;
            assert_eq!(out.location, Some(with("/login")));
        }
        // no cookie decides the tenant: without the name nobody is meant
        let mut browser = world.browser_at("localhost");
        browser.submit(&with("/login"), &[("id", YOSHINO.id), ("password", YOSHINO.password)]).await;
        assert_eq!(browser.open("/").await.status, StatusCode::NOT_FOUND);
    }

    async fn two_cities_in_one_browser_do_not_disturb_each_other(world: World) {
        let mut browser = world.browser_at("localhost");
        for resident in [MIZUNO, HANAKO] {
            world.load(resident.city).await;
            world.enrol(&resident).await;
            let fields = [("id", resident.id), ("password", resident.password)];
            let inside = browser.submit(&format!("/login?tenant={}", resident.city), &fields).await;
            assert_eq!(inside.status, StatusCode::SEE_OTHER);
        }
        assert!(browser.open("/?tenant=kanazawa").await.says("5,509円"));
        assert!(browser.open("/?tenant=osaka").await.says("4,587円"));
        let out = browser.submit("/logout?tenant=osaka", &[]).await;
        assert_eq!(out.location.as_deref(), Some("/login?tenant=osaka"));
        assert!(browser.open("/?tenant=kanazawa").await.says("5,509円"));
        assert_eq!(browser.open("/?tenant=osaka").await.status, StatusCode::SEE_OTHER);
    }
}
