//! Who registered by SMS never showed that the address of mail is theirs: the code to get back in goes to the phone, so
//! that whoever has a mistyped address gets nobody's account.
use acceptance::{Applicant, json, on_both_engines};

const MAIL: &str = "momoko@example.com";
const PHONE: &str = "09012345678";

on_both_engines! {
    async fn krs_01_who_chose_sms_gets_back_in_by_sms(world: World) {
        world.load("kurashiki").await;
        let mut applicant = Applicant::new(&world, "kurashiki");
        let begun = applicant.begin_with(json!({"mail": MAIL, "channel": "SMS", "phone": PHONE})).await;
        assert_eq!(begun["userErrors"], json!([]), "{begun}");
        let first = world.code_to(PHONE).await;
        applicant.prove(&first).await;
        let person = json!({"name": "三宅 桃子", "contactPhone": "086-000-1111", "password": "shirakabe-no-machi"});
        applicant.filled(json!({"step": 1, "details": person})).await;
        let proof = json!([{"field": "CUSTOMER_NO", "value": "1203040506"}, {"field": "PHONE", "value": "086-000-0506"}]);
        applicant.filled(json!({"step": 2, "contract": proof, "relation": "HOLDER"})).await;
        applicant.filled(json!({"step": 3, "terms": "2024-04-01", "privacy": "2024-04-01"})).await;
        assert!(applicant.confirm().await["token"].is_string());

        world.set_clock("2024-09-17T12:05:00+09:00");
        let mut back = Applicant::new(&world, "kurashiki");
        let begun = back.recover("beginRecovery", json!({"mail": MAIL})).await;
        assert_eq!(begun["userErrors"], json!([]), "{begun}");
        let code = world.newer_code_to(PHONE, Some(&first)).await;
        let proven = back.recover("proveRecovery", json!({"code": code})).await;
        assert_eq!(proven["recovery"]["next"], "NEW_PASSWORD", "{proven}");
        let to_address = world.outbox(3).await.into_iter().filter(|message| message["recipient"] == MAIL);
        for message in to_address {
            assert!(!message["body"].as_str().expect("a body").contains(&code), "the address gets no code: {message}");
        }
        let done = back.recover("resetPassword", json!({"password": "bikan-chiku-no-yanagi"})).await;
        assert_eq!(done["done"], true, "{done}");
        back.client.log_in(MAIL, "bikan-chiku-no-yanagi").await;
    }
}
