//! What means no city, or two, is refused before anything of a city is shown.
use acceptance::{StatusCode, on_both_engines};

/// Host, query, code.
const REFUSED: [(&str, &str, &str); 25] = [
    ("localhost", "", "TENANT_MISSING"),
    ("localhost", "?tenants=osaka", "TENANT_MISSING"),
    ("localhost", "?Tenant=osaka", "TENANT_MISSING"),
    ("localhost", "?tenant[]=osaka", "TENANT_MISSING"),
    ("localhost", "?tenant", "UNKNOWN_TENANT"),
    ("localhost", "?tenant=", "UNKNOWN_TENANT"),
    ("localhost", "?tenant=nowhere", "UNKNOWN_TENANT"),
    ("localhost", "?tenant=osak", "UNKNOWN_TENANT"),
    ("localhost", "?tenant=defaults", "UNKNOWN_TENANT"),
    ("localhost", "?tenant=Osaka", "UNKNOWN_TENANT"),
    ("localhost", "?tenant=osaka%20", "UNKNOWN_TENANT"),
    ("localhost", "?tenant=osaka%00", "UNKNOWN_TENANT"),
    ("localhost", "?tenant=..%2Fosaka", "UNKNOWN_TENANT"),
    ("localhost", "?tenant=%FF", "UNKNOWN_TENANT"),
    ("localhost", "?tenant=%E5%A4%A7%E9%98%AA", "UNKNOWN_TENANT"),
    ("localhost", "?tenant=osaka&tenant=kanazawa", "TENANT_CONFLICT"),
    ("localhost", "?tenant=osaka&tenant=osaka", "TENANT_CONFLICT"),
    ("osaka.localhost", "?tenant=osaka&%74enant=osaka", "TENANT_CONFLICT"),
    ("osaka.localhost", "?tenant=", "UNKNOWN_TENANT"),
    ("nowhere.localhost", "", "UNKNOWN_TENANT"),
    ("nowhere.localhost", "?tenant=osaka", "UNKNOWN_TENANT"),
    ("x.osaka.localhost", "", "UNKNOWN_TENANT"),
    ("osaka.localhost.example", "", "UNKNOWN_TENANT"),
    ("osaka.localhost:80:80", "", "UNKNOWN_TENANT"),
    ("[::2]:8080", "?tenant=osaka", "UNKNOWN_TENANT"),
];

on_both_engines! {
    async fn plt_03_no_city_or_two_is_refused_by_page_and_by_code(world: World) {
        for (host, query, code) in REFUSED {
            let client = world.client_at(host, query);
            let answer =
                client.send("POST", Some("application/json"), r#"{"query":"{ tenant { code } }"}"#.to_owned()).await;
            assert_eq!(answer.status(), StatusCode::NOT_FOUND, "{host} {query}");
            let text = answer.text().await.expect("a body");
            assert!(text.contains(&format!("\"code\":\"{code}\"")), "{host} {query}: {text}");

            let mut browser = world.browser_at(host);
            for path in ["/", "/login", "/history"] {
                let page = browser.open(&format!("{path}{query}")).await;
                assert_eq!(page.status, StatusCode::NOT_FOUND, "{host} {path}{query}");
                assert!(page.says("水道局が見つかりません"), "{}", page.words());
                for city in ["大阪", "金沢", "osaka", "kanazawa"] {
                    assert!(!page.text.contains(city), "{host} {query} tells of a city: {}", page.text);
                }
            }
            browser.language = Some("en-GB,en;q=0.8");
            let page = browser.open(&format!("/login{query}")).await;
            assert!(page.text.contains("<html lang=\"en\">") && !page.says("水道局"), "{}", page.words());
        }
    }

    async fn plt_03_a_request_with_no_host_or_with_two_means_no_city(world: World) {
        for hosts in
            ["", "Host: osaka.localhost\r\nHost: kanazawa.localhost\r\n", "Host:\r\n", "Host: osaka.localhost, x\r\n"]
        {
            let page = world.raw(&format!("GET /login HTTP/1.1\r\n{hosts}Connection: close\r\n\r\n")).await;
            let status = page.split(' ').nth(1).unwrap_or_default();
            assert!(status == "404" || status == "400", "{hosts:?}: {page}");
            assert!(!page.contains("大阪") && !page.contains("金沢"), "{hosts:?}: {page}");
        }
    }

    async fn the_refusal_is_dressed_like_any_page(world: World) {
        let mut browser = world.browser_at("nowhere.localhost");
        let page = browser.open("/login").await;
        let dress = page.dress();
        assert!(dress.len() >= 2, "a sheet and an icon: {dress:?}");
        for address in dress {
            let answer = browser.open(&address).await;
            assert_eq!(answer.status, StatusCode::OK, "{address}");
        }
    }
}
