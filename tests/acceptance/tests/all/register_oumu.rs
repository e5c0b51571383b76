//! Registering as the town's leaflet shows it, step by step.
use crate::joiners::{
    PASSWORD, VERSION, all_carried, cannot_log_in, confirmed, count_to, filled, letter, pages, proof,
};
use acceptance::{Applicant, Value, errors, json, on_both_engines};

const MAIL: &str = "yoshino@example.com";
const CITY: &str = "oumu";

fn page(number: &str, kana: &str) -> Value {
    json!({"step": 2, "contract": proof(&[("CUSTOMER_NO", number), ("KANA", kana)]), "terms": VERSION})
}

on_both_engines! {
    async fn oum_02_an_address_is_typed_and_a_code_is_sent(world: World) {
        let mut applicant = Applicant::new(&world, CITY);
        let steps = "{ tenant { registration { steps { parts } channels } } }";
        let rules = applicant.client.data(steps).await["tenant"]["registration"].take();
        let parts: Vec<Value> = rules["steps"].as_array().expect("steps").iter().map(|step| step["parts"].clone()).collect();
        let asked = json!([["CONTACT_CODE"], ["DETAILS"], ["CONTRACT", "TERMS"], ["PRIVACY", "RELATION"], ["CHECK"]]);
        assert_eq!((json!(parts), &rules["channels"]), (asked, &json!(["EMAIL"])));
        for (typed, code) in [("", "REQUIRED"), ("  ", "REQUIRED"), ("yoshino", "NOT_MAIL"), ("a@b", "NOT_MAIL"), ("a b@example.com", "NOT_MAIL")] {
            let refused = applicant.begin(typed).await;
            assert_eq!(errors(&refused), json!([[code, "MAIL"]]), "{typed}");
        }
        let begun = applicant.begin("Ｙoshino@Example.com").await;
        let standing = &begun["registration"];
        assert_eq!((errors(&begun), &standing["place"], &standing["mail"]), (json!([]), &json!("CODE"), &json!(MAIL)));
        assert_eq!((&standing["step"], &standing["typed"]), (&json!(0), &json!(null)));
        // nothing can be typed before the code is
        assert_eq!(errors(&applicant.fill(pages(CITY)[0].clone()).await), json!([["GONE", null]]));
        let code = world.code_to(MAIL).await;
        let proven = applicant.prove(&code).await;
        assert_eq!((errors(&proven), &proven["registration"]["place"]), (json!([]), &json!("STEP")), "{proven}");
        assert_eq!(proven["registration"]["step"], 1);
        all_carried(&world, CITY).await;
        assert_eq!(count_to(&world, MAIL).await, 1);
    }

    async fn oum_03_a_code_of_six_digits_comes_by_mail(world: World) {
        let mut applicant = Applicant::new(&world, CITY);
        applicant.begin(MAIL).await;
        let mail = letter(&world, MAIL, "【水道ポータル】登録の認証コード").await;
        assert_eq!((&mail["tenant"], &mail["channel"]), (&json!(CITY), &json!("mail")));
        assert_eq!(mail["at"], "2024-09-17T12:00:00+09:00");
        let body = mail["body"].as_str().expect("a text");
        let (_, rest) = body.split_once("認証コード　").expect("the code stands behind its name");
        let code: String = rest.chars().take_while(char::is_ascii_digit).collect();
        assert_eq!(code.len(), 6, "{body}");
        assert!(body.contains("10分間使えます") && body.contains("建設水道課 水道係"), "{body}");
        assert!(!mail["subject"].as_str().is_some_and(|subject| subject.contains(&code)), "a lock screen shows it");
        assert_eq!(errors(&applicant.prove(&code).await), json!([]));
    }

    async fn oum_05_user_number_and_kana_match_however_they_are_written(world: World) {
        world.load(CITY).await;
        let mut applicant = filled(&world, CITY, MAIL, 1).await;
        let mut answers = vec![];
        for (number, kana) in
            [("100234", "ヨシダ ハナコ"), ("100234", "タカサキ ジロウ"), ("100235", "ヨシノ ハナコ"), ("100234", "ヨシノ")]
        {
            answers.push(applicant.fill(page(number, kana)).await);
        }
        assert_eq!(errors(&answers[0]), json!([["NO_MATCH", null]]));
        assert!(answers.iter().all(|answer| *answer == answers[0]), "{answers:?}");
        for kana in ["ヨシノ ハナコ", "ﾖｼﾉ ﾊﾅｺ", "よしの　はなこ", "ヨシノハナコ", " よしのハナコ ", "ﾖｼﾉ･ﾊﾅｺ"] {
            assert_eq!(errors(&applicant.fill(page("１００２３４", kana)).await), json!([]), "{kana}");
        }
        for kana in ["タカサキ ジロウ", "ﾀｶｻｷ ｼﾞﾛｳ", "たかさき じろー", "タカサキ ジロー", "タカサキ ジロオ", "タカサキ ジロゥ", "たかさき\u{3000}し\u{3099}ろう"] {
            assert_eq!(errors(&applicant.fill(page("100567", kana)).await), json!([]), "{kana}");
        }
        let nothing = applicant.fill(page("1002345", "・")).await;
        assert_eq!(errors(&nothing), json!([["LENGTH", "CUSTOMER_NO"], ["SAYS_NOTHING", "KANA"]]));
    }

    async fn oum_05_the_version_of_the_terms_that_is_agreed_to_is_kept(world: World) {
        world.load(CITY).await;
        let mut applicant = filled(&world, CITY, MAIL, 1).await;
        let current = applicant.client.data("{ tenant { registration { termsVersion } } }").await;
        assert_eq!(current["tenant"]["registration"]["termsVersion"], VERSION);
        let mut sent = page("100234", "ヨシノ ハナコ");
        for (version, code) in
            [(json!(null), "REQUIRED"), (json!("2024-03-31"), "NOT_CURRENT"), (json!("2024-04-02"), "NOT_CURRENT")]
        {
            sent["terms"] = version;
            let refused = applicant.fill(sent.clone()).await;
            assert_eq!(errors(&refused), json!([[code, "TERMS"]]));
            assert_eq!(refused["registration"]["step"], 2, "nothing has moved on");
        }
        // with all else that is wrong
        let all = applicant.fill(json!({"step": 2})).await;
        assert_eq!(errors(&all), json!([["REQUIRED", "CUSTOMER_NO"], ["REQUIRED", "KANA"], ["REQUIRED", "TERMS"]]));
        sent["terms"] = json!(VERSION);
        assert_eq!(applicant.filled(sent).await["registration"]["typed"]["terms"], VERSION);
        assert_eq!(applicant.standing().await["typed"]["terms"], VERSION);
    }

    async fn oum_06_personal_data_is_agreed_to_and_the_relation_is_told(world: World) {
        world.load(CITY).await;
        let mut applicant = filled(&world, CITY, MAIL, 2).await;
        let page = |privacy: Value, relation: Value, consent: bool| {
            json!({"step": 3, "privacy": privacy, "relation": relation, "consent": consent})
        };
        for (sent, faults) in [
            (page(json!(null), json!(null), false), json!([["REQUIRED", "PRIVACY"], ["REQUIRED", "RELATION"]])),
            (page(json!("2024-03-31"), json!("HOLDER"), false), json!([["NOT_CURRENT", "PRIVACY"]])),
            (page(json!(VERSION), json!(null), true), json!([["REQUIRED", "RELATION"]])),
            (page(json!(VERSION), json!("FAMILY"), false), json!([["REQUIRED", "CONSENT"]])),
            (page(json!(null), json!("OTHER"), false), json!([["REQUIRED", "PRIVACY"], ["REQUIRED", "CONSENT"]])),
        ] {
            let refused = applicant.fill(sent.clone()).await;
            assert_eq!(errors(&refused), faults, "{sent}");
            assert_eq!((&refused["registration"]["step"], &refused["registration"]["typed"]["privacy"]), (&json!(3), &json!(null)));
        }
        let typed = applicant.filled(page(json!(VERSION), json!("FAMILY"), true)).await["registration"]["typed"].take();
        assert_eq!((&typed["privacy"], &typed["relation"], &typed["consent"]), (&json!(VERSION), &json!("FAMILY"), &json!(true)));
        // no member before it is confirmed
        cannot_log_in(&world, CITY, MAIL, PASSWORD).await;
        confirmed(&mut applicant).await;
        world.client(CITY).log_in(MAIL, PASSWORD).await;
    }

    async fn oum_07_a_page_shows_all_that_was_typed_and_going_back_keeps_it(world: World) {
        world.load(CITY).await;
        let mut applicant = filled(&world, CITY, MAIL, 2).await;
        // no step is left out
        assert_eq!(errors(&applicant.confirm().await), json!([["TOO_EARLY", null]]));
        assert_eq!(errors(&applicant.fill(json!({"step": 4})).await), json!([["TOO_EARLY", null]]));
        applicant.filled(pages(CITY)[2].clone()).await;
        let mut shown = json!({
            "name": "𠮷野 花子", "nickname": null, "contactPhone": null, "mobile": null, "loginId": null,
            "hasPassword": true, "question": null,
            "contract": proof(&[("CUSTOMER_NO", "100234"), ("KANA", "ヨシノ ハナコ")]),
            "terms": VERSION, "privacy": VERSION, "relation": "HOLDER", "consent": false,
        });
        let check = applicant.standing().await;
        assert_eq!((&check["place"], &check["step"], &check["typed"]), (&json!("STEP"), &json!(4), &shown));
        // back to an earlier page, the password staying as it was typed, and to another
        applicant.filled(json!({"step": 1, "details": {"name": "吉野 はな"}})).await;
        shown["name"] = json!("吉野 はな");
        applicant.filled(json!({"step": 3, "privacy": VERSION, "relation": "STAFF", "consent": true})).await;
        (shown["relation"], shown["consent"]) = (json!("STAFF"), json!(true));
        let check = applicant.standing().await;
        assert_eq!((&check["step"], &check["typed"]), (&json!(4), &shown), "the rest is kept");
        // what is wrong on an earlier page leaves all as it was
        assert_eq!(errors(&applicant.fill(json!({"step": 1, "details": {"name": ""}})).await), json!([["REQUIRED", "NAME"]]));
        assert_eq!(errors(&applicant.fill(page("100234", "タカサキ")).await), json!([["NO_MATCH", null]]));
        assert_eq!(applicant.standing().await["typed"], shown);
        // nobody else's browser shows it
        let mut other = Applicant::new(&world, CITY);
        other.key = Some("x".repeat(43));
        assert_eq!(other.standing().await, json!(null));
        confirmed(&mut applicant).await;
        assert_eq!(applicant.client.data("{ viewer { displayName } }").await["viewer"]["displayName"], "吉野 はな");
        world.client(CITY).log_in(MAIL, PASSWORD).await;
        assert_eq!(errors(&applicant.confirm().await), json!([["GONE", null]]), "it is over");
    }
}
