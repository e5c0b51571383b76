//! What names a browser that registers or gets back in, said where it names none: at another city's host, and after its
//! registration went on in another browser. It answers what a key answers that nobody was ever told, byte for byte.
use acceptance::{Applicant, Client, Resident, Value, World, json, on_both_engines};

const MEMBER: Resident = Resident {
    city: "osaka",
    id: "hanako@example.jp",
    password: "asagao-ni-mizuyari",
    name: "水野 花子",
    contracts: &[],
};
/// A key's length of what no key is.
const MISSING: &str = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/// Everything that takes a key, with a code that is open somewhere.
fn keyed(code: &str) -> Vec<String> {
    let state = "{ place step mail channel phoneEnd typed { name mobile contract { field value } } }";
    let back = "{ next mail question loginId }";
    let mut all = vec![
        format!("query($key: String!) {{ registration(key: $key) {state} }}"),
        format!("query($key: String!) {{ recovery(key: $key) {back} }}"),
    ];
    let errors = "userErrors { code field number retryAt }";
    for (name, argument) in [
        ("confirmRegistration", String::new()),
        ("proveContact", format!(", code: \"{code}\"")),
        ("proveMobile", format!(", code: \"{code}\"")),
        ("sendContactCode", String::new()),
        ("sendMobileCode", String::new()),
        ("sendMobileCode", ", phone: \"090-8765-4321\"".to_owned()),
    ] {
        all.push(format!(
            "mutation($key: String!) {{ {name}(key: $key{argument}) \
             {{ key token expiresAt deviceToken {errors} registration {state} }} }}"
        ));
    }
    for input in [
        "step: 1, terms: \"2024-04-01\", privacy: \"2024-04-01\"",
        "step: 1, details: {name: \"x\", mobile: \"090-8765-4321\", password: \"hanashobu-no-niwa\"}",
        "step: 2, relation: HOLDER, contract: [{field: CUSTOMER_NO, value: \"A123456789\"}]",
    ] {
        all.push(format!(
            "mutation($key: String!) {{ fillRegistration(input: {{key: $key, {input}}}) \
             {{ key token {errors} registration {state} }} }}"
        ));
    }
    for (name, argument) in [
        ("answerQuestion", ", answer: \"さくら小学校\"".to_owned()),
        ("proveRecovery", format!(", code: \"{code}\"")),
        ("resetPassword", ", password: \"hanashobu-no-niwa\"".to_owned()),
        ("sendRecoveryCode", String::new()),
    ] {
        all.push(format!(
            "mutation($key: String!) {{ {name}(key: $key{argument}) {{ key done {errors} recovery {back} }} }}"
        ));
    }
    all
}

