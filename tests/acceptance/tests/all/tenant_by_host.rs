//! Which city is meant: by the host alone.
use acceptance::{StatusCode, on_both_engines};

const OSAKA: (&str, &str) = ("osaka", "水道マイページ");
const KANAZAWA: (&str, &str) = ("kanazawa", "上下水道ポータルサイト");

on_both_engines! {
    async fn plt_01_a_citys_host_opens_that_city_however_it_is_written(world: World) {
        for (host, (code, portal)) in [
            ("osaka.localhost", OSAKA),
            ("osaka.localhost:8080", OSAKA),
            ("OSAKA.LocalHost", OSAKA),
            ("osaka.localhost.", OSAKA),
            ("Osaka.Localhost.:443", OSAKA),
            ("kanazawa.localhost", KANAZAWA),
            ("KANAZAWA.LOCALHOST.:1", KANAZAWA),
        ] {
            let data = world.client_at(host, "").data("{ tenant { code portalName } }").await;
            assert_eq!(data["tenant"]["code"], code, "{host}");
            let page = world.browser_at(host).open("/login").await;
            assert_eq!(page.status, StatusCode::OK, "{host}");
            assert!(page.says(portal), "{host}: {}", page.words());
            assert!(
                !page.addresses().iter().any(|address| address.contains("tenant=")),
                "{host}: {:?}",
                page.addresses()
            );
        }
    }

    async fn what_a_proxy_or_a_stranger_adds_does_not_change_the_city(world: World) {
        let headers = [
            ("x-forwarded-host", "kanazawa.localhost"),
            ("x-host", "kanazawa.localhost"),
            ("forwarded", "host=kanazawa.localhost"),
            ("x-original-url", "/login?tenant=kanazawa"),
            ("referer", "http://kanazawa.localhost/login"),
        ];
        let page = world.browser("osaka").send_with("GET", "/login", &headers, "").await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.says("水道マイページ") && !page.says("金沢"), "{}", page.words());
    }
}
