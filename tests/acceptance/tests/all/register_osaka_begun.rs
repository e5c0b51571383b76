//! Broken off before the contract: there is no login, and beginning anew goes on with what was typed. And an address that
//! is a member's can't be registered at all.
use crate::steps_osaka::{MAIL, PASSWORD, SMS, at_contract, finish, member, person, right};
use acceptance::{Applicant, Value, World, errors, json, on_both_engines};

/// All but what names the browser.
fn without_key(mut payload: Value) -> Value {
    payload["key"] = Value::Null;
    payload["registration"]["mail"] = Value::Null;
    payload
}

/// The same program again, for who keeps their key.
async fn restarted(world: &mut World, applicant: &Applicant) -> Applicant {
    world.restart().await;
    let mut same = Applicant::new(world, "osaka");
    same.key.clone_from(&applicant.key);
    same
}

on_both_engines! {
    async fn osk_10_who_broke_off_before_the_contract_fails_to_log_in_as_nobody_does(world: World) {
        world.load("osaka").await;
        at_contract(&world, MAIL).await;
        let nobodys = world.client("osaka").try_login("nobody@example.com", PASSWORD).await;
        assert_eq!(nobodys["data"]["login"]["userErrors"], json!([{"code": "WRONG", "field": null, "retryAt": null}]));
        assert_eq!(world.client("osaka").try_login(MAIL, PASSWORD).await, nobodys);
        assert!(world.outbox(0).await.iter().all(|letter| letter["channel"] == "mail"), "and no SMS comes");
    }

    async fn osk_10_the_same_address_begins_anew_in_another_browser_days_later(world: World) {
        let mut world = world;
        world.load("osaka").await;
        let old = at_contract(&world, MAIL).await;
        let mut old = restarted(&mut world, &old).await;
        world.set_clock("2024-09-24T11:59:59+09:00");
        assert_eq!(old.standing().await["step"], 2, "the browser goes on with it by itself too");
        let mut other = Applicant::proven(&world, "osaka", MAIL).await;
        let standing = other.standing().await;
        assert_eq!((&standing["place"], &standing["step"]), (&json!("STEP"), &json!(2)), "{standing}");
        let typed = &standing["typed"];
        assert_eq!((&typed["name"], &typed["nickname"], &typed["mobile"]), (&json!("島 あかり"), &json!("あかり"), &json!(SMS)));
        assert_eq!((&typed["hasPassword"], &typed["terms"], &typed["contract"]), (&json!(true), &json!("2024-04-01"), &json!([])));
        assert!(!standing.to_string().contains(PASSWORD), "{standing}");
        // who had it before has it no longer
        assert_eq!(old.standing().await, Value::Null);
        assert_eq!(errors(&old.fill(right()).await), json!([["GONE", null]]));
        // the password of days ago is that of the account
        other.filled(right()).await;
        let code = world.code_to(SMS).await;
        finish(&mut other, &code).await;
        world.client("osaka").log_in(MAIL, PASSWORD).await;
    }

    async fn osk_10_the_same_details_may_be_typed_anew(world: World) {
        world.load("osaka").await;
        at_contract(&world, MAIL).await;
        let mut anew = Applicant::proven(&world, "osaka", MAIL).await;
        assert_eq!(anew.filled(person()).await["registration"]["step"], 2);
        // and changed: a field that is left empty but for the password's is said
        let mut changed = person();
        changed["details"] = json!({"name": "島 アカリ", "mobile": "080-8765-4321"});
        let filled = anew.filled(changed.clone()).await;
        assert_eq!((&filled["registration"]["typed"]["name"], &filled["registration"]["typed"]["mobile"]), (&json!("島 アカリ"), &json!("08087654321")));
        changed["details"] = json!({"name": " ", "mobile": ""});
        assert_eq!(errors(&anew.fill(changed).await), json!([["REQUIRED", "NAME"], ["REQUIRED", "MOBILE"]]));
        anew.filled(right()).await;
        let code = world.code_to("08087654321").await;
        finish(&mut anew, &code).await;
        world.client("osaka").log_in(MAIL, PASSWORD).await;
    }

    async fn osk_10_after_seven_days_it_is_as_if_it_had_never_been(world: World) {
        let mut world = world;
        world.load("osaka").await;
        let mut old = at_contract(&world, MAIL).await;
        world.set_clock("2024-09-24T12:00:00+09:00");
        assert_eq!(old.standing().await, Value::Null);
        assert_eq!(errors(&old.fill(right()).await), json!([["GONE", null]]));
        let mut anew = Applicant::proven(&world, "osaka", MAIL).await;
        let standing = anew.standing().await;
        let typed = &standing["typed"];
        assert_eq!((&standing["step"], &typed["name"], &typed["terms"], &typed["hasPassword"]), (&json!(1), &Value::Null, &Value::Null, &json!(false)));
        let mut without = person();
        without["details"]["password"] = Value::Null;
        assert_eq!(errors(&anew.fill(without).await), json!([["REQUIRED", "PASSWORD"]]));
        // that browser's goes on from here, a week since it was touched last, and the old one never again
        world.set_clock("2024-10-01T11:59:59+09:00");
        let mut anew = restarted(&mut world, &anew).await;
        assert_eq!(anew.filled(person()).await["registration"]["step"], 2);
        world.set_clock("2024-10-08T11:59:58+09:00");
        assert_eq!(anew.filled(right()).await["registration"]["place"], "MOBILE_CODE");
    }

    // Broken off before the first code: another one comes, in whichever browser asks, and the first is dead.
    async fn osk_10_who_broke_off_before_the_first_code_begins_anew(world: World) {
        world.load("osaka").await;
        let mut old = Applicant::new(&world, "osaka");
        old.begin(MAIL).await;
        let first = world.code_to(MAIL).await;
        let mut other = Applicant::new(&world, "osaka");
        other.begin(MAIL).await;
        let second = world.newer_code_to(MAIL, Some(&first)).await;
        for code in [&first, &second] {
            assert_eq!(errors(&old.prove(code).await), json!([["NO_CODE", "CODE"]]));
        }
        assert_eq!(errors(&other.prove(&first).await), json!([["WRONG_CODE", "CODE"]]));
        assert_eq!(other.prove(&second).await["registration"]["step"], 1);
    }

    async fn osk_14_a_members_address_is_answered_alike_and_gets_no_code(world: World) {
        world.load("osaka").await;
        let mut owner = member(&world, MAIL).await;
        let before = world.letters_to(MAIL, 2).await.len();
        let (mut second, mut stranger) = (Applicant::new(&world, "osaka"), Applicant::new(&world, "osaka"));
        let begun = without_key(second.begin("Ayame@Example.com").await);
        assert_eq!(begun, without_key(stranger.begin("stranger@example.com").await));
        assert_eq!((errors(&begun), &begun["registration"]["place"]), (json!([]), &json!("CODE")));
        world.code_to("stranger@example.com").await;
        let letters = world.letters_to(MAIL, before + 1).await;
        assert_eq!(letters.len(), before + 1, "{letters:?}");
        let text = |field: &str| letters[0][field].as_str().expect("a text").to_owned();
        assert!(text("subject").contains("メールアドレスが登録済みのため、使用することができません"), "{letters:?}");
        assert!(text("body").contains("ログイン画面から") && text("body").contains("ご契約を追加するときも、ログインしてから"));
        assert!(!text("body").split(|c: char| !c.is_ascii_digit()).any(|run| run.len() == 6), "{letters:?}");
        // nothing that is typed is right, and all that is said is what a stranger is told
        for _ in 0..6 {
            assert_eq!(without_key(second.prove("123456").await), without_key(stranger.prove("123456").await));
        }
        let anew = [second.with_key("sendContactCode", json!({})).await, stranger.with_key("sendContactCode", json!({})).await];
        let [one, other] = anew.map(without_key);
        assert_eq!(one, other);
        assert_eq!(owner.client.data("{ viewer { displayName } }").await["viewer"]["displayName"], "あかり");
        world.client("osaka").log_in(MAIL, PASSWORD).await;
    }

    // Two who registered one address at once: who finishes second finds it a member's.
    async fn osk_14_a_code_that_is_right_too_late_registers_no_second_account(world: World) {
        world.load("osaka").await;
        let mut first = at_contract(&world, MAIL).await;
        let mut second = Applicant::new(&world, "osaka");
        let before = world.code_to(MAIL).await;
        second.begin(MAIL).await;
        let fresh = world.newer_code_to(MAIL, Some(&before)).await;
        first.filled(right()).await;
        let code = world.code_to(SMS).await;
        finish(&mut first, &code).await;
        let late = second.prove(&fresh).await;
        assert_eq!((errors(&late), &late["registration"]), (json!([["NO_CODE", "CODE"]]), &Value::Null));
    }
}
