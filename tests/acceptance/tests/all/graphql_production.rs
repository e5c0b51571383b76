//! In production the door tells nothing of itself.
use crate::residents::HANAKO;
use acceptance::{StatusCode, on_both_engines};

on_both_engines! {
    async fn production_shows_no_schema_and_gives_no_hint(world: World) {
        let mut world = world;
        world.load("osaka").await;
        world.enrol(&HANAKO).await;
        let introspection = "{ __schema { types { name } queryType { fields { name } } } __type(name: \"Viewer\") { fields { name } } }";
        let development = world.client("osaka").ask(introspection).await;
        assert!(development.to_string().contains("LoginPayload"), "{development}");

        world.restart_with("mode = \"production\"\n").await;
        let mut client = world.client("osaka");
        let told = client.ask(introspection).await.to_string();
        for name in ["LoginPayload", "Viewer", "displayName", "bills"] {
            assert!(!told.contains(&format!("\"{name}\"")), "{told}");
        }
        for (document, name) in [
            ("{ viewr { id } }", "viewer"),
            ("{ viewer { displayNam } }", "displayName"),
            ("{ tenant { cod } }", "code"),
            ("{ viewer { contract(ident: 1) { id } } }", "\"id\""),
            ("mutation { logi { token } }", "login"),
            ("query($a: LoginInpu) { tenant { code } }", "LoginInput"),
        ] {
            let answer = client.ask(document).await;
            let message = answer["errors"][0]["message"].as_str().expect("a message");
            assert!(!message.contains("mean") && !message.contains(name), "{document}: {message}");
            assert_eq!(answer["errors"][0]["extensions"]["code"], "INVALID", "{answer}");
        }
    }

    async fn production_has_no_tools_of_development(world: World) {
        let mut world = world;
        world.load("osaka").await;
        world.enrol(&HANAKO).await;
        let mut client = world.client("osaka");
        client.data("{ tenant { code } }").await;
        assert!(client.cost.is_some());
        world.restart_with("mode = \"production\"\n").await;
        let mut client = world.logged_in(&HANAKO).await;
        client.data("{ viewer { displayName } }").await;
        assert_eq!(client.cost, None);
        assert_eq!(client.status("GET", None, "").await, StatusCode::METHOD_NOT_ALLOWED);
        let clock = [("content-type", "application/json"), ("sec-fetch-site", "same-origin")];
        let moved =
            world.browser("osaka").send_with("POST", "/clock", &clock, r#"{"now":"2030-01-01T00:00:00Z"}"#).await;
        assert!(moved.status.is_client_error(), "{}", moved.status);
        assert_eq!(client.data("{ tenant { today } }").await["tenant"]["today"], "2024-09-17");
    }
}
