//! Getting back in by a mailed code and a new password, in two cities; and that no code goes to an address that can't log in.
use crate::joiners::{
    PASSWORD, all_carried, blotted, cannot_log_in, count_to, filled, finish, letter, other_than, register, seen,
};
use acceptance::{Applicant, Value, World, errors, json, on_both_engines};

const MEMBER: &str = "member@example.com";
/// As long as the member's: the bytes can be laid side by side.
const NOBODY: &str = "nobody@example.com";
const FRESH: &str = "Yuki-ga-Tokete-5";

async fn begin(world: &World, city: &str, mail: &str) -> (Applicant, Value) {
    let mut lost = Applicant::new(world, city);
    let begun = lost.recover("beginRecovery", json!({ "mail": mail })).await;
    (lost, begun)
}

/// Code, new password, login; the old password and the old session are dead.
async fn gets_back_in(world: &World, city: &str) {
    world.load(city).await;
    let mut member = register(world, city, MEMBER).await;
    world.set_clock("2024-09-25T12:00:00+09:00");
    assert_eq!(seen(&mut member.client).await.len(), 1);
    let (mut lost, begun) = begin(world, city, "Ｍember@Example.com").await;
    let asked = json!({"next": "CODE", "mail": MEMBER, "question": null, "loginId": null});
    assert_eq!((errors(&begun), &begun["recovery"]), (json!([]), &asked), "{begun}");
    // the letter first: an earlier code, of the registration, may still be the newest
    let mail = letter(world, MEMBER, "パスワード再設定の認証コード").await;
    let code = world.code_to(MEMBER).await;
    assert!(!mail["subject"].as_str().is_some_and(|subject| subject.contains(&code)), "a lock screen shows it: {mail}");
    // nothing can be set before the code, and not in another browser
    assert_eq!(errors(&lost.recover("resetPassword", json!({ "password": FRESH })).await), json!([["GONE", null]]));
    let (mut other, _) = begin(world, city, NOBODY).await;
    assert_eq!(errors(&other.recover("proveRecovery", json!({ "code": code })).await), json!([["WRONG_CODE", "CODE"]]));
    let wrong = lost.recover("proveRecovery", json!({"code": other_than(&code)})).await;
    assert_eq!((errors(&wrong), &wrong["userErrors"][0]["number"]), (json!([["WRONG_CODE", "CODE"]]), &json!(4)));
    let proven = lost.recover("proveRecovery", json!({ "code": code })).await;
    assert_eq!((errors(&proven), &proven["recovery"]["next"]), (json!([]), &json!("NEW_PASSWORD")), "{proven}");
    // the city's passwords
    let weak = lost.recover("resetPassword", json!({"password": "abc"})).await;
    assert_eq!(errors(&weak)[0], json!(["TOO_SHORT", "PASSWORD"]));
    let own = lost.recover("resetPassword", json!({"password": "Member2024"})).await;
    assert!(errors(&own).as_array().is_some_and(|all| all.contains(&json!(["OWN_WORDS", "PASSWORD"]))), "{own}");
    assert_eq!((&own["done"], &own["recovery"]["next"]), (&json!(false), &json!("NEW_PASSWORD")));
    world.client(city).log_in(MEMBER, PASSWORD).await;
    let done = lost.recover("resetPassword", json!({ "password": FRESH })).await;
    assert_eq!((errors(&done), &done["done"], &done["recovery"]), (json!([]), &json!(true), &json!(null)), "{done}");
    // the old ones are dead at once
    assert_eq!(member.client.data("{ viewer { displayName } }").await["viewer"], json!(null));
    cannot_log_in(world, city, MEMBER, PASSWORD).await;
    let mut client = world.client(city);
    client.log_in(MEMBER, FRESH).await;
    assert_eq!(seen(&mut client).await.len(), 1, "it is the same account");
    assert_eq!(letter(world, MEMBER, "パスワードを再設定しました").await["channel"], "mail");
    // once is all
    let again = lost.recover("resetPassword", json!({"password": "Mata-Betsu-no-Kotoba"})).await;
    assert_eq!(errors(&again), json!([["GONE", null]]));
    assert_ne!(errors(&lost.recover("proveRecovery", json!({ "code": code })).await), json!([]));
    world.client(city).log_in(MEMBER, FRESH).await;
}

