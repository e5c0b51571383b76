//! Requests side by side (`security.md` A1): of fifty that may be granted once, one is.
use crate::{
    residents::HANAKO,
    towns::{MOBILE, OSAKAS, PASSWORD, Town, again, code, osakas_contract},
};
use acceptance::{Applicant, Resident, Value, World, json, on_both_engines};
use std::{collections::BTreeSet, future::Future};
use tokio::task::JoinSet;

const MAIL: &str = "ayame@example.com";
const MEMBER: Resident = Resident { contracts: &[], ..HANAKO };
const MANY: usize = 50;

/// What all of these come to, begun together.
async fn at_once<T: Send + 'static>(all: impl IntoIterator<Item: Future<Output = T> + Send + 'static>) -> Vec<T> {
    let mut set = JoinSet::new();
    all.into_iter().for_each(|one| drop(set.spawn(one)));
    set.join_all().await
}

/// How many came to this; `""` where all went well.
fn many(payloads: &[Value], wanted: &str) -> usize {
    payloads.iter().filter(|payload| code(payload) == wanted).count()
}

/// Codes that came to an address, as soon as there are so many messages to it.
async fn codes(world: &World, to: &str, messages: usize) -> Vec<String> {
    let all = world.outbox(messages).await;
    let to = all.iter().filter(|message| message["recipient"] == to).filter_map(|message| message["body"].as_str());
    let digits = |body: &str| body.split(|c: char| !c.is_ascii_digit()).find(|run| run.len() == 6).map(str::to_owned);
    to.filter_map(digits).collect()
}

async fn tried(applicant: &Applicant, with: Vec<String>) -> Vec<Value> {
    at_once(with.into_iter().map(|code| {
        let mut applicant = again(applicant);
        async move { applicant.prove(&code).await }
    }))
    .await
}

fn other_than(code: &str, n: usize) -> String {
    format!("{:06}", (code.parse::<usize>().expect("six digits") + 1 + n) % 1_000_000)
}

fn logged_in(answer: &Value) -> bool {
    answer["data"]["login"]["token"].is_string()
}