/// The answer's very bytes, but for the key that it repeats.
async fn text(client: &Client, document: &str, key: &str) -> String {
    let body = json!({"query": document, "variables": {"key": key}}).to_string();
    let response = client.send("POST", Some("application/json"), body).await;
    assert_eq!(response.status().as_u16(), 200, "{document}");
    let text = response.text().await.expect("a body");
    assert!(!text.contains(r#""errors":"#), "{document}: {text}");
    text.replace(key, "…")
}

/// That a key names nothing at this host, whatever it is said to.
async fn names_nothing(client: &Client, key: (&str, &str), who: &str) {
    names_no_more_than(client, key, who, &[]).await;
}

/// The same but for operations that are about a code of its own.
async fn names_no_more_than(client: &Client, (key, code): (&str, &str), who: &str, own: &[&str]) {
    for document in keyed(code).into_iter().filter(|document| !own.iter().any(|own| document.contains(own))) {
        let missing = text(client, &document, MISSING).await;
        assert_eq!(text(client, &document, key).await, missing, "{who}: {document}");
        let said = ["GONE", "NO_CODE", r#"{"data":{"registration":null}}"#, r#"{"data":{"recovery":null}}"#];
        assert!(said.iter().any(|one| missing.contains(one)), "{who}: {document}: {missing}");
    }
}

fn person() -> Value {
    json!({
        "step": 1,
        "details": {"name": "島 あかり", "nickname": "あかり", "mobile": "090-1234-5678", "password": "hanashobu-no-niwa"},
        "terms": "2024-04-01",
        "privacy": "2024-04-01",
    })
}

fn contract() -> Value {
    let proof = [("CUSTOMER_NO", "A123456789"), ("ASSESSMENT_NO", "24K0812345"), ("PHONE", "06-6000-1132")];
    let proof: Vec<Value> = proof.iter().map(|(field, value)| json!({"field": field, "value": value})).collect();
    json!({"step": 2, "contract": proof, "relation": "HOLDER"})
}

/// Somebody whose account waits for the mobile phone's code, and that code.
async fn waiting(world: &World, mail: &str) -> (Applicant, String) {
    let mut applicant = Applicant::proven(world, "osaka", mail).await;
    applicant.filled(person()).await;
    applicant.filled(contract()).await;
    let code = world.code_to("09012345678").await;
    (applicant, code)
}

/// Somebody who asked for a code to get back in, and that code.
async fn forgetful(world: &World, before: Option<&str>) -> (Applicant, String) {
    let mut applicant = Applicant::new(world, "osaka");
    let begun = applicant.recover("beginRecovery", json!({"mail": MEMBER.id})).await;
    assert_eq!(begun["userErrors"], json!([]), "{begun}");
    let code = world.newer_code_to(MEMBER.id, before).await;
    (applicant, code)
}

fn key(applicant: &Applicant) -> &str {
    applicant.key.as_deref().expect("a key")
}

/// What this key sees of itself.
async fn seen(applicant: &Applicant) -> String {
    let queries = keyed("000000");
    let one = text(&applicant.client, &queries[0], key(applicant)).await;
    one + text(&applicant.client, &queries[1], key(applicant)).await.as_str()
}

on_both_engines! {
    async fn another_citys_key_is_a_missing_one(world: World) {
        world.load("osaka").await;
        world.enrol(&MEMBER).await;
        let mut begun = Applicant::new(&world, "osaka");
        begun.begin("begun@example.com").await;
        let first = world.code_to("begun@example.com").await;
        let mut proven = Applicant::proven(&world, "osaka", "proven@example.com").await;
        let (mut waits, mobile) = waiting(&world, "waits@example.com").await;
        let (mut asked, reset) = forgetful(&world, None).await;
        let all = [(&begun, &first), (&proven, &first), (&waits, &mobile), (&asked, &reset)];
        let messages = world.outbox(0).await.len();
        for city in ["kanazawa", "nayoro"] {
            for (applicant, code) in all {
                let before = seen(applicant).await;
                assert_ne!(before, seen(&Applicant { client: applicant.client.clone(), key: Some(MISSING.into()) }).await);
                names_nothing(&world.client(city), (key(applicant), code), city).await;
                assert_eq!(seen(applicant).await, before);
            }
        }
        assert_eq!(world.outbox(0).await.len(), messages, "nothing was sent");
        // the twin: at home each goes on
        assert_eq!(begun.prove(&first).await["userErrors"], json!([]));
        proven.filled(person()).await;
        let done = waits.with_key("proveMobile", json!({"code": mobile})).await;
        assert!(done["token"].is_string(), "{done}");
        assert_eq!(asked.recover("proveRecovery", json!({"code": reset})).await["recovery"]["next"], "NEW_PASSWORD");
        // a right code makes no key of another city's
        names_nothing(&world.client("kanazawa"), (key(&asked), &reset), "a reset").await;
        let set = asked.recover("resetPassword", json!({"password": "hanashobu-no-niwa"})).await;
        assert_eq!(set["done"], true, "{set}");
    }

    // Who has the mail, or the password, goes on; the browser of before has nothing any more.
    async fn another_browsers_key_is_a_missing_one(world: World) {
        world.load("osaka").await;
        world.enrol(&MEMBER).await;
        let mail = "ayame@example.com";
        let first = Applicant::proven(&world, "osaka", mail).await;
        let code = world.code_to(mail).await;
        let mut second = Applicant::new(&world, "osaka");
        second.begin(mail).await;
        let newer = world.newer_code_to(mail, Some(&code)).await;
        // the code of one browser is none in another
        let tried = Applicant { client: first.client.clone(), key: first.key.clone() }.prove(&newer).await;
        assert_eq!(tried["userErrors"][0]["code"], "NO_CODE", "{tried}");
        assert_eq!(second.prove(&newer).await["registration"]["step"], 1);
        names_nothing(&first.client, (key(&first), &newer), "a draft that went on elsewhere").await;
        assert_eq!(second.standing().await["step"], 1);

        let (before, mobile) = waiting(&world, "waits@example.com").await;
        let login = "mutation($input: LoginInput!) { login(input: $input) { registrationKey userErrors { code } } }";
        let input = json!({"input": {"loginId": "waits@example.com", "password": "hanashobu-no-niwa"}});
        let answer = world.client("osaka").ask_with(login, input).await;
        let told = answer["data"]["login"]["registrationKey"].as_str().unwrap_or_else(|| panic!("{answer}"));
        // that the first code came here, and was used, it knows still
        let own = ["proveContact", "sendContactCode"];
        let who = "an account that was logged in to elsewhere";
        names_no_more_than(&before.client, (key(&before), &mobile), who, &own).await;
        let mut after = Applicant { client: world.client("osaka"), key: Some(told.to_owned()) };
        assert_eq!(after.standing().await["place"], "MOBILE_CODE");

        let (mut one, reset) = forgetful(&world, None).await;
        assert_eq!(one.recover("proveRecovery", json!({"code": reset})).await["userErrors"], json!([]));
        let (unused, newer) = forgetful(&world, Some(&reset)).await;
        let (mut other, newest) = forgetful(&world, Some(&newer)).await;
        names_nothing(&unused.client, (key(&unused), &newest), "a code that a newer one replaced").await;
        assert_eq!(other.recover("proveRecovery", json!({"code": newest})).await["userErrors"], json!([]));
        let set = other.recover("resetPassword", json!({"password": "hanashobu-no-niwa"})).await;
        assert_eq!(set["done"], true, "{set}");
        names_nothing(&one.client, (key(&one), &newest), "a reset of an account whose password was set").await;
        names_nothing(&other.client, (key(&other), &newest), "a reset that was used").await;
    }

    // A member is one in their own city: elsewhere their address is as free as anybody's, and no code lets them in.
    async fn another_citys_member_is_nobody(world: World) {
        world.enrol(&MEMBER).await;
        let mut before: Option<String> = None;
        for city in ["nayoro", "oumu"] {
            let mut answers = vec![];
            for mail in [MEMBER.id, "nobody@example.jp"] {
                let mut back = Applicant::new(&world, city);
                let begun = back.recover("beginRecovery", json!({"mail": mail})).await;
                let key = back.key.clone().expect("a key");
                answers.push(begun.to_string().replace(mail, "…").replace(&key, "…"));
            }
            assert_eq!(answers[0], answers[1], "{city}");
            let mut applicant = Applicant::new(&world, city);
            applicant.begin(MEMBER.id).await;
            let code = world.newer_code_to(MEMBER.id, before.as_deref()).await;
            assert_eq!(applicant.prove(&code).await["registration"]["step"], 1, "{city}: it opened a registration");
            before = Some(code);
        }
        let all = world.outbox(2).await;
        let words: Vec<&str> = all.iter().filter_map(|message| message["subject"].as_str()).collect();
        assert_eq!(all.len(), 2, "a registration's code each, and nothing else: {words:?}");
        // the twin: at home the address is a member's
        let mut applicant = Applicant::new(&world, "osaka");
        applicant.begin(MEMBER.id).await;
        let all = world.outbox(3).await;
        assert_eq!(all.iter().filter(|message| message["tenant"] == "osaka").count(), 1, "{all:?}");
        let (mut back, code) = forgetful(&world, before.as_deref()).await;
        assert_eq!(back.recover("proveRecovery", json!({"code": code})).await["userErrors"], json!([]));
    }
}