/// The bytes of an answer, key and address blotted out.
async fn bytes(applicant: &mut Applicant, document: &str, mut variables: Value, mail: &str) -> String {
    if let Some(key) = &applicant.key {
        variables["key"] = json!(key);
    }
    let body = json!({"query": document, "variables": variables}).to_string();
    let response = applicant.client.send("POST", Some("application/json"), body).await;
    assert_eq!(response.status(), 200);
    let text = response.text().await.expect("a body");
    let answer: Value = serde_json::from_str(&text).expect("JSON");
    let key = answer["data"].as_object().and_then(|all| all.values().next()?["key"].as_str().map(str::to_owned));
    if let Some(key) = key {
        applicant.key = Some(key.clone());
        return text.replace(&key, "KEY").replace(mail, "MAIL");
    }
    text.replace(mail, "MAIL")
}

const FIELDS: &str = "{ key done userErrors { code field number retryAt } recovery { next mail question loginId } }";

/// All answers to an address: the first code, one more, wrong codes until none may be tried, codes until none is left.
async fn all_answers(world: &World, city: &str, mail: &str) -> Vec<String> {
    let mut lost = Applicant::new(world, city);
    let begin = format!("mutation($mail: String!) {{ beginRecovery(input: {{mail: $mail}}) {FIELDS} }}");
    let mut all = vec![bytes(&mut lost, &begin, json!({ "mail": mail }), mail).await];
    let again = format!("mutation($key: String!) {{ sendRecoveryCode(key: $key) {FIELDS} }}");
    all.push(bytes(&mut lost, &again, json!({}), mail).await);
    let prove = format!("mutation($key: String!, $code: String!) {{ proveRecovery(key: $key, code: $code) {FIELDS} }}");
    for _ in 0..6 {
        all.push(bytes(&mut lost, &prove, json!({"code": "314159"}), mail).await);
    }
    for _ in 0..4 {
        all.push(bytes(&mut lost, &again, json!({}), mail).await);
    }
    let set = format!("mutation($key: String!) {{ resetPassword(key: $key, password: \"{FRESH}\") {FIELDS} }}");
    all.push(bytes(&mut lost, &set, json!({}), mail).await);
    let standing = "query($key: String!) { recovery(key: $key) { next mail question loginId } }";
    all.push(bytes(&mut lost, standing, json!({}), mail).await);
    all
}

async fn tells_nothing(world: &World, city: &str) {
    world.load(city).await;
    register(world, city, MEMBER).await;
    // the codes of the day are all there
    world.set_clock("2024-09-18T12:00:00+09:00");
    let members = all_answers(world, city, MEMBER).await;
    let nobodys = all_answers(world, city, NOBODY).await;
    assert_eq!(members, nobodys);
    for (at, code) in
        [(0, "\"next\":\"CODE\""), (2, "WRONG_CODE"), (7, "TRIED_OUT"), (11, "CODES_USED_UP"), (12, "GONE")]
    {
        assert!(members[at].contains(code), "{at}: {}", members[at]);
    }
    all_carried(world, city).await;
    assert_eq!(count_to(world, NOBODY).await, 0);
    assert_eq!(count_to(world, MEMBER).await, 2 + 5, "registering took two, and five codes may go a day");
    world.client(city).log_in(MEMBER, PASSWORD).await;
}

