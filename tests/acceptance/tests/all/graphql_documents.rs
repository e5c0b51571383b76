//! What a document may say: one mutation, and nothing that the door does not know.
use crate::residents::HANAKO;
use acceptance::{Client, StatusCode, Value, World, json, on_both_engines};

async fn ready(world: &World) -> Client {
    world.load("osaka").await;
    world.enrol(&HANAKO).await;
    world.logged_in(&HANAKO).await
}

async fn refused(client: &mut Client, document: &str, code: &str) {
    let answer = client.ask(document).await;
    assert!(answer["data"].is_null(), "{answer}");
    assert_eq!(answer["errors"][0]["extensions"]["code"], code, "{answer}");
}

on_both_engines! {
    async fn one_mutation_in_a_document(world: World) {
        let mut client = ready(&world).await;
        let login = |name: &str, password: &str| {
            format!("{name}: login(input: {{loginId: \"{}\", password: \"{password}\"}}) {{ token }}", HANAKO.id)
        };
        let tries: Vec<String> = (0..14).map(|i| login(&format!("a{i}"), "wrong")).collect();
        for document in [
            format!("mutation {{ {} }}", tries.join(" ")),
            format!("mutation {{ {} {} }}", login("a", HANAKO.password), login("b", HANAKO.password)),
            format!("mutation {{ {} logout {{ done }} }}", login("a", HANAKO.password)),
            format!(
                "mutation {{ ...x ...y }} fragment x on Mutation {{ {} }} fragment y on Mutation {{ logout {{ done }} }}",
                login("a", "x")
            ),
        ] {
            refused(&mut client, &document, "TOO_MUCH").await;
        }
        // none of them was tried: the session stands, and no wrong password was counted
        assert_eq!(client.data("{ viewer { displayName } }").await["viewer"]["displayName"], HANAKO.name);
        for _ in 0..9 {
            client.try_login(HANAKO.id, "wrong").await;
        }
        client.log_in(HANAKO.id, HANAKO.password).await;
    }

    async fn what_is_no_document_is_refused_with_a_code_and_without_our_insides(world: World) {
        let mut client = ready(&world).await;
        for document in [
            "",
            "{",
            "x",
            "{ nothing }",
            "{ viewer }",
            "{ viewer { contract(id: 1.5) { id } } }",
            "{ viewer { contract(id: {a: 1}) { id } } }",
            "{ viewer { bill { id } } }",
            "{ viewer { contract { bills(first: \"x\") { nodes { id } } } } }",
            "{ viewer { contract { bills(first: 99999999999) { nodes { id } } } } }",
            "query($a: Nothing) { tenant { code } }",
            "subscription { x }",
            "mutation { login { token } }",
            "query A { tenant { code } } query B { tenant { code } }",
            "{ ...x }",
            "{ tenant { code } } fragment x on Tenant { code }",
            "type Query { x: Int }",
        ] {
            let answer = client.ask(document).await;
            let error = &answer["errors"][0];
            assert!(answer["data"].is_null(), "{document}: {answer}");
            assert_eq!(error["extensions"]["code"], "INVALID", "{document}: {answer}");
            let told = answer.to_string().to_lowercase();
            for inside in ["sqlite", "postgres", "select ", "panick", ".rs", "async_graphql", "async-graphql", "src/"] {
                assert!(!told.contains(inside), "{document}: {answer}");
            }
        }
        let bill = client.ask("{ viewer { bill(id: \"' OR 1=1 --\") { id } contract(id: \"%\") { id } } }").await;
        assert_eq!(bill, json!({"data": {"viewer": {"bill": Value::Null, "contract": Value::Null}}}));
    }

    async fn a_nul_is_in_nothing_that_the_store_has(world: World) {
        let mut client = ready(&world).await;
        let nobody = client.try_login("a\0@b.jp", "x").await;
        assert_eq!(nobody["data"]["login"]["userErrors"][0]["code"], "WRONG", "{nobody}");
        let mut device = client.clone();
        device.device = Some("\0".to_owned());
        device.log_in(HANAKO.id, HANAKO.password).await;
        let page = world.browser("osaka").submit("/login", &[("id", "a\0@b.jp"), ("password", "x")]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", page.words());
        let query = "query($nul: String, $id: ID!) { announcement(id: $id) { id } viewer { bill(id: $id) { id } contract(id: $id) { id } \
                     contractPage(search: $nul, after: $nul) { totalCount } contracts { bills(after: $nul) { nodes { id } } } } }";
        let answer = client.ask_with(query, json!({"nul": "\0", "id": "\0"})).await;
        assert!(answer.get("errors").is_none(), "{answer}");
        assert_eq!(answer["data"]["viewer"]["contractPage"]["totalCount"], 0, "{answer}");
    }

    async fn a_page_of_none_is_not_gone_on_from(world: World) {
        let mut client = ready(&world).await;
        for first in [-5, 0] {
            let query = format!(
                "{{ viewer {{ contractPage(first: {first}) {{ nodes {{ id }} pageInfo {{ hasNextPage }} }} \
                 contract {{ bills(first: {first}) {{ nodes {{ id }} pageInfo {{ hasNextPage }} }} }} }} }}"
            );
            let data = client.data(&query).await["viewer"].take();
            let none = json!({"nodes": [], "pageInfo": {"hasNextPage": false}});
            assert_eq!((&data["contractPage"], &data["contract"]["bills"]), (&none, &none), "{first}");
        }
    }
}
