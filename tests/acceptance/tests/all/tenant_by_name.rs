//! Which city is meant: on a host that several share, by `?tenant=`; a city's own host has one name alone.
use acceptance::{StatusCode, on_both_engines};

on_both_engines! {
    async fn plt_02_a_shared_host_opens_the_city_that_it_is_given(world: World) {
        let hosts = [
            "localhost",
            "localhost:8080",
            "LOCALHOST.",
            "127.0.0.1",
            "127.0.0.1:8080",
            "[::1]",
            "[::1]:8080",
            "[0:0::1]",
        ];
        for host in hosts {
            for (query, code, portal) in [
                ("?tenant=osaka", "osaka", "水道マイページ"),
                ("?tenant=kanazawa", "kanazawa", "上下水道ポータルサイト"),
                ("?a=1&tenant=osaka&b=2", "osaka", "水道マイページ"),
                ("?tenant=%6Fs%61ka", "osaka", "水道マイページ"),
                ("?%74enant=kanazawa", "kanazawa", "上下水道ポータルサイト"),
            ] {
                let data = world.client_at(host, query).data("{ tenant { code } }").await;
                assert_eq!(data["tenant"]["code"], code, "{host} {query}");
                let page = world.browser_at(host).open(&format!("/login{query}")).await;
                assert_eq!(page.status, StatusCode::OK, "{host} {query}");
                assert!(page.says(portal), "{host} {query}: {}", page.words());
            }
        }
    }

    async fn plt_02_a_citys_host_takes_its_own_name_and_refuses_anothers(world: World) {
        for (city, other) in [("osaka", "kanazawa"), ("kanazawa", "osaka")] {
            let host = format!("{city}.localhost");
            let own = format!("?tenant={city}");
            let data = world.client_at(&host, &own).data("{ tenant { code } }").await;
            assert_eq!(data["tenant"]["code"], city);
            assert_eq!(world.browser(city).open(&format!("/login{own}")).await.status, StatusCode::OK);
            for query in [format!("?tenant={other}"), "?tenant=nowhere".to_owned(), format!("?%74enant={other}")] {
                assert_eq!(world.client_at(&host, &query).error_code("{ tenant { code } }").await, "TENANT_CONFLICT");
                let page = world.browser(city).open(&format!("/login{query}")).await;
                assert_eq!(page.status, StatusCode::NOT_FOUND, "{host} {query}");
                assert!(page.says("このアドレスは、二つの水道局を同時に指しています"), "{}", page.words());
            }
        }
    }
}