on_both_engines! {
    async fn nyr_13_a_mailed_code_then_a_new_password(world: World) {
        gets_back_in(&world, "nayoro").await;
    }

    // Ten minutes for the code; from the right code on thirty for the password.
    async fn nyr_13_a_way_back_in_that_takes_too_long_begins_anew(world: World) {
        world.load("nayoro").await;
        register(&world, "nayoro", MEMBER).await;
        let before = world.last_code_to(MEMBER).await;
        let (mut lost, _) = begin(&world, "nayoro", MEMBER).await;
        let late = world.newer_code_to(MEMBER, before.as_deref()).await;
        world.set_clock("2024-09-17T12:10:00+09:00");
        assert_eq!(errors(&lost.recover("proveRecovery", json!({ "code": late })).await), json!([["EXPIRED", "CODE"]]));
        lost.recover("sendRecoveryCode", json!({})).await;
        let code = world.newer_code_to(MEMBER, Some(&late)).await;
        world.set_clock("2024-09-17T12:19:59+09:00");
        assert_eq!(errors(&lost.recover("proveRecovery", json!({ "code": late })).await), json!([["WRONG_CODE", "CODE"]]));
        assert_eq!(errors(&lost.recover("proveRecovery", json!({ "code": code })).await), json!([]));
        world.set_clock("2024-09-17T12:49:59+09:00");
        assert_eq!(errors(&lost.recover("resetPassword", json!({ "password": FRESH })).await), json!([["GONE", null]]));
        world.client("nayoro").log_in(MEMBER, PASSWORD).await;
        let (mut lost, _) = begin(&world, "nayoro", MEMBER).await;
        let newest = world.newer_code_to(MEMBER, Some(&code)).await;
        assert_eq!(errors(&lost.recover("proveRecovery", json!({ "code": newest })).await), json!([]));
        world.set_clock("2024-09-17T13:19:58+09:00");
        assert_eq!(lost.recover("resetPassword", json!({ "password": FRESH })).await["done"], true);
        world.client("nayoro").log_in(MEMBER, FRESH).await;
    }

    async fn nyr_14_no_code_goes_to_an_address_without_account(world: World) {
        tells_nothing(&world, "nayoro").await;
    }

    async fn krs_12_a_code_then_a_new_password(world: World) {
        gets_back_in(&world, "kurashiki").await;
    }

    async fn krs_12_no_code_goes_to_an_address_without_account(world: World) {
        tells_nothing(&world, "kurashiki").await;
    }

    async fn krs_14_who_has_not_finished_gets_no_code_and_registers_on(world: World) {
        world.load("kurashiki").await;
        let half = "half-done@example.com";
        filled(&world, "kurashiki", half, 2).await;
        let first = world.code_to(half).await;
        world.set_clock("2024-09-17T13:00:00+09:00");
        let (mut lost, begun) = begin(&world, "kurashiki", half).await;
        let (_, nobodys) = begin(&world, "kurashiki", NOBODY).await;
        assert_eq!(blotted(&begun, half), blotted(&nobodys, NOBODY));
        assert_eq!(errors(&lost.recover("proveRecovery", json!({ "code": first })).await), json!([["WRONG_CODE", "CODE"]]));
        cannot_log_in(&world, "kurashiki", half, PASSWORD).await;
        all_carried(&world, "kurashiki").await;
        assert_eq!(count_to(&world, half).await, 1, "the code to register, and none to get back in");
        // it goes on where it was left, in any browser
        let mut again = Applicant::new(&world, "kurashiki");
        again.begin(half).await;
        let code = world.newer_code_to(half, Some(&first)).await;
        let there = again.prove(&code).await;
        assert_eq!((errors(&there), &there["registration"]["step"]), (json!([]), &json!(3)), "{there}");
        finish(&world, "kurashiki", &mut again).await;
        // and now a code comes
        let (mut lost, _) = begin(&world, "kurashiki", half).await;
        let code = world.newer_code_to(half, Some(&code)).await;
        assert_eq!(errors(&lost.recover("proveRecovery", json!({ "code": code })).await), json!([]));
    }
}
