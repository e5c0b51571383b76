//! Registering in the city that matches by name and place, and logs in with an ID.
use crate::{
    residents::MIZUNO,
    steps_kanazawa::{ID, MAIL, NUMBER, PASSWORD, at_check, at_contract, consents, contract, member, person, right},
};
use acceptance::{Applicant, Value, errors, json, on_both_engines};

on_both_engines! {
    async fn knz_06_a_whole_registration(world: World) {
        world.load("kanazawa").await;
        let mut applicant = member(&world, MAIL, ID).await;
        let viewer = applicant.client.data(
            "{ viewer { displayName contracts { customerNo } laterContracts { customerNo visibleFrom } joining { shown showsFrom } } }"
        ).await;
        let from = "2024-09-17T15:00:00+00:00"; // the beginning of the next business day
        assert_eq!(viewer["viewer"], json!({
            "displayName": "水野 健二", "contracts": [],
            "laterContracts": [{"customerNo": NUMBER, "visibleFrom": from}], "joining": {"shown": false, "showsFrom": from},
        }));
        let letters = world.letters_to(MAIL, 2).await;
        assert!(letters[0]["body"].as_str().is_some_and(|body| body.contains("9月18日（水）")), "{letters:?}");
        // with the ID in any writing, and not with the address
        let mut again = world.client("kanazawa");
        again.log_in("ＭＩＺＵＮＯ-kenji ", PASSWORD).await;
        let answer = world.client("kanazawa").try_login(MAIL, PASSWORD).await;
        assert_eq!(answer["data"]["login"]["userErrors"][0]["code"], "WRONG");
        assert_eq!(applicant.standing().await, Value::Null);
        world.set_clock("2024-09-18T00:00:00+09:00");
        applicant.client.stay_on().await;
        let seen = applicant.client.data("{ viewer { contracts { customerNo latestBill { total } } joining { shown } } }").await;
        assert_eq!(seen["viewer"], json!({"contracts": [{"customerNo": NUMBER, "latestBill": {"total": 5509}}], "joining": {"shown": true}}));
    }

    // What is too long is said where it stands: 1,024 bytes are hashed at most, of a password and of an answer.
    async fn an_answer_that_is_too_long_is_told_at_the_answer(world: World) {
        let mut applicant = Applicant::proven(&world, "kanazawa", MAIL).await;
        applicant.filled(consents()).await;
        let mut long = person(ID);
        long["details"]["answer"] = json!("あ".repeat(400));
        assert_eq!(errors(&applicant.fill(long).await), json!([["TOO_LONG", "ANSWER"]]));
        applicant.filled(person(ID)).await;
    }

    // Before the end there is no login: the city's document knows none.
    async fn knz_06_nothing_is_a_members_before_all_is_confirmed(world: World) {
        world.load("kanazawa").await;
        let mut applicant = Applicant::proven(&world, "kanazawa", MAIL).await;
        for (input, open) in [(person(ID), 1), (right(), 1)] {
            assert_eq!(errors(&applicant.fill(input).await), json!([["TOO_EARLY", null]]));
            assert_eq!(applicant.standing().await["step"], open);
        }
        assert_eq!(errors(&applicant.confirm().await), json!([["TOO_EARLY", null]]));
        for (terms, privacy, says) in [
            (Value::Null, Value::Null, json!([["REQUIRED", "TERMS"], ["REQUIRED", "PRIVACY"]])),
            (json!("2024-04-01"), Value::Null, json!([["REQUIRED", "PRIVACY"]])),
            (json!("2024-03-31"), json!("2024-04-01"), json!([["NOT_CURRENT", "TERMS"]])),
        ] {
            assert_eq!(errors(&applicant.fill(json!({"step": 1, "terms": terms, "privacy": privacy})).await), says);
        }
        applicant.filled(consents()).await;
        applicant.filled(person(ID)).await;
        applicant.filled(right()).await;
        let answer = world.client("kanazawa").try_login(ID, PASSWORD).await;
        assert_eq!(answer["data"]["login"]["userErrors"][0]["code"], "WRONG");
        assert_eq!(errors(&applicant.fill(json!({"step": 4})).await), json!([["TOO_EARLY", null]]), "it is confirmed, not filled");
        let done = applicant.confirm().await;
        assert!(done["token"].is_string(), "{done}");
        world.client("kanazawa").log_in(ID, PASSWORD).await;
    }

    async fn knz_06_all_that_was_typed_is_shown_before_it_counts(world: World) {
        world.load("kanazawa").await;
        let mut applicant = at_check(&world, MAIL, ID).await;
        let standing = applicant.standing().await;
        let typed = &standing["typed"];
        for (field, value) in [
            ("name", json!("水野 健二")), ("loginId", json!(ID)), ("question", json!("FIRST_JOURNEY")), ("hasPassword", json!(true)),
            ("terms", json!("2024-04-01")), ("privacy", json!("2024-04-01")), ("relation", json!("FAMILY")), ("consent", json!(true)),
            ("mobile", Value::Null), ("nickname", Value::Null),
            ("contract", json!([{"field": "CUSTOMER_NO", "value": NUMBER}, {"field": "PLACE", "value": "片町一丁目1-1"}, {"field": "NAME", "value": "水野 花子"}])),
        ] {
            assert_eq!(typed[field], value, "{field}");
        }
        assert!([PASSWORD, "のと半島"].iter().all(|secret| !standing.to_string().contains(secret)), "{standing}");
        // a page of before is sent again without its secrets, which stay
        let mut again = person("mizuno-kenji.2");
        again["details"]["password"] = Value::Null;
        again["details"]["answer"] = json!("");
        assert_eq!(applicant.filled(again.clone()).await["registration"]["step"], 4);
        // but an answer belongs to its question
        again["details"]["question"] = json!("FIRST_PET");
        assert_eq!(errors(&applicant.fill(again).await), json!([["REQUIRED", "ANSWER"]]));
        assert_eq!(applicant.standing().await["typed"]["question"], "FIRST_JOURNEY");
        assert!(applicant.confirm().await["token"].is_string());
        world.client("kanazawa").log_in("mizuno-kenji.2", PASSWORD).await;
    }

    async fn knz_06_names_and_places_match_in_any_writing(world: World) {
        world.load("kanazawa").await;
        let slip = "3040506070809010";
        for (at, (number, name, place)) in [
            (NUMBER, "水野花子", "金沢市片町1-1-1"),
            (NUMBER, "水野　花子", "石川県金沢市片町１丁目１番１号"),
            ("1020-3040-5060-7080", "水 野 花 子", "片町一丁目一番一"),
            ("３０４０５０６０７０８０９０１０", "高崎 次郎", "橋場町1番2〜5 ガーデン橋場"),
            (slip, "髙﨑次郎", "金沢市橋場町１－２～５　ｶﾞｰﾃﾞﾝ橋場"),
        ].into_iter().enumerate() {
            let mut applicant = at_contract(&world, &format!("v{at}@example.com"), &format!("variant-{at}")).await;
            let filled = applicant.fill(contract(number, name, place)).await;
            assert_eq!((errors(&filled), &filled["registration"]["step"]), (json!([]), &json!(4)), "{name} {place}");
        }
    }

    async fn knz_06_name_place_and_number_are_all_needed(world: World) {
        world.load("kanazawa").await;
        let mut applicant = at_contract(&world, MAIL, ID).await;
        for (number, name, place, says) in [
            (NUMBER, "水野 花", "片町一丁目1-1", json!([["NO_MATCH", null]])),
            (NUMBER, "水野 花子", "片町一丁目11", json!([["NO_MATCH", null]])),
            (NUMBER, "水野 花子", "広坂一丁目1-1", json!([["NO_MATCH", null]])),
            ("9999999999999999", "水野 花子", "片町一丁目1-1", json!([["NO_MATCH", null]])),
            ("5060708010203040", "水野 花子", "片町一丁目1-1", json!([["NO_MATCH", null]])), // the payment number
            ("102030405060708", "水野 花子", "", json!([["LENGTH", "CUSTOMER_NO"], ["REQUIRED", "PLACE"]])),
            ("A020304050607080", "・", "片町一丁目1-1", json!([["NOT_DIGIT", "CUSTOMER_NO"], ["SAYS_NOTHING", "HOLDER_NAME"]])),
        ] {
            let filled = applicant.fill(contract(number, name, place)).await;
            assert_eq!((errors(&filled), &filled["registration"]["step"]), (says, &json!(3)), "{number} {name} {place}");
        }
        // others may hold it besides (and one does not hear of another)
        world.enrol(&MIZUNO).await;
        applicant.filled(right()).await;
        assert!(applicant.confirm().await["token"].is_string());
    }

    async fn knz_06_a_taken_id_is_refused_at_its_field(world: World) {
        world.load("kanazawa").await;
        world.enrol(&MIZUNO).await;
        let mut applicant = Applicant::proven(&world, "kanazawa", MAIL).await;
        applicant.filled(consents()).await;
        for (id, says) in [
            (MIZUNO.id, "TAKEN"), ("ＭＩＺＵＮＯ-Hanako", "TAKEN"), ("kenji", "NOT_LOGIN_ID"), ("kenji@example.com", "NOT_LOGIN_ID"),
            ("-mizuno-kenji", "NOT_LOGIN_ID"), ("水野健二水野健二", "NOT_LOGIN_ID"), (&"k".repeat(41), "NOT_LOGIN_ID"), ("", "REQUIRED"),
        ] {
            let filled = applicant.fill(person(id)).await;
            assert_eq!((errors(&filled), &filled["registration"]["step"]), (json!([[says, "LOGIN_ID"]]), &json!(2)), "{id}");
        }
        // two who chose one ID: who confirms second chooses another
        applicant.filled(person(ID)).await;
        applicant.filled(right()).await;
        let mut first = at_check(&world, "first@example.com", ID).await;
        assert!(first.confirm().await["token"].is_string());
        let late = applicant.confirm().await;
        assert_eq!((errors(&late), &late["token"]), (json!([["TAKEN", "LOGIN_ID"]]), &Value::Null));
        assert_eq!(applicant.filled(person("mizuno-kenji-2")).await["registration"]["step"], 4);
        assert!(applicant.confirm().await["token"].is_string());
        world.client("kanazawa").log_in("mizuno-kenji-2", PASSWORD).await;
    }
}
