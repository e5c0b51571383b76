//! A forgotten ID or password, in the city that asks for the answer to a secret question after the mailed code.
use crate::{
    residents::MIZUNO,
    steps_kanazawa::{ID, MAIL, member},
};
use acceptance::{Applicant, Value, World, errors, json, on_both_engines, told};

const MIZUNOS: &str = "mizuno-hanako@example.jp";
const NEW: &str = "kenrokuen-no-hana";

/// Up to the page that asks the question, in a browser of its own; `before` is the code of before.
async fn at_question(world: &World, mail: &str, before: Option<&str>) -> (Applicant, String) {
    let mut applicant = Applicant::new(world, "kanazawa");
    let begun = applicant.recover("beginRecovery", json!({ "mail": mail })).await;
    assert_eq!((errors(&begun), &begun["recovery"]["next"]), (json!([]), &json!("CODE")), "{begun}");
    let code = world.newer_code_to(mail, before).await;
    let proven = applicant.recover("proveRecovery", json!({ "code": code })).await;
    assert_eq!((errors(&proven), &proven["recovery"]["next"]), (json!([]), &json!("ANSWER")), "{proven}");
    (applicant, code)
}

async fn answer(applicant: &mut Applicant, typed: &str) -> Value {
    applicant.recover("answerQuestion", json!({ "answer": typed })).await
}

async fn set(applicant: &mut Applicant, password: &str) -> Value {
    applicant.recover("resetPassword", json!({ "password": password })).await
}

async fn ready(world: &World) {
    world.load("kanazawa").await;
    world.enrol(&MIZUNO).await;
}

