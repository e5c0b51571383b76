//! Registering in the city whose order is address, details, contract, SMS.
use crate::{
    residents::HANAKO,
    steps_osaka::{
        MAIL, MOBILE, NUMBERS, PHONE, SMS, at_contract, contract, contract_of, finish, member, person, person_with,
        right,
    },
};
use acceptance::{Applicant, Value, errors, json, on_both_engines};

/// What the bureau's file says of a contract.
const OF_CONTRACT: &str = "{ viewer { contracts { customerNo holderName serviceAddress paymentMethod startedOn endedOn latestBill { billNo total } } } }";

on_both_engines! {
    async fn osk_06_one_correct_hint_is_enough(world: World) {
        world.load("osaka").await;
        let mut applicant = at_contract(&world, MAIL).await;
        let wrong = [NUMBERS[0], NUMBERS[1], ("PHONE", "06-6000-9999"), ("PLACE", "大阪市北区1-1"), ("DEBIT_LAST4", "9999")];
        assert_eq!(errors(&applicant.fill(contract(&wrong)).await), json!([["NO_MATCH", null]]));
        let one = [NUMBERS[0], NUMBERS[1], PHONE, ("PLACE", "大阪市北区1-1"), ("DEBIT_LAST4", "9999")];
        let filled = applicant.filled(contract(&one)).await;
        assert_eq!(filled["registration"]["place"], "MOBILE_CODE", "{filled}");
        assert_eq!(filled["registration"]["phoneEnd"], "5678", "{filled}");
        let code = world.code_to(SMS).await;
        finish(&mut applicant, &code).await;
        let viewer = applicant.client.data("{ viewer { displayName contracts { customerNo } joining { shown } } }").await;
        assert_eq!(viewer["viewer"]["displayName"], "あかり");
        assert_eq!(viewer["viewer"]["contracts"][0]["customerNo"], "A123456789");
    }

    // Nothing is skipped: what comes too early leads nowhere and sends nothing.
    async fn osk_09_the_steps_come_in_their_order(world: World) {
        world.load("osaka").await;
        let mut applicant = Applicant::proven(&world, "osaka", MAIL).await;
        assert_eq!(errors(&applicant.fill(right()).await), json!([["TOO_EARLY", null]]));
        assert_eq!(errors(&applicant.with_key("sendMobileCode", json!({"phone": MOBILE})).await), json!([["TOO_EARLY", null]]));
        assert_eq!(errors(&applicant.with_key("proveMobile", json!({"code": "123456"})).await), json!([["NO_CODE", "CODE"]]));
        assert_eq!(errors(&applicant.confirm().await), json!([["TOO_EARLY", null]]));
        let mut stranger = Applicant::new(&world, "osaka");
        stranger.begin("not-proven@example.com").await;
        for input in [person(), right()] {
            assert_eq!(errors(&stranger.fill(input).await), json!([["GONE", null]]));
        }
        assert_eq!(applicant.standing().await["step"], 1);
        assert_eq!(world.letters_to("not-proven@example.com", 1).await.len(), 1);
        assert!(world.outbox(0).await.iter().all(|letter| letter["channel"] == "mail"));
    }

    async fn osk_05_who_is_not_the_holder_declares_the_holders_consent(world: World) {
        world.load("osaka").await;
        let mut applicant = at_contract(&world, MAIL).await;
        let proof = [NUMBERS[0], NUMBERS[1], PHONE];
        for relation in ["FAMILY", "STAFF", "OTHER"] {
            let filled = applicant.fill(contract_of(relation, &proof)).await;
            assert_eq!(errors(&filled), json!([["REQUIRED", "CONSENT"]]), "{relation}");
            assert_eq!((&filled["token"], &filled["registration"]["step"]), (&Value::Null, &json!(2)), "{relation}");
        }
        let mut none = contract(&proof);
        none["relation"] = Value::Null;
        assert_eq!(errors(&applicant.fill(none).await), json!([["REQUIRED", "RELATION"]]));
        assert_eq!(errors(&applicant.with_key("sendMobileCode", json!({"phone": MOBILE})).await), json!([["TOO_EARLY", null]]));
        let mut declared = contract_of("FAMILY", &proof);
        declared["consent"] = json!(true);
        assert_eq!(applicant.filled(declared).await["registration"]["place"], "MOBILE_CODE");
        assert_eq!(world.letters_to(SMS, 1).await.len(), 1, "and no code before");
    }

    async fn osk_08_tries_change_nothing_of_a_contract(world: World) {
        world.load("osaka").await;
        world.enrol(&HANAKO).await;
        let mut viewer = world.logged_in(&HANAKO).await;
        let before = viewer.data(OF_CONTRACT).await;
        assert_eq!(before["viewer"]["contracts"][0]["serviceAddress"], "大阪市中央区馬場町1-2-3");
        let mut stranger = at_contract(&world, MAIL).await;
        for place in ["大阪市北区大淀中9-9-9", "中央区馬場町一丁目2番3号"] {
            let all_right = contract(&[NUMBERS[0], NUMBERS[1], PHONE, ("PLACE", place)]);
            assert_eq!(errors(&stranger.fill(all_right).await), json!([["NO_MATCH", null]]), "hers already");
        }
        let wrong = contract(&[NUMBERS[0], NUMBERS[1], ("PHONE", "06-6999-9999"), ("DEBIT_LAST4", "0000")]);
        assert_eq!(errors(&stranger.fill(wrong).await), json!([["NO_MATCH", null]]));
        assert_eq!(viewer.data(OF_CONTRACT).await, before);
    }

    // The right one and what is typed beside it: name, another telephone, another place, the mobile phone.
    async fn osk_08_registering_changes_nothing_of_a_contract(world: World) {
        world.load("osaka").await;
        let numbers = [("CUSTOMER_NO", "C345678901"), ("ASSESSMENT_NO", "24P0300005")];
        let mut applicant = at_contract(&world, MAIL).await;
        for phone in [("PHONE", "06-6999-9999"), ("PHONE", "06-6999-9999"), ("PHONE", MOBILE)] {
            let wrong = contract(&[numbers[0], numbers[1], phone, ("DEBIT_LAST4", "1111")]);
            // what was typed once proves nothing the next time
            assert_eq!(errors(&applicant.fill(wrong).await), json!([["NO_MATCH", null]]), "{phone:?}");
        }
        let place = "北区大淀中一丁目１番８８号　地下1階";
        applicant.filled(contract(&[numbers[0], numbers[1], ("PLACE", place), ("PHONE", "06-6999-9999")])).await;
        let code = world.code_to(SMS).await;
        finish(&mut applicant, &code).await;
        let of_contract = applicant.client.data(OF_CONTRACT).await;
        let file = json!([{
            "customerNo": "C345678901", "holderName": "株式会社 あおい \"水都\"", "serviceAddress": "大阪市北区大淀中1-1-88,　地下1階",
            "paymentMethod": "SLIP", "startedOn": "2015-06-01", "endedOn": "2024-03-31",
            "latestBill": {"billNo": "24P0300005", "total": 1650},
        }]);
        assert_eq!(of_contract["viewer"]["contracts"], file);
    }

    async fn osk_13_a_phone_that_takes_no_sms_is_refused(world: World) {
        world.load("osaka").await;
        let mut applicant = Applicant::proven(&world, "osaka", MAIL).await;
        for (mobile, says) in [
            ("06-6458-1132", "NO_SMS"),
            ("０６（６０００）１１３２", "NO_SMS"),
            ("050-1234-5678", "NO_SMS"),
            ("0120-123-456", "NOT_PHONE"),
            ("0800-123-4567", "NOT_PHONE"),
            ("090-1234-567", "NOT_PHONE"),
            ("", "REQUIRED"),
        ] {
            let filled = applicant.fill(person_with(mobile)).await;
            assert_eq!(errors(&filled), json!([[says, "MOBILE"]]), "{mobile}");
            assert_eq!(filled["registration"]["step"], 1, "{mobile}");
        }
        for mobile in ["060-1234-5678", "070-1234-5678", "+81 80-1234-5678", "０９０ー１２３４ー５６７８"] {
            assert_eq!(applicant.filled(person_with(mobile)).await["registration"]["step"], 2, "{mobile}");
        }
        applicant.filled(right()).await;
        for mobile in ["06-6458-1132", "050-1234-5678"] {
            let sent = applicant.with_key("sendMobileCode", json!({"phone": mobile})).await;
            assert_eq!(errors(&sent), json!([["NO_SMS", "MOBILE"]]), "{mobile}");
        }
        assert!(world.letters_to(SMS, 1).await.len() == 1 && world.outbox(0).await.len() == 2, "{:?}", world.outbox(0).await);
    }

    // All other messages go to the address, and a code stands in its message alone.
    async fn osk_13_the_phone_gets_the_code_and_nothing_else(world: World) {
        world.load("osaka").await;
        member(&world, MAIL).await;
        let mails = world.letters_to(MAIL, 2).await;
        let sms = world.letters_to(SMS, 1).await;
        assert_eq!((mails.len(), sms.len()), (2, 1), "{mails:?} {sms:?}");
        let codes = [world.code_to(SMS).await, world.last_code_to(MAIL).await.expect("a code went there")];
        for (letter, may) in [(&mails[1], Some(&codes[1])), (&mails[0], None), (&sms[0], Some(&codes[0]))] {
            let text = letter["body"].as_str().expect("a text");
            assert!(codes.iter().all(|code| text.contains(code.as_str()) == (Some(code) == may)), "{letter}");
            let subject = letter["subject"].as_str().unwrap_or_default();
            assert!(codes.iter().all(|code| !subject.contains(code.as_str())), "{letter}");
            assert!(!text.contains("http") && !text.contains("/register"), "a code is typed, and no link brings it: {letter}");
        }
        assert!(mails[0]["subject"].as_str().is_some_and(|subject| subject.contains("登録が完了しました")), "{:?}", mails[0]);
    }
}
