//! A forgotten password, in the city that asks for a mailed code alone; and the lock that it ends.
use crate::{
    residents::HANAKO,
    steps_osaka::{MAIL, PASSWORD, SMS, at_contract, at_mobile, finish},
};
use acceptance::{Applicant, Value, World, errors, json, on_both_engines, told};

const NEW: &str = "tsurukusa-no-kakine";

/// Types an address to get back in.
async fn begun(world: &World, mail: &str) -> Applicant {
    let mut applicant = Applicant::new(world, "osaka");
    let begun = applicant.recover("beginRecovery", json!({ "mail": mail })).await;
    assert_eq!((errors(&begun), &begun["recovery"]["next"]), (json!([]), &json!("CODE")), "{begun}");
    applicant
}

async fn prove(applicant: &mut Applicant, code: &str) -> Value {
    applicant.recover("proveRecovery", json!({ "code": code })).await
}

async fn set(applicant: &mut Applicant, password: &str) -> Value {
    applicant.recover("resetPassword", json!({ "password": password })).await
}

/// Up to the page of the new password.
async fn at_password(world: &World, mail: &str) -> Applicant {
    let before = world.last_code_to(mail).await;
    let mut applicant = begun(world, mail).await;
    let code = world.newer_code_to(mail, before.as_deref()).await;
    let proven = prove(&mut applicant, &code).await;
    assert_eq!((errors(&proven), &proven["recovery"]["next"]), (json!([]), &json!("NEW_PASSWORD")), "{proven}");
    applicant
}

fn login(answer: &Value) -> Value {
    let login = &answer["data"]["login"];
    if login["token"].is_string() { json!("IN") } else { login["userErrors"][0]["code"].clone() }
}

