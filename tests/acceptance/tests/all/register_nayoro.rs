//! Registering in the city that asks for the tap's number and the telephone that its office was told.
use crate::joiners::{PASSWORD, cannot_log_in, confirmed, filled, other_than, pages, proof, seen};
use acceptance::{Applicant, Value, errors, json, on_both_engines};

const MAIL: &str = "fuyuko@example.com";

fn page(number: &str, phone: &str) -> Value {
    json!({"step": 2, "contract": proof(&[("CUSTOMER_NO", number), ("PHONE", phone)]), "relation": "HOLDER"})
}

on_both_engines! {
    async fn nyr_07_only_the_newest_code_works(world: World) {
        let mut applicant = Applicant::new(&world, "nayoro");
        applicant.begin(MAIL).await;
        let first = world.code_to(MAIL).await;
        world.set_clock("2024-09-17T12:01:00+09:00");
        assert_eq!(errors(&applicant.with_key("sendContactCode", json!({})).await), json!([]));
        let second = world.newer_code_to(MAIL, Some(&first)).await;
        let old = applicant.prove(&first).await;
        assert_eq!(errors(&old), json!([["WRONG_CODE", "CODE"]]), "{old}");
        assert_eq!(old["userErrors"][0]["number"], 4);
        assert_eq!(old["registration"]["place"], "CODE");
        // in another browser: the newest of the address works there, and none in the first any more
        world.set_clock("2024-09-17T12:02:00+09:00");
        let mut elsewhere = Applicant::new(&world, "nayoro");
        elsewhere.begin(MAIL).await;
        let third = world.newer_code_to(MAIL, Some(&second)).await;
        for code in [&first, &second, &third] {
            assert_eq!(errors(&applicant.prove(code).await), json!([["NO_CODE", "CODE"]]));
        }
        assert_eq!(errors(&elsewhere.prove(&second).await), json!([["WRONG_CODE", "CODE"]]));
        let proven = elsewhere.prove(&third).await;
        assert_eq!((errors(&proven), &proven["registration"]["step"]), (json!([]), &json!(1)), "{proven}");
        assert_eq!(errors(&elsewhere.prove(&third).await), json!([["USED", "CODE"]]), "once is all");
    }

    // Ten minutes, five tries.
    async fn nyr_07_the_newest_code_is_dead_after_ten_minutes_and_after_five_wrong_ones(world: World) {
        let mut applicant = Applicant::new(&world, "nayoro");
        applicant.begin(MAIL).await;
        let code = world.code_to(MAIL).await;
        world.set_clock("2024-09-17T12:10:00+09:00");
        assert_eq!(errors(&applicant.prove(&code).await), json!([["EXPIRED", "CODE"]]));
        applicant.with_key("sendContactCode", json!({})).await;
        let code = world.newer_code_to(MAIL, Some(&code)).await;
        world.set_clock("2024-09-17T12:19:59+09:00");
        for left in (0..5).rev() {
            let wrong = applicant.prove(other_than(&code)).await;
            assert_eq!(errors(&wrong), json!([["WRONG_CODE", "CODE"]]), "{wrong}");
            assert_eq!(wrong["userErrors"][0]["number"], left);
        }
        for typed in [code.as_str(), other_than(&code)] {
            assert_eq!(errors(&applicant.prove(typed).await), json!([["TRIED_OUT", "CODE"]]));
        }
        for typed in ["", "12345", "1234567", "abcdef"] {
            assert_eq!(errors(&applicant.prove(typed).await), json!([["NOT_CODE", "CODE"]]), "{typed}");
        }
        applicant.with_key("sendContactCode", json!({})).await;
        let code = world.newer_code_to(MAIL, Some(&code)).await;
        world.set_clock("2024-09-17T12:29:58+09:00");
        // as a telephone's keyboard may write it
        let wide: String = code.chars().map(|c| char::from_u32(u32::from(c) + 0xfee0).expect("a wide digit")).collect();
        assert_eq!(errors(&applicant.prove(&wide).await), json!([]));
    }

    async fn nyr_12_tap_number_and_registered_phone_match(world: World) {
        world.load("nayoro").await;
        let mut applicant = filled(&world, "nayoro", MAIL, 1).await;
        // one of the two is wrong, or both: one answer, which doesn't say which
        let unmatched = [("1204056", "01654-0-4057"), ("1204057", "01654-0-4056"), ("9999999", "090-1234-5678")];
        let mut answers = vec![];
        for (number, phone) in unmatched {
            answers.push(applicant.fill(page(number, phone)).await);
        }
        assert_eq!(errors(&answers[0]), json!([["NO_MATCH", null]]), "{}", answers[0]);
        assert_eq!(answers[0]["registration"]["step"], 2);
        assert!(answers.iter().all(|answer| *answer == answers[0]), "{answers:?}");
        // as people write them
        for (number, phone) in [
            ("1204056", "01654-0-4056"),
            ("１２０４０５６", "０１６５４ー０ー４０５６"),
            ("120-4056", "(01654)0-4056"),
            (" 1204056 ", "+81 1654 0 4056"),
        ] {
            let matched = applicant.fill(page(number, phone)).await;
            assert_eq!(errors(&matched), json!([]), "{number} {phone}");
            assert_eq!(matched["registration"]["step"], 3, "{number} {phone}");
        }
        applicant.filled(pages("nayoro")[2].clone()).await;
        confirmed(&mut applicant).await;
        assert_eq!(applicant.client.data("{ viewer { displayName } }").await["viewer"]["displayName"], "ふゆ");
        world.set_clock("2024-09-18T00:00:00+09:00");
        let mut client = world.client("nayoro");
        client.log_in(MAIL, PASSWORD).await;
        assert_eq!(seen(&mut client).await, ["1204056"]);
    }

    // What can't be a number or a telephone is told at its field, all at once, and is no try.
    async fn nyr_12_what_can_not_match_is_told_at_its_field(world: World) {
        world.load("nayoro").await;
        let mut applicant = filled(&world, "nayoro", MAIL, 1).await;
        for _ in 0..6 {
            let nothing = applicant.fill(json!({"step": 2, "contract": []})).await;
            let asked = json!([["REQUIRED", "CUSTOMER_NO"], ["REQUIRED", "KNOWN_PHONE"], ["REQUIRED", "RELATION"]]);
            assert_eq!(errors(&nothing), asked);
            let local = applicant.fill(page("1204056", "0-4056")).await;
            assert_eq!(errors(&local), json!([["NOT_PHONE", "KNOWN_PHONE"]]));
            let long = applicant.fill(page("01204056", "01654-0-4056")).await;
            assert_eq!(errors(&long), json!([["LENGTH", "CUSTOMER_NO"]]));
            assert_eq!(long["userErrors"][0]["number"], 7);
            let letter = applicant.fill(page("120405O", "01654-0-4056")).await;
            assert_eq!(errors(&letter), json!([["NOT_DIGIT", "CUSTOMER_NO"]]));
            assert_eq!(letter["userErrors"][0]["number"], 7);
        }
        assert_eq!(errors(&applicant.fill(page("1204056", "01654-0-4056")).await), json!([]));
    }

    async fn nyr_12_all_but_the_holder_declare_the_holders_consent(world: World) {
        world.load("nayoro").await;
        let mut applicant = filled(&world, "nayoro", MAIL, 1).await;
        let mut sent = page("1204056", "01654-0-4056");
        for relation in ["FAMILY", "STAFF", "OTHER"] {
            sent["relation"] = json!(relation);
            sent["consent"] = json!(false);
            let refused = applicant.fill(sent.clone()).await;
            assert_eq!(errors(&refused), json!([["REQUIRED", "CONSENT"]]), "{relation}");
            assert_eq!(refused["registration"]["typed"]["relation"], json!(null), "nothing has moved on");
        }
        for relation in ["FAMILY", "STAFF", "OTHER"] {
            sent["relation"] = json!(relation);
            sent["consent"] = json!(true);
            let typed = applicant.filled(sent.clone()).await["registration"]["typed"].take();
            assert_eq!((&typed["relation"], &typed["consent"]), (&json!(relation), &json!(true)));
        }
        let typed = applicant.filled(page("1204056", "01654-0-4056")).await["registration"]["typed"].take();
        assert_eq!((&typed["relation"], &typed["consent"]), (&json!("HOLDER"), &json!(false)));
        // nobody is a member before the last button
        cannot_log_in(&world, "nayoro", MAIL, PASSWORD).await;
        assert_eq!(errors(&applicant.confirm().await), json!([["TOO_EARLY", null]]));
    }
}
