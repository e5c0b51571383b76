//! What lies between two cities, seen from outside.
use crate::{
    members::CHANGES,
    residents::{HANAKO, MIZUNO},
    written::osaka_contracts,
};
use acceptance::{Client, Resident, StatusCode, Value, json, on_both_engines};

on_both_engines! {
    async fn plt_04_a_token_of_one_city_is_nobodys_in_another(world: World) {
        for city in ["kanazawa", "osaka"] {
            world.load(city).await;
        }
        for resident in [MIZUNO, HANAKO] {
            world.enrol(&resident).await;
        }
        for (resident, elsewhere, its) in [(MIZUNO, "osaka", HANAKO), (HANAKO, "kanazawa", MIZUNO)] {
            let mut owner = world.logged_in(&resident).await;
            let (contract, bill) = {
                let data = owner.data("{ viewer { contract { id latestBill { id } } } }").await;
                let contract = &data["viewer"]["contract"];
                (contract["id"].clone(), contract["latestBill"]["id"].clone())
            };
            // by the other city's own host, and by its name on the shared one
            let hosts = [
                (format!("{elsewhere}.localhost"), String::new()),
                ("localhost".into(), format!("?tenant={elsewhere}")),
            ];
            for (host, query) in hosts {
                let mut visitor = world.client_at(&host, &query);
                let mut intruder = visitor.clone();
                intruder.token.clone_from(&owner.token);
                let asked = asked(&contract, &bill, &resident.id.into(), &resident.password.into());
                all_are_asked(&mut visitor, &asked).await;
                for (name, change) in CHANGES {
                    let mutation = format!("mutation {{ {change} }}");
                    let got = intruder.ask(&mutation).await;
                    assert_eq!(got["errors"][0]["extensions"]["code"], "UNAUTHENTICATED", "{host}{query}: {name}");
                    assert_eq!(got, visitor.ask(&mutation).await, "{host}{query}: {name}");
                }
                for (operation, variables, answer) in asked {
                    let got = intruder.ask_with(operation, variables.clone()).await;
                    if let Some(answer) = answer {
                        assert_eq!(got, json!({ "data": answer }), "{host}{query}: {operation}");
                    }
                    assert_eq!(got, visitor.ask_with(operation, variables).await, "{host}{query}: {operation}");
                }
            }
            // it was no one's there, and is its owner's still: the same operations answer at home
            assert_eq!(owner.data("{ viewer { displayName } }").await["viewer"]["displayName"], resident.name);
            let home =
                owner.ask_with("query($id: ID) { viewer { contract(id: $id) { id } } }", json!({"id": contract})).await;
            assert_eq!(home["data"]["viewer"]["contract"]["id"], contract);
            let paper =
                owner.ask_with("query($id: ID!) { viewer { bill(id: $id) { id } } }", json!({"id": bill})).await;
            assert_eq!(paper["data"]["viewer"]["bill"]["id"], bill);
            // and whoever lives there is let in by the same operations
            world.logged_in(&its).await.data("{ viewer { contract { latestBill { id } } } }").await;
            assert_eq!(owner.data("mutation { logout { done } }").await["logout"]["done"], true);
        }
    }

    async fn plt_04_a_cookie_of_one_city_opens_no_page_of_another(world: World) {
        for city in ["kanazawa", "osaka"] {
            world.load(city).await;
        }
        world.enrol(&MIZUNO).await;
        let mut home = world.browser("kanazawa");
        assert_eq!(home.log_in(MIZUNO.id, MIZUNO.password).await.status, StatusCode::OK);
        let session = home.cookies.get("__Host-s-kanazawa").expect("a session").clone();
        for name in ["__Host-s-kanazawa", "__Host-s-osaka"] {
            let mut browser = world.browser("osaka");
            browser.cookies.insert(name.to_owned(), session.clone());
            for path in ["/", "/history"] {
                let page = browser.open(path).await;
                assert_eq!(page.status, StatusCode::SEE_OTHER, "{name} {path}");
                assert!(!page.text.contains("1020304050607080") && !page.text.contains("5,509"), "{name} {path}");
            }
        }
        assert_eq!(home.open("/").await.status, StatusCode::OK, "at home it is still good");
    }

    async fn one_number_in_two_cities_is_two_contracts(world: World) {
        let number = MIZUNO.contracts[0].0;
        world.load("kanazawa").await;
        world.load("osaka").await;
        let row = [(number.to_owned(), "淀川 太郎", "大阪市北区大淀中1-1-88")];
        let told = world.import("osaka", vec![osaka_contracts("keiyaku_20240918.csv", &row)]).await.expect("good");
        assert_eq!(told.counts.iter().map(|count| count.changed).collect::<Vec<_>>(), [1]);
        let taro = Resident { id: "taro@example.jp", contracts: &[("1020304050607080", "店")], ..HANAKO };
        for resident in [MIZUNO, taro] {
            world.enrol(&resident).await;
        }
        let asked = "{ viewer { contract { id customerNo holderName serviceAddress bills { nodes { billNo } } } } }";
        let theirs = world.logged_in(&taro).await.data(asked).await["viewer"]["contract"].take();
        let ours = world.logged_in(&MIZUNO).await.data(asked).await["viewer"]["contract"].take();
        assert_eq!((&theirs["customerNo"], &ours["customerNo"]), (&json!(number), &json!(number)));
        assert_eq!((&theirs["holderName"], &theirs["bills"]["nodes"]), (&json!("淀川 太郎"), &json!([])));
        assert_eq!((&ours["holderName"], ours["bills"]["nodes"].as_array().map(Vec::len)), (&json!("水野　花子"), Some(2)));
        assert_ne!(theirs["id"], ours["id"]);
        let id = ours["id"].as_str().expect("an id");
        let mut browser = world.browser("osaka");
        browser.log_in(taro.id, taro.password).await;
        assert_eq!(browser.open(&format!("/?contract={id}")).await.status, StatusCode::NOT_FOUND);
    }
}

