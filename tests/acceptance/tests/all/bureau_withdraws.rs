//! The bureau withdraws a member whose address is lost, and they register again: two persons at once, or one and a day.
use crate::{
    joiners::{PASSWORD, cannot_log_in, contract, letter, register, seen},
    staff::{KURASHIKI_CHIEF, KURASHIKI_CLERK, NAYORO_CHIEF, NAYORO_CLERK, acts, at_work, found, record},
};
use acceptance::{Client, StatusCode, Value, World, json, on_both_engines};
use std::time::Duration;

const OLD: &str = "fuyuko@example.com";
const NEW: &str = "fuyuko.new@example.com";
const ASKED: &str = "退会のお手続きを始めました";
const DONE: &str = "退会の手続きが終わりました";

async fn withdraw(client: &mut Client, id: &str) -> Value {
    let mutation = format!(
        "mutation {{ withdrawMember(id: \"{id}\", reason: LOST_MAIL) {{ withdrawal {{ memberId dueAt reason \
         askedBy {{ loginId }} }} userErrors {{ code field }} }} }}"
    );
    client.data(&mutation).await["withdrawMember"].take()
}

async fn decide(client: &mut Client, name: &str, id: &str) -> Value {
    let mutation = format!("mutation {{ {name}(id: \"{id}\") {{ done userErrors {{ code }} }} }}");
    client.data(&mutation).await[name].take()
}

async fn is_member(client: &mut Client) -> bool {
    !client.data("{ viewer { displayName } }").await["viewer"].is_null()
}

/// Starts the program anew, which does at once what is due, and waits for it to have come as far as it does.
async fn round(world: &mut World) {
    world.restart().await;
    tokio::time::sleep(Duration::from_millis(300)).await;
}

