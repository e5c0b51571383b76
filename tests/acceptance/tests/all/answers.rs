//! What is answered says nothing of who is known (`security.md` A5, T8; NYR-11, KRS-14): status, headers and body are the
//! same, byte for byte, but for the key that names the browser and the address that was typed.
use crate::{
    residents::HANAKO,
    towns::{MOBILE, OSAKAS, Town, osakas_contract},
};
use acceptance::{Applicant, Client, Resident, Value, World, json, on_both_engines};

/// Of one length: an address that nobody has, a member's, that of an account that waits, and that of a draft.
const NOBODY: &str = "nobody@example.jp";
const MEMBER: Resident = Resident { contracts: &[], ..HANAKO };
const WAITS: &str = "wartet@example.jp";
const DRAFTS: &str = "entwur@example.jp";

const PAYLOAD: &str = "{ key token expiresAt deviceToken userErrors { code field number retryAt } registration { place step \
    mail channel phoneEnd typed { name contract { field value } } } }";
const BACK: &str = "{ key done userErrors { code field number retryAt } recovery { next mail question loginId } }";

/// An answer as it came; what is masked has its length still.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Bytes {
    status: u16,
    headers: Vec<(String, String)>,
    text: String,
}

async fn sent(client: &Client, document: &str, variables: Value, masks: &[&str]) -> (Bytes, Value) {
    let body = json!({"query": document, "variables": variables}).to_string();
    let response = client.send("POST", Some("application/json"), body).await;
    let status = response.status().as_u16();
    let told = |(name, value): (&reqwest::header::HeaderName, &reqwest::header::HeaderValue)| {
        (name.to_string(), String::from_utf8_lossy(value.as_bytes()).into_owned())
    };
    // the day and hour, and a number that names each answer
    let mut headers: Vec<_> = response.headers().iter().map(told).collect();
    headers.retain(|(name, _)| !["date", "x-request-id"].contains(&name.as_str()));
    headers.sort();
    let mut text = response.text().await.expect("a body");
    let value: Value = serde_json::from_str(&text).unwrap_or_else(|e| panic!("{e}: {text}"));
    for mask in masks {
        text = text.replace(mask, &"_".repeat(mask.len()));
    }
    (Bytes { status, headers, text }, value)
}

/// One step of a browser, whose key is masked, and remembered.
async fn step(client: &Client, key: &mut Option<String>, mail: &str, (name, input): (&str, Value)) -> Bytes {
    let fields = if name.contains("Recovery") { BACK } else { PAYLOAD };
    let mut variables = input;
    let document = if name.starts_with("begin") {
        variables["key"] = json!(key);
        variables = json!({ "input": variables });
        let kind = name.replacen('b', "B", 1);
        format!("mutation($input: {kind}Input!) {{ {name}(input: $input) {fields} }}")
    } else {
        variables["key"] = json!(key);
        let code = variables.get("code").is_some();
        let (head, passed) = if code { (", $code: String!", ", code: $code") } else { ("", "") };
        format!("mutation($key: String!{head}) {{ {name}(key: $key{passed}) {fields} }}")
    };
    let (mut bytes, value) = sent(client, &document, variables, &[mail]).await;
    if let Some(told) = value["data"][name]["key"].as_str() {
        bytes.text = bytes.text.replace(told, &"_".repeat(told.len()));
        *key = Some(told.to_owned());
    }
    bytes
}

/// A world in which all four addresses are what they are called.
async fn peopled(world: &World) {
    world.load("osaka").await;
    world.enrol(&MEMBER).await;
    let osaka = Town::of("osaka");
    osaka.before_the_end(world, WAITS).await;
    osaka.after(world, DRAFTS, 1).await;
    assert!([MEMBER.id, WAITS, DRAFTS].iter().all(|mail| mail.len() == NOBODY.len()));
}

/// Everything that a browser is answered that types an address and wrong codes.
async fn answers(world: &World, mail: &str, steps: &[(&str, Value)]) -> Vec<Bytes> {
    let client = world.client("osaka");
    let (mut key, mut all) = (None, vec![]);
    for (name, input) in steps {
        let mut input = input.clone();
        if name.starts_with("begin") {
            input["mail"] = json!(mail);
        }
        all.push(step(&client, &mut key, mail, (name, input)).await);
    }
    let key = key.expect("a key");
    for (name, fields) in
        [("registration", "place step mail typed { name }"), ("recovery", "next mail question loginId")]
    {
        let document = format!("query($key: String!) {{ {name}(key: $key) {{ {fields} }} }}");
        all.push(sent(&client, &document, json!({"key": key}), &[mail]).await.0);
    }
    all
}