/// Every query and every mutation, with what a visitor is answered where that is the same in every city.
fn asked(contract: &Value, bill: &Value, id: &Value, password: &Value) -> Vec<(&'static str, Value, Option<Value>)> {
    let nobody = Some(json!({"viewer": null}));
    vec![
        (
            "{ viewer { displayName contracts { id customerNo } unpaidBills { id } dataUpdatedAt } }",
            json!({}),
            nobody.clone(),
        ),
        ("{ viewer { contract { id bills { nodes { id } } latestBill { id } } } }", json!({}), nobody.clone()),
        (
            "query($id: ID) { viewer { contract(id: $id) { id bills { nodes { id } } } } }",
            json!({"id": contract}),
            nobody.clone(),
        ),
        ("query($id: ID!) { viewer { bill(id: $id) { id total } } }", json!({"id": bill}), nobody),
        ("{ tenant { code name today historyFrom access { open } } }", json!({}), None),
        ("{ announcements { nodes { id title body } } }", json!({}), None),
        (
            "query($id: ID!) { announcement(id: $id) { title } }",
            json!({"id": bill}),
            Some(json!({"announcement": null})),
        ),
        (
            "mutation($id: String!, $password: String!) { login(input: {loginId: $id, password: $password}) \
             { token userErrors { code } } }",
            json!({"id": id, "password": password}),
            Some(json!({"login": {"token": null, "userErrors": [{"code": "WRONG"}]}})),
        ),
        (
            "mutation { stay(stayToken: \"none\") { token userErrors { code } } }",
            json!({}),
            Some(json!({"stay": {"token": null, "userErrors": [{"code": "WRONG"}]}})),
        ),
        ("mutation { logout { done } }", json!({}), Some(json!({"logout": {"done": false}}))),
        ("{ registration(key: \"none\") { mail } }", json!({}), Some(json!({"registration": null}))),
        ("{ recovery(key: \"none\") { mail } }", json!({}), Some(json!({"recovery": null}))),
        // a session means nothing to who registers or gets back in: what these do by their key is tried in `isolation`
        (
            "mutation { beginRegistration(input: {mail: \"\"}) { key userErrors { code } } }",
            json!({}),
            Some(json!({"beginRegistration": {"key": null, "userErrors": [{"code": "REQUIRED"}]}})),
        ),
        (
            "mutation { beginRecovery(input: {mail: \"\"}) { key userErrors { code } } }",
            json!({}),
            Some(json!({"beginRecovery": {"key": null, "userErrors": [{"code": "REQUIRED"}]}})),
        ),
        (
            "mutation { fillRegistration(input: {key: \"none\", step: 1}) { token userErrors { code } } }",
            json!({}),
            Some(json!({"fillRegistration": {"token": null, "userErrors": [{"code": "GONE"}]}})),
        ),
        by_key("mutation { sendContactCode(key: \"none\") { userErrors { code } } }", "sendContactCode", "GONE"),
        by_key(
            "mutation { proveContact(key: \"none\", code: \"123456\") { userErrors { code } } }",
            "proveContact",
            "NO_CODE",
        ),
        by_key(
            "mutation { confirmRegistration(key: \"none\") { userErrors { code } } }",
            "confirmRegistration",
            "GONE",
        ),
        by_key("mutation { sendMobileCode(key: \"none\") { userErrors { code } } }", "sendMobileCode", "GONE"),
        by_key(
            "mutation { proveMobile(key: \"none\", code: \"123456\") { userErrors { code } } }",
            "proveMobile",
            "NO_CODE",
        ),
        by_key("mutation { sendRecoveryCode(key: \"none\") { userErrors { code } } }", "sendRecoveryCode", "GONE"),
        by_key(
            "mutation { proveRecovery(key: \"none\", code: \"123456\") { userErrors { code } } }",
            "proveRecovery",
            "NO_CODE",
        ),
        by_key(
            "mutation { answerQuestion(key: \"none\", answer: \"x\") { userErrors { code } } }",
            "answerQuestion",
            "GONE",
        ),
        by_key(
            "mutation { resetPassword(key: \"none\", password: \"x\") { userErrors { code } } }",
            "resetPassword",
            "GONE",
        ),
    ]
}

/// An operation that goes by a key, which is nobody's here.
fn by_key(document: &'static str, name: &str, code: &str) -> (&'static str, Value, Option<Value>) {
    (document, json!({}), Some(json!({ name: {"userErrors": [{"code": code}]} })))
}

/// The list above has no gap: each root field that the schema knows stands in it.
async fn all_are_asked(client: &mut Client, asked: &[(&str, Value, Option<Value>)]) {
    let schema = client.data("{ __schema { queryType { fields { name } } mutationType { fields { name } } } }").await;
    for root in ["queryType", "mutationType"] {
        for field in schema["__schema"][root]["fields"].as_array().expect("fields") {
            let name = field["name"].as_str().expect("a name");
            let changes = CHANGES.iter().any(|(change, _)| *change == name);
            let tried = changes || asked.iter().any(|(operation, _, _)| operation.contains(name));
            assert!(tried, "{name} is not tried: add it");
        }
    }
}