/// Until nobody is found under a name any more.
async fn gone(client: &mut Client, name: &str) {
    for _ in 0..1000 {
        if found(client, name).await.is_none() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("{name} is still a member")
}

on_both_engines! {
    async fn nyr_15_a_lost_address_is_withdrawn_by_two_persons_and_registers_again(world: World) {
        world.load("nayoro").await;
        let mut member = register(&world, "nayoro", OLD).await.client;
        let mut page = world.browser("nayoro");
        page.log_in(OLD, PASSWORD).await;
        let [mut clerk, mut chief] = at_work(&world, [&NAYORO_CLERK, &NAYORO_CHIEF]).await;
        let id = found(&mut clerk, OLD).await.expect("a member");
        let asked = withdraw(&mut clerk, &id).await;
        assert_eq!(asked["userErrors"], json!([]), "{asked}");
        let expected = json!({
            "memberId": id, "dueAt": "2024-09-18T03:00:00+00:00", "reason": "LOST_MAIL",
            "askedBy": {"loginId": "madoguchi"},
        });
        assert_eq!(asked["withdrawal"], expected);
        assert!(letter(&world, OLD, ASKED).await["body"].as_str().is_some_and(|body| body.contains("9月18日（水） 午後0時")));
        assert!(is_member(&mut member).await, "nothing has happened yet");
        // who asked is no second person, whatever their role
        assert_eq!(clerk.error_code(&format!("mutation {{ approveWithdrawal(id: \"{id}\") {{ done }} }}")).await, "FORBIDDEN");
        assert_eq!(withdraw(&mut chief, &id).await["userErrors"], json!([{"code": "ALREADY_ASKED", "field": null}]));
        assert_eq!(chief.data("{ withdrawals { memberId } }").await["withdrawals"], json!([{ "memberId": id }]));
        assert_eq!(decide(&mut chief, "approveWithdrawal", &id).await, json!({"done": true, "userErrors": []}));
        // at once, everywhere
        assert!(!is_member(&mut member).await);
        assert_eq!(page.open("/").await.status, StatusCode::SEE_OTHER);
        cannot_log_in(&world, "nayoro", OLD, PASSWORD).await;
        letter(&world, OLD, DONE).await;
        assert_eq!(found(&mut clerk, OLD).await, None);
        assert_eq!(chief.data("{ withdrawals { memberId } }").await["withdrawals"], json!([]));
        // the same contract, under the address that they have now
        let mut again = register(&world, "nayoro", NEW).await;
        world.set_clock("2024-09-19T12:00:00+09:00");
        again.client.log_in(NEW, PASSWORD).await;
        assert_eq!(seen(&mut again.client).await, [contract("nayoro")]);
    }

    async fn nyr_15_a_chief_who_asks_is_no_second_person(world: World) {
        world.load("nayoro").await;
        let mut member = register(&world, "nayoro", OLD).await.client;
        let [_, mut chief] = at_work(&world, [&NAYORO_CLERK, &NAYORO_CHIEF]).await;
        let id = found(&mut chief, OLD).await.expect("a member");
        assert_eq!(withdraw(&mut chief, &id).await["userErrors"], json!([]));
        let refused = json!({"done": false, "userErrors": [{"code": "SAME_PERSON"}]});
        assert_eq!(decide(&mut chief, "approveWithdrawal", &id).await, refused);
        assert!(is_member(&mut member).await);
    }

    async fn krs_13_one_person_and_a_day_withdraw_and_the_address_registers_again(world: World) {
        let mut world = world;
        world.load("kurashiki").await;
        register(&world, "kurashiki", OLD).await;
        let [mut clerk, _] = at_work(&world, [&KURASHIKI_CLERK, &KURASHIKI_CHIEF]).await;
        let id = found(&mut clerk, OLD).await.expect("a member");
        assert_eq!(withdraw(&mut clerk, &id).await["userErrors"], json!([]));
        letter(&world, OLD, ASKED).await;
        world.set_clock("2024-09-18T11:59:59+09:00");
        round(&mut world).await;
        let mut clerk = world.at_work(&KURASHIKI_CLERK).await;
        assert_eq!(found(&mut clerk, OLD).await, Some(id.clone()), "a second is missing");
        let before = {
            let mut client = world.client("kurashiki");
            client.log_in(OLD, PASSWORD).await;
            client
        };
        world.set_clock("2024-09-18T12:00:00+09:00");
        world.restart().await;
        let mut clerk = {
            let mut again = world.bureau("kurashiki");
            again.token = clerk.token;
            again
        };
        gone(&mut clerk, OLD).await;
        let mut member = world.client("kurashiki");
        member.token.clone_from(&before.token);
        assert!(!is_member(&mut member).await);
        cannot_log_in(&world, "kurashiki", OLD, PASSWORD).await;
        letter(&world, OLD, DONE).await;
        let mut chief = world.at_work(&KURASHIKI_CHIEF).await;
        let all = record(&mut chief).await;
        assert_eq!(acts(&all).iter().filter(|act| **act == ("withdrawal_fell_due", id.as_str())).count(), 1, "{all:?}");
        // the same address is new, and sees its data as who is new does
        let mut again = register(&world, "kurashiki", OLD).await;
        assert_eq!(seen(&mut again.client).await, [""; 0]);
        world.set_clock("2024-09-19T09:00:00+09:00");
        again.client.log_in(OLD, PASSWORD).await;
        assert_eq!(seen(&mut again.client).await, [contract("kurashiki")]);
        assert_ne!(found(&mut world.at_work(&KURASHIKI_CLERK).await, OLD).await, Some(id));
    }

    async fn a_withdrawal_that_is_cancelled_is_as_if_nobody_had_asked(world: World) {
        let mut world = world;
        world.load("nayoro").await;
        register(&world, "nayoro", OLD).await;
        let [mut clerk, mut chief] = at_work(&world, [&NAYORO_CLERK, &NAYORO_CHIEF]).await;
        let id = found(&mut clerk, OLD).await.expect("a member");
        withdraw(&mut clerk, &id).await;
        assert_eq!(decide(&mut chief, "cancelWithdrawal", &id).await, json!({"done": true, "userErrors": []}));
        letter(&world, OLD, "取り消しました").await;
        let refused = json!({"done": false, "userErrors": [{"code": "NOT_ASKED"}]});
        for name in ["approveWithdrawal", "cancelWithdrawal"] {
            assert_eq!(decide(&mut chief, name, &id).await, refused, "{name}");
        }
        world.set_clock("2024-09-19T12:00:00+09:00");
        round(&mut world).await;
        let mut member = world.client("nayoro");
        member.log_in(OLD, PASSWORD).await;
        assert!(is_member(&mut member).await);
        // asked again, the day begins again
        let mut clerk = world.at_work(&NAYORO_CLERK).await;
        assert_eq!(withdraw(&mut clerk, &id).await["withdrawal"]["dueAt"], "2024-09-20T03:00:00+00:00");
    }

    // Approved and cancelled by several side by side: one of them decides, and the record has one line of it.
    async fn a_withdrawal_is_decided_once(world: World) {
        world.load("nayoro").await;
        let mut member = register(&world, "nayoro", OLD).await.client;
        let [mut clerk, mut chief] = at_work(&world, [&NAYORO_CLERK, &NAYORO_CHIEF]).await;
        let id = found(&mut clerk, OLD).await.expect("a member");
        let mut asking = tokio::task::JoinSet::new();
        for _ in 0..6 {
            let (mut client, id) = (clerk.clone(), id.clone());
            asking.spawn(async move { withdraw(&mut client, &id).await["userErrors"] == json!([]) });
        }
        assert_eq!(asking.join_all().await.iter().filter(|asked| **asked).count(), 1);
        let mut deciding = tokio::task::JoinSet::new();
        for n in 0..6 {
            let (mut client, id) = (chief.clone(), id.clone());
            let name = if n % 2 == 0 { "approveWithdrawal" } else { "cancelWithdrawal" };
            deciding.spawn(async move { (name, decide(&mut client, name, &id).await["done"] == true) });
        }
        let decided: Vec<_> = deciding.join_all().await.into_iter().filter(|(_, done)| *done).collect();
        assert_eq!(decided.len(), 1, "{decided:?}");
        let approved = decided[0].0 == "approveWithdrawal";
        assert_eq!(is_member(&mut member).await, !approved);
        let all = record(&mut chief).await;
        let of = |act: &str| acts(&all).iter().filter(|(did, _)| *did == act).count();
        assert_eq!((of("asked_withdrawal"), of("approved_withdrawal") + of("cancelled_withdrawal")), (1, 1));
    }
}
