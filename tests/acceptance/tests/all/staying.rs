//! Installed clients stay logged in by a secret that works once; devices are listed and logged out from afar.
use crate::{
    joiners::letter,
    members::{change, change_all},
    residents::{MIYAKE, SATO},
};
use acceptance::{Client, Resident, Value, World, errors, json, on_both_engines};

const VIEWER: &str = "{ viewer { displayName } }";

/// Logs in as an installed client; what it stays logged in with.
async fn installed(world: &World, who: &Resident) -> (Client, String) {
    let mut client = world.client(who.city);
    let mutation = "mutation($input: LoginInput!) { login(input: $input) { token stayToken } }";
    let input = json!({"loginId": who.id, "password": who.password});
    let answer = client.ask_with(mutation, json!({ "input": input })).await["data"]["login"].take();
    client.token = answer["token"].as_str().map(str::to_owned);
    (client, answer["stayToken"].as_str().expect("a client that stays").to_owned())
}

/// Logs in by the secret: session and next secret, or the error's code.
async fn stay(client: &mut Client, secret: &str) -> Result<String, Value> {
    client.token = None;
    let mutation = "mutation($stay: String!) { stay(stayToken: $stay) { token stayToken userErrors { code } } }";
    let answer = client.ask_with(mutation, json!({ "stay": secret })).await["data"]["stay"].take();
    client.token = answer["token"].as_str().map(str::to_owned);
    answer["stayToken"].as_str().map(str::to_owned).ok_or_else(|| answer["userErrors"][0]["code"].clone())
}

async fn is_in(client: &mut Client) -> bool {
    !client.data(VIEWER).await["viewer"].is_null()
}