on_both_engines! {
    async fn osk_19_a_mailed_code_sets_a_new_password(world: World) {
        world.load("osaka").await;
        world.enrol(&HANAKO).await;
        let mut applicant = begun(&world, " Hanako@Example.JP").await;
        let letters = world.letters_to(HANAKO.id, 1).await;
        assert!(letters[0]["subject"].as_str().is_some_and(|subject| subject.contains("パスワード再設定の認証コード")), "{letters:?}");
        assert!(letters[0]["body"].as_str().is_some_and(|body| !body.contains("http")), "{letters:?}");
        // nothing before the code
        assert_eq!(errors(&set(&mut applicant, NEW).await), json!([["GONE", null]]));
        let code = world.code_to(HANAKO.id).await;
        let proven = prove(&mut applicant, &code).await;
        assert_eq!(proven["recovery"], json!({"next": "NEW_PASSWORD", "mail": HANAKO.id, "question": null, "loginId": null}));
        for (password, says) in [("", "REQUIRED"), ("kakine", "TOO_SHORT"), ("password", "COMMON"), ("hanako-kx7", "OWN_WORDS")] {
            let refused = set(&mut applicant, password).await;
            assert_eq!(errors(&refused), json!([[says, "PASSWORD"]]), "{password}");
            assert_eq!((&refused["done"], &refused["recovery"]["next"]), (&json!(false), &json!("NEW_PASSWORD")));
        }
        assert_eq!(login(&world.client("osaka").try_login(HANAKO.id, HANAKO.password).await), "IN", "until it is set");
        let done = set(&mut applicant, NEW).await;
        assert_eq!((errors(&done), &done["done"], &done["recovery"]), (json!([]), &json!(true), &Value::Null), "{done}");
        assert_eq!(login(&world.client("osaka").try_login(HANAKO.id, HANAKO.password).await), "WRONG");
        assert_eq!(login(&world.client("osaka").try_login(HANAKO.id, NEW).await), "IN");
        // once
        assert_eq!(errors(&set(&mut applicant, "another-kakine-here").await), json!([["GONE", null]]));
        assert_eq!(errors(&prove(&mut applicant, &code).await), json!([["NO_CODE", "CODE"]]));
    }

    async fn osk_19_the_newest_code_alone_works_and_in_its_browser(world: World) {
        world.load("osaka").await;
        world.enrol(&HANAKO).await;
        let (mut first, mut stranger) = (begun(&world, HANAKO.id).await, begun(&world, "stranger@example.com").await);
        let code = world.code_to(HANAKO.id).await;
        assert_eq!(errors(&first.recover("sendRecoveryCode", json!({})).await), json!([]));
        let second = world.newer_code_to(HANAKO.id, Some(&code)).await;
        assert_eq!(told(&prove(&mut first, &code).await), json!([["WRONG_CODE", "CODE", 4]]));
        // of another browser it is nothing, and uses up no try
        let mut keyless = Applicant::new(&world, "osaka");
        keyless.key = Some("x".repeat(43));
        assert_eq!(errors(&prove(&mut keyless, &second).await), json!([["NO_CODE", "CODE"]]));
        assert_eq!(told(&prove(&mut stranger, &second).await), json!([["WRONG_CODE", "CODE", 4]]), "it is no code of the stranger's");
        // whoever asks last has it
        let mut last = begun(&world, HANAKO.id).await;
        let third = world.newer_code_to(HANAKO.id, Some(&second)).await;
        for code in [&second, &third] {
            assert_eq!(errors(&prove(&mut first, code).await), json!([["NO_CODE", "CODE"]]));
        }
        assert_eq!(errors(&prove(&mut last, &third).await), json!([]));
        assert_eq!(errors(&set(&mut first, NEW).await), json!([["GONE", null]]));
        assert_eq!(set(&mut last, NEW).await["done"], true);
    }

    async fn osk_19_a_code_works_ten_minutes_and_what_it_opens_thirty(world: World) {
        world.load("osaka").await;
        world.enrol(&HANAKO).await;
        let mut applicant = begun(&world, HANAKO.id).await;
        let code = world.code_to(HANAKO.id).await;
        world.set_clock("2024-09-17T12:10:00+09:00");
        assert_eq!(errors(&prove(&mut applicant, &code).await), json!([["EXPIRED", "CODE"]]));
        world.set_clock("2024-09-17T12:09:59+09:00");
        assert_eq!(errors(&prove(&mut applicant, &code).await), json!([]));
        world.set_clock("2024-09-17T12:39:59+09:00");
        let late = set(&mut applicant, NEW).await;
        assert_eq!((errors(&late), &late["recovery"]), (json!([["GONE", null]]), &Value::Null));
        world.set_clock("2024-09-17T12:39:58+09:00");
        assert_eq!(set(&mut applicant, NEW).await["done"], true);
    }

    // Neither does the answer tell who has an account, nor does anything go to who has none or has not come far enough.
    async fn osk_19_the_answer_is_alike_and_nobody_else_gets_a_code(world: World) {
        world.load("osaka").await;
        world.enrol(&HANAKO).await;
        at_contract(&world, "half@example.com").await;
        let mut answers = vec![];
        for mail in ["nobody@example.com", "half@example.com", HANAKO.id] {
            let mut applicant = begun(&world, mail).await;
            let mut standing = vec![];
            for typed in ["123456", "123456", "", "1"] {
                let mut proven = prove(&mut applicant, typed).await;
                proven["key"] = Value::Null;
                proven["recovery"]["mail"] = Value::Null;
                standing.push(proven);
            }
            answers.push(standing);
        }
        assert!(answers.iter().all(|answer| *answer == answers[2]), "{answers:?}");
        // asked last, and so sent last
        world.code_to(HANAKO.id).await;
        assert_eq!(world.letters_to("half@example.com", 1).await.len(), 1, "that of the registration");
        assert!(world.outbox(0).await.iter().all(|letter| letter["recipient"] != "nobody@example.com"));
    }

    // Whose account waits for the SMS may have forgotten the password of weeks ago.
    async fn osk_19_who_waits_for_the_sms_sets_a_new_password_too(world: World) {
        world.load("osaka").await;
        let mut old = at_mobile(&world, MAIL).await;
        let first = world.code_to(SMS).await;
        let mut applicant = at_password(&world, MAIL).await;
        assert_eq!(set(&mut applicant, NEW).await["done"], true);
        // the code of before is dead with the password of before
        assert_eq!(errors(&old.with_key("proveMobile", json!({"code": first})).await), json!([["NO_CODE", "CODE"]]));
        assert_eq!(login(&world.client("osaka").try_login(MAIL, PASSWORD).await), "WRONG");
        let answer = world.client("osaka").try_login(MAIL, NEW).await;
        let mut browser = Applicant::new(&world, "osaka");
        browser.key = answer["data"]["login"]["registrationKey"].as_str().map(str::to_owned);
        let code = world.newer_code_to(SMS, Some(&first)).await;
        finish(&mut browser, &code).await;
        assert_eq!(login(&world.client("osaka").try_login(MAIL, NEW).await), "IN");
    }

    async fn osk_20_wrong_passwords_lock_and_a_reset_unlocks(world: World) {
        world.load("osaka").await;
        world.enrol(&HANAKO).await;
        let mut open = vec![world.logged_in(&HANAKO).await, world.logged_in(&HANAKO).await];
        let mut browser = world.browser("osaka");
        browser.log_in(HANAKO.id, HANAKO.password).await;
        let mut stranger = world.client("osaka");
        for _ in 0..10 {
            assert_eq!(login(&stranger.try_login(HANAKO.id, "wrong").await), "WRONG");
        }
        assert_eq!(login(&stranger.try_login(HANAKO.id, HANAKO.password).await), "LOCKED", "the right one too");
        let mut applicant = at_password(&world, HANAKO.id).await;
        assert_eq!(login(&stranger.try_login(HANAKO.id, HANAKO.password).await), "LOCKED", "until it is set");
        assert_eq!(set(&mut applicant, NEW).await["done"], true);
        // at once, by who never was here too
        assert_eq!(login(&world.client("osaka").try_login(HANAKO.id, NEW).await), "IN");
        // whoever was in is out
        for client in &mut open {
            assert_eq!(client.data("{ viewer { displayName } }").await["viewer"], Value::Null);
            assert_eq!(login(&client.try_login(HANAKO.id, HANAKO.password).await), "WRONG");
        }
        assert_eq!(browser.open("/").await.location.as_deref(), Some("/login"));
        let letters = world.letters_to(HANAKO.id, 3).await;
        let set = letters.iter().find(|letter| letter["subject"].as_str().is_some_and(|subject| subject.contains("パスワードを再設定しました")));
        let body = set.and_then(|letter| letter["body"].as_str()).unwrap_or_else(|| panic!("{letters:?}"));
        assert!(body.contains("すべての端末でログアウトしました") && !body.contains(NEW), "{body}");
    }

    // The row of ten begins anew with the new password, and locks anew.
    async fn osk_20_after_a_reset_ten_more_lock_again(world: World) {
        world.load("osaka").await;
        world.enrol(&HANAKO).await;
        let mut stranger = world.client("osaka");
        for _ in 0..9 {
            stranger.try_login(HANAKO.id, "wrong").await;
        }
        let mut applicant = at_password(&world, HANAKO.id).await;
        assert_eq!(set(&mut applicant, NEW).await["done"], true);
        for _ in 0..10 {
            assert_eq!(login(&stranger.try_login(HANAKO.id, "wrong").await), "WRONG");
        }
        assert_eq!(login(&stranger.try_login(HANAKO.id, NEW).await), "LOCKED");
    }
}