on_both_engines! {
    async fn fifty_resends_are_five_codes_of_which_one_is_right_once(world: World) {
        let mut applicant = Applicant::new(&world, "nayoro");
        applicant.begin(MAIL).await;
        let asked = at_once((0..MANY).map(|n| {
            let mut applicant = again(&applicant);
            async move {
                match n % 2 {
                    0 => applicant.begin(MAIL).await,
                    _ => applicant.with_key("sendContactCode", json!({})).await,
                }
            }
        }))
        .await;
        assert_eq!((many(&asked, ""), many(&asked, "CODES_USED_UP")), (4, 46), "five with the first: {asked:?}");
        let sent = codes(&world, MAIL, 5).await;
        assert_eq!(sent.len(), 5, "{sent:?}");
        let proven = tried(&applicant, sent).await;
        assert_eq!(many(&proven, ""), 1, "one of the five: {proven:?}");
        assert_eq!(many(&proven, "WRONG_CODE") + many(&proven, "USED"), 4, "{proven:?}");
        assert_eq!(applicant.standing().await["step"], 1);
    }

    async fn of_fifty_tries_one_is_right(world: World) {
        for (n, wrong) in [(0, 4), (1, 0), (2, 25)] {
            let mail = format!("ayame-{n}@example.com");
            let mut applicant = Applicant::new(&world, "nayoro");
            applicant.begin(&mail).await;
            let right = world.code_to(&mail).await;
            let with = (0..MANY).map(|n| if n < wrong { other_than(&right, n) } else { right.clone() }).collect();
            let proven = tried(&applicant, with).await;
            let (right, wrongs) = (many(&proven, ""), many(&proven, "WRONG_CODE"));
            // with five wrong ones before, the right one is none any more
            assert!(right == 1 || right == 0 && wrongs == 5 && wrong > 4, "{right} of {MANY}, {wrongs} wrong: {proven:?}");
            assert!(wrongs <= wrong.min(5), "{wrongs} wrong ones were looked at");
            let rest = many(&proven, "USED") + many(&proven, "TRIED_OUT");
            assert_eq!(right + wrongs + rest, MANY, "{proven:?}");
            let place = applicant.standing().await["place"].take();
            assert_eq!(place, if right == 1 { "STEP" } else { "CODE" });
        }
    }

    async fn fifty_right_codes_of_a_phone_are_one_member(world: World) {
        world.load("osaka").await;
        let applicant = Town::of("osaka").before_the_end(&world, MAIL).await;
        let right = world.code_to(MOBILE.1).await;
        let proven = at_once((0..MANY).map(|_| {
            let (mut applicant, code) = (again(&applicant), right.clone());
            async move { applicant.with_key("proveMobile", json!({"code": code})).await }
        }))
        .await;
        let tokens: BTreeSet<&str> = proven.iter().filter_map(|payload| payload["token"].as_str()).collect();
        assert_eq!((tokens.len(), many(&proven, "")), (1, 1), "{proven:?}");
        assert_eq!(many(&proven, "NO_CODE") + many(&proven, "USED") + many(&proven, "GONE"), MANY - 1, "{proven:?}");
        let mut client = world.client("osaka");
        client.log_in(MAIL, PASSWORD).await;
        let viewer = client.data("{ viewer { contracts { customerNo } } }").await;
        assert_eq!(viewer["viewer"]["contracts"], json!([{"customerNo": "A123456789"}]));
        let told = world.outbox(3).await;
        assert_eq!(told.iter().filter(|message| message["recipient"] == MAIL).count(), 2, "a code, and a welcome");
    }

    async fn of_ten_who_register_one_contract_at_once_one_does(world: World) {
        world.load("osaka").await;
        let osaka = Town::of("osaka");
        let other = [("CUSTOMER_NO", "B234567890"), ("ASSESSMENT_NO", "24M0800078"), ("PLACE", "大阪市東淀川区柴島1-3-14 コーポガーデン1～2号棟")];
        for (round, (contract, people)) in [(&OSAKAS[..], 2), (&other[..], 10)].into_iter().enumerate() {
            let mails: Vec<String> = (0..people).map(|n| format!("ayame-{round}-{n}@example.com")).collect();
            let mut all = vec![];
            for mail in &mails {
                all.push(osaka.after(&world, mail, 1).await);
            }
            let page = osakas_contract(contract);
            let filled = at_once(all.iter().map(|applicant| {
                let (mut applicant, page) = (again(applicant), page.clone());
                async move {
                    let key = applicant.key.clone();
                    (key, applicant.fill(page).await)
                }
            }))
            .await;
            let payloads: Vec<Value> = filled.iter().map(|(_, payload)| payload.clone()).collect();
            assert_eq!(many(&payloads, ""), 1, "{payloads:?}");
            // a number has five failures a day, whoever's they are
            assert_eq!(many(&payloads, "NO_MATCH") + many(&payloads, "ASK_BY_PHONE"), people - 1, "{payloads:?}");
            assert!(people > 2 || many(&payloads, "NO_MATCH") == 1);
            for (mail, mut applicant) in mails.iter().zip(all) {
                let payload = &filled.iter().find(|(key, _)| *key == applicant.key).expect("everybody answered").1;
                let won = code(payload).is_empty();
                let standing = applicant.standing().await;
                assert_eq!(standing["place"], if won { "MOBILE_CODE" } else { "STEP" }, "{standing}");
                assert!(won || standing["step"] == 2 && standing["typed"]["contract"] == json!([]), "{standing}");
                let login = "mutation($i: LoginInput!) { login(input: $i) { token registrationKey } }";
                let answer = world.client("osaka").ask_with(login, json!({"i": {"loginId": mail, "password": PASSWORD}})).await;
                let waits = answer["data"]["login"]["registrationKey"].is_string();
                assert_eq!(waits, won, "an account, or nothing of one: {answer}");
            }
        }
    }

    async fn where_any_number_may_hold_a_contract_both_do(world: World) {
        world.load("oumu").await;
        let oumu = Town::of("oumu");
        let mails = ["hanako@example.com", "jiro@example.com"];
        let mut all = vec![];
        for mail in mails {
            all.push(oumu.after(&world, mail, 1).await);
        }
        for page in &oumu.pages[1..] {
            let filled = at_once(all.iter().map(|applicant| {
                let (mut applicant, page) = (again(applicant), page.clone());
                async move { applicant.fill(page).await }
            }));
            assert_eq!(many(&filled.await, ""), 2);
        }
        let done = at_once(all.iter().map(|applicant| {
            let mut applicant = again(applicant);
            async move { applicant.confirm().await }
        }))
        .await;
        assert!(done.iter().all(|payload| payload["token"].is_string()), "{done:?}");
        for mail in mails {
            let viewer = world.client("oumu").try_login(mail, PASSWORD).await;
            assert!(logged_in(&viewer), "{viewer}");
        }
    }

    async fn of_fifty_new_passwords_one_is_set(world: World) {
        world.enrol(&MEMBER).await;
        let mut back = Applicant::new(&world, "osaka");
        back.recover("beginRecovery", json!({"mail": MEMBER.id})).await;
        let code_sent = world.code_to(MEMBER.id).await;
        assert_eq!(code(&back.recover("proveRecovery", json!({"code": code_sent})).await), "");
        let password = |n: usize| format!("kx7fqmw2-{n:02}-hashi");
        let set = at_once((0..MANY).map(|n| {
            let mut back = again(&back);
            async move { (n, back.recover("resetPassword", json!({"password": password(n)})).await) }
        }))
        .await;
        let won: Vec<usize> = set.iter().filter(|(_, payload)| payload["done"] == true).map(|(n, _)| *n).collect();
        assert_eq!(won.len(), 1, "{set:?}");
        assert!(set.iter().all(|(_, payload)| ["", "GONE"].contains(&code(payload))), "{set:?}");
        for n in [won[0] + 1, won[0] + 2, won[0] + 3].map(|n| n % MANY) {
            assert!(!logged_in(&world.client("osaka").try_login(MEMBER.id, &password(n)).await), "{n}");
        }
        assert!(!logged_in(&world.client("osaka").try_login(MEMBER.id, MEMBER.password).await));
        world.client("osaka").log_in(MEMBER.id, &password(won[0])).await;
        let told = world.outbox(2).await;
        assert_eq!(told.iter().filter(|message| message["recipient"] == MEMBER.id).count(), 2, "a code, and one word of it");
    }

    // Whoever tries a number has its five failures a day together with everybody else, whether there is such a number or not.
    async fn fifty_failures_of_one_number_are_five(world: World) {
        world.load("osaka").await;
        let osaka = Town::of("osaka");
        let mut all = vec![];
        for n in 0..10 {
            all.push(osaka.after(&world, &format!("ayame-{n}@example.com"), 1).await);
        }
        for number in ["A123456789", "Z987654321"] {
            let filled = at_once((0..MANY).map(|n| {
                let mut applicant = again(&all[n % 10]);
                let four = format!("{n:04}");
                let page = osakas_contract(&[("CUSTOMER_NO", number), OSAKAS[1], ("DEBIT_LAST4", &four)]);
                async move { applicant.fill(page).await }
            }))
            .await;
            assert_eq!((many(&filled, "NO_MATCH"), many(&filled, "ASK_BY_PHONE")), (5, 45), "{number}: {filled:?}");
        }
        let right = all[0].fill(osakas_contract(&OSAKAS)).await;
        assert_eq!(code(&right), "ASK_BY_PHONE", "{right}");
        assert_eq!(right["userErrors"][0]["retryAt"], "2024-09-17T15:00:00+00:00");
    }
}
