//! Broken off after the contract and before the SMS: the account waits, and a login goes on with it.
use crate::steps_osaka::{
    MAIL, NUMBERS, PASSWORD, PHONE, SMS, at_contract, at_mobile, contract, finish, person, right,
};
use acceptance::{Applicant, Value, World, errors, json, on_both_engines};

/// Logs in in a browser of its own to an account that waits.
async fn resumed(world: &World, mail: &str) -> Applicant {
    let mut browser = Applicant::new(world, "osaka");
    let answer = browser.client.try_login(mail, PASSWORD).await;
    let login = &answer["data"]["login"];
    assert_eq!((&login["token"], &login["userErrors"]), (&Value::Null, &json!([])), "{answer}");
    browser.key = login["registrationKey"].as_str().map(str::to_owned);
    assert!(browser.key.is_some(), "{answer}");
    browser
}

/// Under which codes are sealed: a program that isn't told draws another at each start.
const KEY: &str = "[secrets]\ncodes_key = \"000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f\"\n";

/// The program again, for who keeps their key.
async fn restarted(world: &mut World, applicant: &Applicant) -> Applicant {
    world.restart_with(KEY).await;
    let mut same = Applicant::new(world, "osaka");
    same.key.clone_from(&applicant.key);
    same
}

fn wrong(answer: &Value) -> bool {
    let login = &answer["data"]["login"];
    let nothing = ["token", "expiresAt", "deviceToken", "registrationKey"].iter().all(|field| login[field].is_null());
    nothing && login["userErrors"] == json!([{"code": "WRONG", "field": null, "retryAt": null}])
}

