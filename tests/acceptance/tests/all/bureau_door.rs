//! The bureau's door has the same walls as the residents': POST and JSON, no other site's browser, the same limits, and in
//! production nothing of itself.
use crate::staff::OSAKA_CLERK;
use acceptance::{StatusCode, on_both_engines};

const ASK: &str = r#"{"query":"{ me { id } }"}"#;
const JSON: Option<&str> = Some("application/json");

on_both_engines! {
    async fn nothing_but_posted_json_is_read(world: World) {
        let client = world.bureau("osaka");
        for content_type in [None, Some("text/plain"), Some("application/x-www-form-urlencoded"), Some("multipart/form-data; boundary=x")] {
            assert_eq!(client.status("POST", content_type, ASK).await, StatusCode::UNSUPPORTED_MEDIA_TYPE);
        }
        assert_eq!(client.status("POST", JSON, &format!("[{ASK}]")).await, StatusCode::BAD_REQUEST);
        assert_eq!(client.status("POST", JSON, &" ".repeat(65_537)).await, StatusCode::PAYLOAD_TOO_LARGE);
        assert_eq!(client.status("POST", JSON, ASK).await, StatusCode::OK);
        for method in ["PUT", "DELETE", "PATCH"] {
            assert_eq!(client.status(method, JSON, ASK).await, StatusCode::METHOD_NOT_ALLOWED, "{method}");
        }
    }

    async fn another_site_makes_no_browser_speak_here(world: World) {
        let json = ("content-type", "application/json");
        for header in [("origin", "https://evil.example"), ("sec-fetch-site", "cross-site"), ("sec-fetch-site", "same-site")] {
            let answer = world.browser("osaka").send_with("POST", "/bureau/graphql", &[json, header], ASK).await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{header:?}");
        }
        let same = [json, ("sec-fetch-site", "same-origin")];
        let answer = world.browser("osaka").send_with("POST", "/bureau/graphql", &same, ASK).await;
        assert_eq!(answer.status, StatusCode::OK);
        assert_eq!(answer.headers.get("cache-control").map(String::as_str), Some("no-store"));
    }

    async fn what_is_too_much_for_residents_is_too_much_here(world: World) {
        world.enlist(&OSAKA_CLERK).await;
        let mut client = world.at_work(&OSAKA_CLERK).await;
        let many = |n: usize| (0..n).map(|i| format!("a{i}: me {{ id }}")).collect::<Vec<_>>().join(" ");
        assert!(client.ask(&format!("{{ {} }}", many(15))).await.get("errors").is_none());
        assert_eq!(client.error_code(&format!("{{ {} }}", many(16))).await, "TOO_MUCH");
        assert_eq!(client.error_code(&"a ".repeat(1001)).await, "TOO_MUCH");
        assert_eq!(client.error_code("mutation { logout { done } logout { done } }").await, "TOO_MUCH");
    }

    async fn production_shows_no_schema_and_no_page(world: World) {
        let mut world = world;
        let introspection = "{ __schema { mutationType { fields { name } } } }";
        assert!(world.bureau("osaka").ask(introspection).await.to_string().contains("withdrawMember"));
        assert_eq!(world.bureau("osaka").status("GET", None, "").await, StatusCode::OK);
        world.restart_with("mode = \"production\"\n").await;
        let mut client = world.bureau("osaka");
        assert!(!client.ask(introspection).await.to_string().contains("withdrawMember"));
        let hint = client.ask("mutation { withdrawMembr { done } }").await.to_string();
        assert!(!hint.contains("withdrawMember"), "{hint}");
        assert_eq!(client.status("GET", None, "").await, StatusCode::METHOD_NOT_ALLOWED);
    }
}
