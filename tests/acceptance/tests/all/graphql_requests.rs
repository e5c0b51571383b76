//! The door reads POST and JSON, one object at a time, and nothing else.
use acceptance::{StatusCode, Value, World, on_both_engines};

const ASK: &str = r#"{"query":"{ tenant { code } }"}"#;
const JSON: Option<&str> = Some("application/json");

async fn refused(world: &World, content_type: Option<&str>, body: &str) -> (StatusCode, String) {
    let answer = world.client("osaka").send("POST", content_type, body.to_owned()).await;
    let (status, text) = (answer.status(), answer.text().await.expect("a body"));
    let answer: Value = serde_json::from_str(&text).unwrap_or_else(|e| panic!("{e}: {text}"));
    assert!(answer["data"].is_null(), "{text}");
    (status, answer["errors"][0]["extensions"]["code"].as_str().unwrap_or_else(|| panic!("no code: {text}")).to_owned())
}

on_both_engines! {
    async fn nothing_is_asked_by_get(world: World) {
        let mut world = world;
        world.restart_with("mode = \"production\"\n").await;
        let query = "query=%7B%20tenant%20%7B%20code%20%7D%20%7D";
        for method in ["GET", "HEAD", "PUT", "DELETE", "PATCH", "OPTIONS", "QUERY"] {
            for content_type in [None, JSON] {
                let path = format!("?{query}");
                let answer = world.client_at("osaka.localhost", &path).send(method, content_type, ASK.to_owned()).await;
                assert_eq!(answer.status(), StatusCode::METHOD_NOT_ALLOWED, "{method}");
                assert!(!answer.text().await.expect("a body").contains("osaka"), "{method}");
            }
        }
    }

    async fn nothing_but_json_is_read(world: World) {
        for content_type in [
            None,
            Some("text/plain"),
            Some("text/plain;charset=UTF-8"),
            Some("application/x-www-form-urlencoded"),
            Some("multipart/form-data; boundary=x"),
            Some("application/graphql"),
            Some("application/json; charset=shift_jis"),
            Some("application/json, text/plain"),
            Some("application/jsonp"),
            Some(""),
        ] {
            let refused = refused(&world, content_type, ASK).await;
            assert_eq!(refused, (StatusCode::UNSUPPORTED_MEDIA_TYPE, "BAD_REQUEST".to_owned()), "{content_type:?}");
        }
        for content_type in
            ["application/json", "Application/JSON; charset=utf-8", "application/json;charset=\"UTF-8\""]
        {
            assert_eq!(world.client("osaka").status("POST", Some(content_type), ASK).await, StatusCode::OK);
        }
    }

    async fn one_object_with_known_members_is_read(world: World) {
        for body in [
            "",
            "{}",
            "[]",
            "null",
            "{ tenant { code } }",
            &format!("[{ASK}]"),
            &format!("[{}]", [ASK; 400].join(",")),
            &format!("{ASK}{ASK}"),
            r#"{"query":"{ tenant { code } }","id":1}"#,
            r#"{"query":"{ tenant { code } }","Query":"{ tenant { code } }"}"#,
            r#"{"query":"{ tenant { code } }","query":"{ tenant { name } }"}"#,
            r#"{"query":["{ tenant { code } }"]}"#,
            r#"{"query":null}"#,
            r#"{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"0"}}}"#,
            "{\"query\":\"{ tenant { code } }\u{0}\"}",
        ] {
            let refused = refused(&world, JSON, body).await;
            assert_eq!(refused, (StatusCode::BAD_REQUEST, "BAD_REQUEST".to_owned()), "{body}");
        }
    }

    async fn a_body_has_64_kib_at_most(world: World) {
        let filled = |length: usize| format!("{}{}", ASK, " ".repeat(length - ASK.len()));
        assert_eq!(world.client("osaka").status("POST", JSON, &filled(65_536)).await, StatusCode::OK);
        for length in [65_537, 1_000_000] {
            let refused = refused(&world, JSON, &filled(length)).await;
            assert_eq!(refused, (StatusCode::PAYLOAD_TOO_LARGE, "TOO_MUCH".to_owned()));
        }
    }

    async fn another_site_makes_no_browser_speak_here(world: World) {
        let json = ("content-type", "application/json");
        let same = [("origin", "http://osaka.localhost"), ("sec-fetch-site", "same-origin")];
        for header in same {
            let answer = world.browser("osaka").send_with("POST", "/graphql", &[json, header], ASK).await;
            assert_eq!(answer.status, StatusCode::OK, "{header:?}: {}", answer.text);
            assert!(!answer.headers.contains_key("access-control-allow-origin"));
        }
        for header in [
            ("origin", "https://evil.example"),
            ("origin", "http://kanazawa.localhost"),
            ("origin", "null"),
            ("sec-fetch-site", "cross-site"),
            ("sec-fetch-site", "same-site"),
        ] {
            let answer = world.browser("osaka").send_with("POST", "/graphql", &[json, header], ASK).await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{header:?}");
            assert!(
                answer.text.contains("\"code\":\"BAD_REQUEST\"") && !answer.text.contains("osaka"),
                "{}",
                answer.text
            );
        }
    }
}
