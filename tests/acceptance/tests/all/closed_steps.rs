//! Outside a city's hours each step of registration and of the way back in is refused, and nothing of it is lost.
use crate::{
    residents::MIZUNO,
    steps_kanazawa::{ID, MAIL, PASSWORD, at_check, person},
};
use acceptance::{Applicant, Client, Value, errors, json, on_both_engines};

const OPENS_AT: &str = "2024-09-17T22:00:00+00:00";

/// Sends each step with this key; all are refused with when the city opens.
async fn all_closed(client: &mut Client, key: &str) {
    for step in [
        r#"mutation { beginRegistration(input: {mail: "closed@example.com"}) { key } }"#.to_owned(),
        format!(r#"mutation {{ sendContactCode(key: "{key}") {{ key }} }}"#),
        format!(r#"mutation {{ proveContact(key: "{key}", code: "123456") {{ key }} }}"#),
        format!(
            r#"mutation {{ fillRegistration(input: {{key: "{key}", step: 1, terms: "2024-04-01", privacy: "2024-04-01"}}) {{ key }} }}"#
        ),
        format!(r#"mutation {{ confirmRegistration(key: "{key}") {{ key token }} }}"#),
        format!(r#"mutation {{ sendMobileCode(key: "{key}", phone: "090-1234-5678") {{ key }} }}"#),
        format!(r#"mutation {{ proveMobile(key: "{key}", code: "123456") {{ key token }} }}"#),
        format!(r#"mutation {{ beginRecovery(input: {{mail: "{MAIL}"}}) {{ key }} }}"#),
        format!(r#"mutation {{ sendRecoveryCode(key: "{key}") {{ key }} }}"#),
        format!(r#"mutation {{ proveRecovery(key: "{key}", code: "123456") {{ key }} }}"#),
        format!(r#"mutation {{ answerQuestion(key: "{key}", answer: "さくら小学校") {{ key }} }}"#),
        format!(r#"mutation {{ resetPassword(key: "{key}", password: "kenrokuen-no-hana") {{ done }} }}"#),
        format!(r#"{{ registration(key: "{key}") {{ step }} }}"#),
        format!(r#"{{ recovery(key: "{key}") {{ next loginId }} }}"#),
    ] {
        let answer = client.ask(&step).await;
        let extensions = &answer["errors"][0]["extensions"];
        assert_eq!(
            (&extensions["code"], &extensions["opensAt"]),
            (&json!("CLOSED"), &json!(OPENS_AT)),
            "{step}: {answer}"
        );
    }
}

on_both_engines! {
    async fn knz_01_each_step_of_registration_and_recovery_is_refused_while_closed(world: World) {
        world.load("kanazawa").await;
        world.enrol(&MIZUNO).await;
        world.set_clock("2024-09-18T01:59:00+09:00");
        let mut applicant = at_check(&world, MAIL, ID).await;
        let mut back = Applicant::new(&world, "kanazawa");
        back.recover("beginRecovery", json!({"mail": "mizuno-hanako@example.jp"})).await;
        let code = world.code_to("mizuno-hanako@example.jp").await;
        world.set_clock("2024-09-18T01:59:59+09:00");
        let proven = back.recover("proveRecovery", json!({ "code": code })).await;
        assert_eq!(proven["recovery"]["next"], "ANSWER", "{proven}");
        let sent = world.outbox(2).await.len();
        for closed in ["2024-09-18T02:00:00+09:00", "2024-09-18T06:59:59+09:00"] {
            world.set_clock(closed);
            for key in [applicant.key.clone(), back.key.clone(), Some("x".repeat(43))].into_iter().flatten() {
                all_closed(&mut world.client("kanazawa"), &key).await;
            }
        }
        // the other city's hours are its own
        let mut elsewhere = Applicant::new(&world, "osaka");
        assert_eq!(errors(&elsewhere.begin("elsewhere@example.com").await), json!([]));
        world.code_to("elsewhere@example.com").await;
        assert_eq!(world.outbox(0).await.len(), sent + 1, "nothing left from the closed one");

        world.set_clock("2024-09-18T07:00:00+09:00");
        assert_eq!(applicant.standing().await["step"], 4);
        assert_eq!(applicant.filled(person(ID)).await["registration"]["step"], 4);
        assert!(applicant.confirm().await["token"].is_string());
        world.client("kanazawa").log_in(ID, PASSWORD).await;
        // a way back in is old after five hours, and begins anew
        let late = back.recover("answerQuestion", json!({"answer": "さくら小学校"})).await;
        assert_eq!((errors(&late), &late["recovery"]), (json!([["GONE", null]]), &Value::Null));
        assert_eq!(errors(&back.recover("beginRecovery", json!({"mail": "mizuno-hanako@example.jp"})).await), json!([]));
    }
}