on_both_engines! {
    async fn nyr_20_a_member_of_the_web_uses_an_installed_client_with_the_same_address_and_password(world: World) {
        world.load("nayoro").await;
        world.enrol(&SATO).await;
        let mut browser = world.browser("nayoro");
        browser.log_in(SATO.id, SATO.password).await;
        let (mut client, _) = installed(&world, &SATO).await;
        assert_eq!(client.data(VIEWER).await["viewer"]["displayName"], SATO.name);
        let numbers = client.data("{ viewer { contracts { customerNo } } }").await;
        assert_eq!(numbers["viewer"]["contracts"].as_array().map(Vec::len), Some(3));
    }

    // KRS-11's first half: it stays until it is logged out.
    async fn an_installed_client_stays_logged_in_for_as_long_as_it_is_used(world: World) {
        world.load("kurashiki").await;
        world.enrol(&MIYAKE).await;
        let (mut client, mut secret) = installed(&world, &MIYAKE).await;
        for now in ["2024-12-16T11:59:59+09:00", "2025-03-16T11:59:58+09:00", "2025-06-14T11:59:57+09:00"] {
            world.set_clock(now);
            assert!(!is_in(&mut client).await, "the session itself is over: {now}");
            secret = stay(&mut client, &secret).await.expect("it stays");
            assert!(is_in(&mut client).await, "{now}");
        }
        // ninety days without a use are too many
        world.set_clock("2025-09-12T11:59:57+09:00");
        assert_eq!(stay(&mut client, &secret).await, Err(json!("WRONG")));
        // and so is a logout
        let (mut client, secret) = installed(&world, &MIYAKE).await;
        client.data("mutation { logout { done } }").await;
        assert_eq!(stay(&mut client, &secret).await, Err(json!("WRONG")));
    }

    async fn a_secret_that_is_used_twice_logs_its_device_out(world: World) {
        world.load("kurashiki").await;
        world.enrol(&MIYAKE).await;
        let (mut client, first) = installed(&world, &MIYAKE).await;
        let second = stay(&mut client, &first).await.expect("it stays");
        // its answer may have been lost: for a moment it is taken once more
        let mut lost = world.client("kurashiki");
        let third = stay(&mut lost, &first).await.expect("taken for lost");
        let fourth = stay(&mut client, &second).await.expect("so is the one that it replaced");
        world.set_clock("2024-09-17T12:00:10+09:00");
        let mut thief = world.client("kurashiki");
        assert_eq!(stay(&mut thief, &third).await, Err(json!("WRONG")), "spent ten seconds ago");
        for client in [&mut client, &mut lost] {
            assert!(!is_in(client).await, "all that the device opened is closed");
        }
        assert_eq!(stay(&mut client, &fourth).await, Err(json!("WRONG")));
        letter(&world, MIYAKE.id, "端末を1台ログアウトしました").await;
        world.client("kurashiki").log_in(MIYAKE.id, MIYAKE.password).await;
    }

    // Out is out: at once, for all that the device has opened.
    async fn a_logout_ends_all_that_its_device_has_opened(world: World) {
        world.load("kurashiki").await;
        world.enrol(&MIYAKE).await;
        let (mut client, first) = installed(&world, &MIYAKE).await;
        let mut earlier = client.clone();
        stay(&mut client, &first).await.expect("it stays");
        client.data("mutation { logout { done } }").await;
        assert!(!is_in(&mut earlier).await, "the session of the login before");
        assert_eq!(stay(&mut client, &first).await, Err(json!("WRONG")), "no answer was lost");
    }

    async fn a_browser_is_told_no_secret_to_stay(world: World) {
        world.load("kurashiki").await;
        world.enrol(&MIYAKE).await;
        let mut browser = world.browser("kurashiki");
        browser.log_in(MIYAKE.id, MIYAKE.password).await;
        let mut client = world.logged_in(&MIYAKE).await;
        let all = client.data("{ viewer { devices { kind stays isThis } } }").await["viewer"]["devices"].take();
        let mut all: Vec<Value> = all.as_array().expect("devices").clone();
        all.sort_by_key(|device| device["kind"].as_str().expect("a kind").to_owned());
        assert_eq!(
            all,
            [
                json!({"kind": "APP", "stays": true, "isThis": true}),
                json!({"kind": "BROWSER", "stays": false, "isThis": false}),
            ]
        );
    }

    async fn krs_26_a_new_phone_logs_in_and_the_old_one_is_logged_out_from_it(world: World) {
        world.load("kurashiki").await;
        world.enrol(&MIYAKE).await;
        let (mut old, secret) = installed(&world, &MIYAKE).await;
        world.set_clock("2024-09-17T13:00:00+09:00");
        let (mut new, _) = installed(&world, &MIYAKE).await;
        let listed = "{ viewer { devices { id kind firstSeenAt isThis } } }";
        let devices = new.data(listed).await["viewer"]["devices"].take();
        assert_eq!(devices.as_array().map(Vec::len), Some(2), "{devices}");
        assert_eq!((&devices[0]["isThis"], &devices[1]["isThis"]), (&json!(true), &json!(false)));
        assert_eq!(devices[1]["firstSeenAt"], "2024-09-17T03:00:00+00:00");
        let ended = change(&mut new, "endDevice", ("id", "ID!"), devices[1]["id"].clone()).await;
        assert_eq!(errors(&ended), json!([]));
        assert!(!is_in(&mut old).await && is_in(&mut new).await);
        assert_eq!(stay(&mut old, &secret).await, Err(json!("WRONG")));
        assert_eq!(errors(&change(&mut new, "endDevice", ("id", "ID!"), devices[1]["id"].clone()).await), json!([["GONE", null]]));
        // all others at once
        let (mut third, _) = installed(&world, &MIYAKE).await;
        assert_eq!(errors(&change_all(&mut new, "endOtherDevices").await), json!([]));
        assert!(!is_in(&mut third).await && is_in(&mut new).await);
    }

    // Another's device is nobody's of hers, like one that there is not.
    async fn a_device_of_somebody_else_is_not_logged_out(world: World) {
        world.load("nayoro").await;
        world.enrol(&SATO).await;
        let other = Resident { id: "jiro@example.jp", contracts: &[], ..SATO };
        world.enrol(&other).await;
        let (mut his, _) = installed(&world, &other).await;
        let device = his.data("{ viewer { devices { id } } }").await["viewer"]["devices"][0]["id"].take();
        let (mut hers, _) = installed(&world, &SATO).await;
        for id in [device, json!("01920000-0000-7000-8000-000000000000"), json!("x")] {
            let refused = change(&mut hers, "endDevice", ("id", "ID!"), id).await;
            assert_eq!(errors(&refused), json!([["GONE", null]]));
        }
        assert!(is_in(&mut his).await);
    }
}