/// That they are the same for all four, with so many answers among them that went well.
async fn alike(world: &World, steps: &[(&str, Value)]) {
    let mut known = answers(world, NOBODY, steps).await;
    for mail in [MEMBER.id, WAITS, DRAFTS] {
        let found = answers(world, mail, steps).await;
        assert_eq!(found.len(), known.len());
        for (at, (found, nobodys)) in found.iter().zip(&known).enumerate() {
            assert_eq!(found, nobodys, "{mail}: answer {at}, to {:?}", steps.get(at).map(|(name, _)| name));
        }
    }
    known.retain(|bytes| bytes.text.contains(r#""userErrors":[]"#));
    assert!(!known.is_empty(), "all was refused");
}

/// What an answer says, without the typed details.
fn code_of(bytes: &Bytes) -> String {
    let value: Value = serde_json::from_str(&bytes.text).expect("JSON");
    value["data"]["fillRegistration"]["userErrors"][0]["code"].as_str().unwrap_or("none").to_owned()
}

fn wrong(name: &'static str) -> (&'static str, Value) {
    (name, json!({"code": "000000"}))
}

on_both_engines! {
    async fn whoever_begins_is_answered_alike(world: World) {
        peopled(&world).await;
        world.set_clock("2024-09-18T12:00:00+09:00");
        let mut steps = vec![("beginRegistration", json!({})), ("sendContactCode", json!({}))];
        steps.extend((0..7).map(|_| wrong("proveContact")));
        steps.push(("sendContactCode", json!({})));
        steps.push(("beginRegistration", json!({"language": "en"})));
        alike(&world, &steps).await;
    }

    // With the day's codes used up too: the count is of what was asked, not of what was sent. A new day for each, since the
    // four have asked for different many before.
    async fn whoever_asks_too_often_is_answered_alike(world: World) {
        peopled(&world).await;
        world.set_clock("2024-09-18T12:00:00+09:00");
        let mut steps = vec![("beginRegistration", json!({}))];
        steps.extend((0..5).map(|_| ("sendContactCode", json!({}))));
        steps.push(("beginRecovery", json!({})));
        alike(&world, &steps).await;
    }

    async fn nyr_11_krs_14_whoever_wants_back_in_is_answered_alike(world: World) {
        peopled(&world).await;
        world.set_clock("2024-09-18T12:00:00+09:00");
        let mut steps = vec![("beginRecovery", json!({})), ("sendRecoveryCode", json!({}))];
        steps.extend((0..7).map(|_| wrong("proveRecovery")));
        steps.push(("sendRecoveryCode", json!({})));
        alike(&world, &steps).await;
        // the twin: they are told different things where they alone read
        let all = world.outbox(3).await;
        for mail in [MEMBER.id, WAITS] {
            let subject = all.iter().find(|one| one["recipient"] == mail).expect("a mail")["subject"].clone();
            assert!(subject.as_str().is_some(), "{mail}: {subject}");
        }
        assert!(all.iter().all(|one| one["recipient"] != NOBODY), "{all:?}");
    }

    async fn whoever_types_a_wrong_password_is_answered_alike(world: World) {
        peopled(&world).await;
        let login = "mutation($input: LoginInput!) { login(input: $input) { token expiresAt deviceToken registrationKey \
                     userErrors { code field retryAt } } }";
        let mut all = vec![];
        for mail in [NOBODY, MEMBER.id, WAITS, DRAFTS] {
            let mut answers = vec![];
            for _ in 0..12 {
                let variables = json!({"input": {"loginId": mail, "password": "wrong"}});
                answers.push(sent(&world.client("osaka"), login, variables, &[mail]).await.0);
            }
            assert!(answers[9].text.contains("WRONG") && answers[10].text.contains("LOCKED"), "{answers:?}");
            all.push(answers);
        }
        for (at, found) in all.iter().enumerate() {
            assert_eq!(*found, all[0], "{at}");
        }
    }

    // Each way to fail: no such number, a hint that is wrong, none that is known, an old one, a contract that was never
    // billed, another's bill, one that somebody holds already, and in the end the telephone.
    async fn each_proof_that_fails_is_answered_alike(world: World) {
        world.load("osaka").await;
        let osaka = Town::of("osaka");
        let holder = osaka.before_the_end(&world, "inhaber@example.jp").await;
        assert!(holder.key.is_some() && !world.code_to(MOBILE.1).await.is_empty());
        let ways: [(&str, [(&str, &str); 3]); 8] = [
            ("no such number", [("CUSTOMER_NO", "Z987654321"), ("ASSESSMENT_NO", "24K0812345"), ("PHONE", "06-6000-1132")]),
            ("another hint", [("CUSTOMER_NO", "B234567890"), ("ASSESSMENT_NO", "24M0800078"), ("PLACE", "大阪市北区1-1")]),
            ("no phone known", [("CUSTOMER_NO", "B234567890"), ("ASSESSMENT_NO", "24M0800078"), ("PHONE", "06-6000-1132")]),
            ("an old phone", [("CUSTOMER_NO", "C345678901"), ("ASSESSMENT_NO", "24P0300005"), ("PHONE", "06-6371-8902")]),
            ("a slip payer's digits", [("CUSTOMER_NO", "B234567890"), ("ASSESSMENT_NO", "24M0800078"), ("DEBIT_LAST4", "7890")]),
            ("never billed", [("CUSTOMER_NO", "D456789012"), ("ASSESSMENT_NO", "24K0812345"), ("PHONE", "06-6000-9012")]),
            ("another's bill", [("CUSTOMER_NO", "C345678901"), ("ASSESSMENT_NO", "24K0812345"), ("PLACE", "大阪市北区大淀中1-1-88")]),
            ("somebody's already", OSAKAS),
        ];
        let document = format!("mutation($input: FillRegistrationInput!) {{ fillRegistration(input: $input) {PAYLOAD} }}");
        let mut all: Vec<(&str, Bytes)> = vec![];
        for (n, (way, fields)) in ways.iter().enumerate() {
            let mail = format!("ayame-{n}@example.jp");
            let Applicant { client, key } = osaka.after(&world, &mail, 1).await;
            let key = key.expect("a key");
            let mut page = osakas_contract(fields);
            page["key"] = json!(key);
            let answer = sent(&client, &document, json!({"input": page}), &[&mail, &key]).await.0;
            assert_eq!(code_of(&answer), "NO_MATCH", "{way}: {answer:?}");
            all.push((way, answer));
        }
        for (way, found) in &all {
            assert_eq!(*found, all[0].1, "{way}");
        }
        // the twin: of the same numbers the right one goes through
        let Applicant { client, key } = osaka.after(&world, "ayame-9@example.jp", 1).await;
        let place = "大阪市東淀川区柴島1-3-14 コーポガーデン1～2号棟";
        let mut page = osakas_contract(&[ways[1].1[0], ways[1].1[1], ("PLACE", place)]);
        page["key"] = json!(key);
        let answer = sent(&client, &document, json!({"input": page}), &[]).await.0;
        assert_eq!(code_of(&answer), "none", "{answer:?}");
        // five failures of a number that there is and of one that there isn't end alike
        let mut ends = vec![];
        for (n, number) in ["D456789012", "Y987654321"].into_iter().enumerate() {
            let mail = format!("botan-{n}@example.jp");
            let Applicant { client, key } = osaka.after(&world, &mail, 1).await;
            let key = key.expect("a key");
            for _ in 0..6 {
                let mut page = osakas_contract(&[("CUSTOMER_NO", number), OSAKAS[1], OSAKAS[2]]);
                page["key"] = json!(key);
                ends.push(sent(&client, &document, json!({"input": page}), &[&mail, &key]).await.0);
            }
        }
        assert_eq!(code_of(&ends[11]), "ASK_BY_PHONE");
        // the first number had a failure before
        assert_eq!((code_of(&ends[4]), &ends[5]), ("ASK_BY_PHONE".to_owned(), &ends[11]));
        assert_eq!(ends[..4], ends[6..10]);
    }
}