on_both_engines! {
    async fn osk_09_who_broke_off_before_the_sms_logs_in_and_finishes(world: World) {
        world.load("osaka").await;
        at_mobile(&world, MAIL).await;
        let first = world.code_to(SMS).await;
        world.set_clock("2024-09-20T09:00:00+09:00");
        assert!(wrong(&world.client("osaka").try_login(MAIL, "asagao-no-niwa").await));
        let mut browser = resumed(&world, MAIL).await;
        // the key is no session, and shows nothing but where the code went
        browser.client.token.clone_from(&browser.key);
        assert_eq!(browser.client.data("{ viewer { displayName } }").await["viewer"], Value::Null);
        browser.client.token = None;
        let standing = browser.standing().await;
        assert_eq!((&standing["place"], &standing["phoneEnd"], &standing["typed"]), (&json!("MOBILE_CODE"), &json!("5678"), &Value::Null));
        let fresh = world.newer_code_to(SMS, Some(&first)).await;
        assert_eq!(errors(&browser.with_key("proveMobile", json!({"code": first})).await), json!([["WRONG_CODE", "CODE"]]));
        finish(&mut browser, &fresh).await;
        let viewer = browser.client.data("{ viewer { displayName contracts { customerNo } } }").await;
        assert_eq!(viewer["viewer"], json!({"displayName": "あかり", "contracts": [{"customerNo": "A123456789"}]}));
        let answer = world.client("osaka").try_login(MAIL, PASSWORD).await;
        assert!(answer["data"]["login"]["token"].is_string() && answer["data"]["login"]["registrationKey"].is_null(), "{answer}");
        assert_eq!(browser.standing().await, Value::Null);
    }

    // Whoever had it before the login has it no longer, with the old code or another.
    async fn osk_09_the_browser_before_the_login_goes_on_no_longer(world: World) {
        world.load("osaka").await;
        let mut old = at_mobile(&world, MAIL).await;
        let first = world.code_to(SMS).await;
        let mut browser = resumed(&world, MAIL).await;
        let second = world.newer_code_to(SMS, Some(&first)).await;
        for code in [&first, &second] {
            assert_eq!(errors(&old.with_key("proveMobile", json!({"code": code})).await), json!([["NO_CODE", "CODE"]]));
        }
        assert_eq!(errors(&old.with_key("sendMobileCode", json!({"phone": null})).await), json!([["GONE", null]]));
        assert_eq!(errors(&old.fill(right()).await), json!([["GONE", null]]));
        assert_eq!(old.standing().await, Value::Null);
        // a third browser takes it from the second in its turn
        let mut third = resumed(&world, MAIL).await;
        let code = world.newer_code_to(SMS, Some(&second)).await;
        assert_eq!(errors(&browser.with_key("proveMobile", json!({"code": code})).await), json!([["NO_CODE", "CODE"]]));
        finish(&mut third, &code).await;
    }

    async fn osk_09_a_restart_takes_nothing_of_it_away(world: World) {
        let mut world = world;
        world.restart_with(KEY).await;
        world.load("osaka").await;
        let same = at_mobile(&world, MAIL).await;
        let first = world.code_to(SMS).await;
        let mut same = restarted(&mut world, &same).await;
        assert_eq!(same.standing().await["place"], "MOBILE_CODE");
        let other = resumed(&world, MAIL).await;
        let code = world.code_to(SMS).await;
        let mut other = restarted(&mut world, &other).await;
        assert_ne!(first, code);
        finish(&mut other, &code).await;
    }

    async fn osk_09_the_same_address_cant_be_registered_anew(world: World) {
        world.load("osaka").await;
        at_mobile(&world, MAIL).await;
        let used = world.code_to(MAIL).await;
        let (mut again, mut stranger) = (Applicant::new(&world, "osaka"), Applicant::new(&world, "osaka"));
        let begun = again.begin("ＡＹＡＭＥ@Example.com ").await;
        assert_eq!((errors(&begun), &begun["registration"]["place"]), (json!([]), &json!("CODE")));
        stranger.begin("stranger@example.com").await;
        world.code_to("stranger@example.com").await;
        let letters = world.letters_to(MAIL, 2).await;
        assert_eq!(letters.len(), 2, "{letters:?}");
        let text = |field: &str| letters[0][field].as_str().expect("a text").to_owned();
        assert!(text("subject").contains("登録の続きは、ログインしてください"), "{letters:?}");
        assert!(text("body").contains("ログイン画面から") && text("body").contains("携帯電話に届く認証コード"), "{letters:?}");
        for typed in [used.as_str(), "123456"] {
            let proven = again.prove(typed).await;
            assert_eq!((errors(&proven), &proven["registration"]["place"]), (json!([["WRONG_CODE", "CODE"]]), &json!("CODE")));
        }
        // what waits is none the worse for it
        let before = world.code_to(SMS).await;
        let mut browser = resumed(&world, MAIL).await;
        let code = world.newer_code_to(SMS, Some(&before)).await;
        finish(&mut browser, &code).await;
    }

    // What was proved is kept for who waits: nobody else registers it, with the same details neither.
    async fn osk_09_the_contract_of_who_waits_is_taken(world: World) {
        world.load("osaka").await;
        at_mobile(&world, MAIL).await;
        let mut other = at_contract(&world, "other@example.com").await;
        assert_eq!(errors(&other.fill(right()).await), json!([["NO_MATCH", null]]));
    }

    async fn osk_09_what_waits_cant_be_typed_anew(world: World) {
        world.load("osaka").await;
        let mut applicant = at_mobile(&world, MAIL).await;
        let other = contract(&[NUMBERS[0], NUMBERS[1], PHONE, ("PLACE", "中央区馬場町1-2-3")]);
        for input in [person(), other] {
            let filled = applicant.fill(input).await;
            assert_eq!((errors(&filled), &filled["registration"]["place"]), (json!([["TOO_LATE", null]]), &json!("MOBILE_CODE")));
        }
    }

    // Whether what means nothing any more has been taken away or not: here it hasn't, since that is done now and then.
    async fn osk_09_an_account_waits_for_ninety_days(world: World) {
        world.load("osaka").await;
        at_mobile(&world, MAIL).await;
        let first = world.code_to(SMS).await;
        world.set_clock("2024-12-16T11:59:59+09:00");
        let mut waiting = resumed(&world, MAIL).await;
        let code = world.newer_code_to(SMS, Some(&first)).await;
        world.set_clock("2024-12-16T12:00:00+09:00");
        assert!(wrong(&world.client("osaka").try_login(MAIL, PASSWORD).await));
        assert_eq!(waiting.standing().await, Value::Null);
        let late = waiting.with_key("proveMobile", json!({"code": code})).await;
        assert_eq!((errors(&late), &late["token"]), (json!([["GONE", null]]), &Value::Null));
        // and the address is free, with the contract that it held
        let mut anew = Applicant::proven(&world, "osaka", MAIL).await;
        let standing = anew.standing().await;
        assert_eq!((&standing["step"], &standing["typed"]["name"]), (&json!(1), &Value::Null), "{standing}");
        let mut other = person();
        other["details"]["password"] = json!("kakitsubata-no-ike");
        anew.filled(other).await;
        assert_eq!(anew.filled(right()).await["registration"]["place"], "MOBILE_CODE");
        let fresh = world.newer_code_to(SMS, Some(&code)).await;
        finish(&mut anew, &fresh).await;
        assert!(wrong(&world.client("osaka").try_login(MAIL, PASSWORD).await));
        world.client("osaka").log_in(MAIL, "kakitsubata-no-ike").await;
    }
}