on_both_engines! {
    async fn knz_04_code_and_answer_show_the_id_and_set_the_password(world: World) {
        ready(&world).await;
        let mut open = world.logged_in(&MIZUNO).await;
        let (mut applicant, _) = at_question(&world, MIZUNOS, None).await;
        let right = answer(&mut applicant, "さくら小学校").await;
        assert_eq!(errors(&right), json!([]));
        assert_eq!(right["recovery"], json!({"next": "NEW_PASSWORD", "mail": MIZUNOS, "question": null, "loginId": MIZUNO.id}));
        // who wanted the ID alone may leave: nothing has changed
        world.logged_in(&MIZUNO).await;
        assert_eq!(open.data("{ viewer { displayName } }").await["viewer"]["displayName"], MIZUNO.name);
        for (password, says) in [("yuki", "TOO_SHORT"), ("mizuno-hanako", "OWN_WORDS"), ("", "REQUIRED")] {
            assert_eq!(errors(&set(&mut applicant, password).await), json!([[says, "PASSWORD"]]), "{password}");
        }
        assert_eq!(set(&mut applicant, NEW).await["done"], true);
        world.client("kanazawa").log_in(MIZUNO.id, NEW).await;
        assert_eq!(world.client("kanazawa").try_login(MIZUNO.id, MIZUNO.password).await["data"]["login"]["userErrors"][0]["code"], "WRONG");
        assert_eq!(open.data("{ viewer { displayName } }").await["viewer"], Value::Null);
        let letters = world.letters_to(MIZUNOS, 2).await;
        assert!(letters.iter().any(|letter| letter["subject"].as_str().is_some_and(|subject| subject.contains("パスワードを再設定しました"))), "{letters:?}");
        assert!(letters.iter().all(|letter| !letter.to_string().contains("小学校") && !letter.to_string().contains(NEW)), "{letters:?}");
    }

    async fn knz_04_the_answer_is_the_same_in_other_writing(world: World) {
        ready(&world).await;
        let mut before = None;
        for typed in ["サクラ小学校", "さくら　小学校", " ｻｸﾗ小学校", "さくら・小学校"] {
            let (mut applicant, code) = at_question(&world, MIZUNOS, before.as_deref()).await;
            assert_eq!(answer(&mut applicant, typed).await["recovery"]["loginId"], MIZUNO.id, "{typed}");
            before = Some(code);
        }
        // what was chosen when registering is asked in its turn
        member(&world, MAIL, ID).await;
        let before = world.last_code_to(MAIL).await.expect("a code went there");
        let (mut applicant, _) = at_question(&world, MAIL, Some(&before)).await;
        let wrong = answer(&mut applicant, "さくら小学校").await;
        assert_eq!((told(&wrong), &wrong["recovery"]["question"]), (json!([["WRONG_ANSWER", "ANSWER", 2]]), &json!("FIRST_JOURNEY")));
        assert_eq!(answer(&mut applicant, "ノト半島").await["recovery"]["loginId"], ID);
    }

    async fn knz_04_without_the_answer_nothing_is_shown_or_set(world: World) {
        ready(&world).await;
        let mut early = Applicant::new(&world, "kanazawa");
        early.recover("beginRecovery", json!({ "mail": MIZUNOS })).await;
        for step in [answer(&mut early, "さくら小学校").await, set(&mut early, NEW).await] {
            assert_eq!((errors(&step), &step["done"], &step["recovery"]["next"]), (json!([["GONE", null]]), &json!(false), &json!("CODE")));
        }
        let before = world.code_to(MIZUNOS).await;
        let (mut applicant, _) = at_question(&world, MIZUNOS, Some(&before)).await;
        for (typed, says) in [("", "REQUIRED"), ("　", "REQUIRED"), ("・、", "SAYS_NOTHING"), ("さくら", "WRONG_ANSWER")] {
            let refused = answer(&mut applicant, typed).await;
            assert_eq!(errors(&refused), json!([[says, "ANSWER"]]), "{typed}");
            assert_eq!(refused["recovery"], json!({"next": "ANSWER", "mail": MIZUNOS, "question": "FIRST_SCHOOL", "loginId": null}));
        }
        let set = set(&mut applicant, NEW).await;
        assert_eq!((errors(&set), &set["done"]), (json!([["GONE", null]]), &json!(false)));
        world.logged_in(&MIZUNO).await;
        // three that say nothing were no answers: two are left
        assert_eq!(told(&answer(&mut applicant, "もみじ小学校").await), json!([["WRONG_ANSWER", "ANSWER", 1]]));
    }

    async fn knz_04_three_wrong_answers_a_day_and_another_code_gives_no_more(world: World) {
        ready(&world).await;
        world.set_clock("2024-09-17T23:50:00+09:00");
        let (mut first, one) = at_question(&world, MIZUNOS, None).await;
        assert_eq!(told(&answer(&mut first, "もみじ小学校").await), json!([["WRONG_ANSWER", "ANSWER", 2]]));
        // counted for the account, in whichever browser
        let (mut second, two) = at_question(&world, MIZUNOS, Some(&one)).await;
        for left in [1, 0] {
            assert_eq!(told(&answer(&mut second, "もみじ小学校").await), json!([["WRONG_ANSWER", "ANSWER", left]]));
        }
        let used_up = json!([{"code": "ANSWERS_USED_UP", "field": "ANSWER", "number": null, "retryAt": "2024-09-17T15:00:00+00:00"}]);
        world.set_clock("2024-09-17T23:59:59+09:00");
        let (mut third, _) = at_question(&world, MIZUNOS, Some(&two)).await;
        for applicant in [&mut first, &mut second, &mut third] {
            let refused = answer(applicant, "さくら小学校").await;
            assert_eq!((&refused["userErrors"], &refused["recovery"]["loginId"]), (&used_up, &Value::Null), "{refused}");
            assert_eq!(errors(&set(applicant, NEW).await), json!([["GONE", null]]));
        }
        world.set_clock("2024-09-18T00:00:00+09:00");
        assert_eq!(told(&answer(&mut third, "もみじ小学校").await), json!([["WRONG_ANSWER", "ANSWER", 2]]));
        assert_eq!(answer(&mut third, "さくら小学校").await["recovery"]["loginId"], MIZUNO.id);
        assert_eq!(set(&mut third, NEW).await["done"], true);
        world.client("kanazawa").log_in(MIZUNO.id, NEW).await;
    }

    // Neither code nor answer is another browser's, and the answer to a name that nobody has is alike.
    async fn knz_04_who_has_no_code_is_asked_no_question(world: World) {
        ready(&world).await;
        let (mut applicant, code) = at_question(&world, MIZUNOS, None).await;
        let mut stranger = Applicant::new(&world, "kanazawa");
        for mail in ["nobody@example.jp", "mizuno-hanako"] {
            let begun = stranger.recover("beginRecovery", json!({ "mail": mail })).await;
            let says = if mail.contains('@') { json!([]) } else { json!([["NOT_MAIL", "MAIL"]]) };
            assert_eq!(errors(&begun), says, "{mail}");
        }
        assert_eq!(errors(&stranger.recover("proveRecovery", json!({ "code": code })).await), json!([["WRONG_CODE", "CODE"]]));
        assert_eq!(errors(&answer(&mut stranger, "さくら小学校").await), json!([["GONE", null]]));
        assert_eq!(answer(&mut applicant, "さくら小学校").await["recovery"]["next"], "NEW_PASSWORD");
        assert_eq!(errors(&set(&mut stranger, NEW).await), json!([["GONE", null]]));
        assert!(world.outbox(0).await.iter().all(|letter| letter["recipient"] != "nobody@example.jp"));
    }
}
