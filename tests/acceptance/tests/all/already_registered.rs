//! Whoever types a member's address to register reads what they would read of an address that nobody has; the member is
//! told by mail. In two cities, of which one sends codes by SMS too.
use crate::joiners::{PASSWORD, all_carried, blotted, confirmed, count_to, filled, letter, pages, register};
use acceptance::{Applicant, Value, World, errors, json, on_both_engines};

const MEMBER: &str = "member@example.com";
/// As long as the member's: the bytes can be laid side by side.
const NOBODY: &str = "nobody@example.com";
/// Six digits that nobody was sent, but for one time in a million.
const WRONG: &str = "314159";

/// What comes of an address that is typed, then of wrong codes until no more may be tried, then of a page that is sent.
async fn walk(world: &World, city: &str, mail: &str, begin: Value) -> Vec<String> {
    let mut stranger = Applicant::new(world, city);
    let begun = stranger.begin_with(begin).await;
    assert_eq!((errors(&begun), &begun["registration"]["place"]), (json!([]), &json!("CODE")), "{begun}");
    let mut answers = vec![begun];
    for _ in 0..6 {
        answers.push(stranger.prove(WRONG).await);
    }
    assert_eq!(errors(&answers[5]), json!([["WRONG_CODE", "CODE"]]));
    assert_eq!(errors(&answers[6]), json!([["TRIED_OUT", "CODE"]]));
    answers.push(stranger.fill(pages(city)[0].clone()).await);
    answers.push(stranger.confirm().await);
    answers.iter().map(|answer| blotted(answer, mail)).collect()
}

async fn alike_for_a_stranger(world: &World, city: &str) {
    world.load(city).await;
    let mut member = register(world, city, MEMBER).await;
    world.set_clock("2024-09-17T12:05:00+09:00");
    let mine = walk(world, city, MEMBER, json!({"mail": MEMBER})).await;
    let nobodys = walk(world, city, NOBODY, json!({"mail": NOBODY})).await;
    assert_eq!(mine, nobodys);
    // the owner is told, and gets no code
    let told = letter(world, MEMBER, "メールアドレスが登録済みのため、使用することができません").await;
    assert_eq!((&told["tenant"], &told["channel"]), (&json!(city), &json!("mail")));
    let body = told["body"].as_str().expect("a text");
    assert!(body.contains("ログインしてください"), "{body}");
    // in the words that stand on this city's own page
    assert!(body.contains("「パスワードを忘れた場合はこちら」から、再設定してください"), "{body}");
    let runs = body.split(|c: char| !c.is_ascii_digit());
    assert!(runs.into_iter().all(|run| run.len() != 6), "a code: {body}");
    all_carried(world, city).await;
    assert_eq!(count_to(world, MEMBER).await, 3, "the code, the welcome, and this");
    assert_eq!(count_to(world, NOBODY).await, 1);
    // another spelling of the address is the same one
    let again = walk(world, city, MEMBER, json!({"mail": "　ＭEMBER@Example.com "})).await;
    assert_eq!(again, mine);
    all_carried(world, city).await;
    assert_eq!(count_to(world, MEMBER).await, 4);
    // and nothing has become of the account
    assert!(member.client.data("{ viewer { displayName } }").await["viewer"]["displayName"].is_string());
    world.client(city).log_in(MEMBER, PASSWORD).await;
}

on_both_engines! {
    async fn nyr_10_an_address_that_is_registered_is_told_to_its_owner_alone(world: World) {
        alike_for_a_stranger(&world, "nayoro").await;
    }

    async fn krs_05_an_address_that_is_registered_is_told_to_its_owner_alone(world: World) {
        alike_for_a_stranger(&world, "kurashiki").await;
    }

    // A phone of the stranger's own gets no code for an address that somebody has.
    async fn krs_05_a_code_by_sms_registers_no_members_address(world: World) {
        world.load("kurashiki").await;
        register(&world, "kurashiki", MEMBER).await;
        world.set_clock("2024-09-17T12:05:00+09:00");
        let by_sms = |mail: &str, phone: &str| json!({"mail": mail, "channel": "SMS", "phone": phone});
        let mine = walk(&world, "kurashiki", MEMBER, by_sms(MEMBER, "090-1111-2222")).await;
        let nobodys = walk(&world, "kurashiki", NOBODY, by_sms(NOBODY, "090-3333-2222")).await;
        assert_eq!(mine, nobodys);
        letter(&world, MEMBER, "登録済み").await;
        all_carried(&world, "kurashiki").await;
        assert_eq!(count_to(&world, "09011112222").await, 0);
        assert_eq!(count_to(&world, "09033332222").await, 1);
        assert_eq!(count_to(&world, NOBODY).await, 0);
    }

    // Somebody who has begun under the address can't finish once it is a member's.
    async fn nyr_10_a_registration_under_way_ends_when_the_address_is_registered(world: World) {
        world.load("nayoro").await;
        let mut slow = filled(&world, "nayoro", MEMBER, 3).await;
        world.set_clock("2024-09-17T12:05:00+09:00");
        let mut quick = Applicant::new(&world, "nayoro");
        let first = world.code_to(MEMBER).await;
        quick.begin(MEMBER).await;
        let code = world.newer_code_to(MEMBER, Some(&first)).await;
        let there = quick.prove(&code).await;
        assert_eq!(there["registration"]["step"], 4, "it goes on where it was left: {there}");
        confirmed(&mut quick).await;
        assert_eq!(errors(&slow.confirm().await), json!([["GONE", null]]));
        world.client("nayoro").log_in(MEMBER, PASSWORD).await;
    }
}
