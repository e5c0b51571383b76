//! Wrong passwords are counted for a network and a city too, in the store: whichever gateway they come to, and whatever
//! a header says of where they come from.
use crate::residents::{HANAKO, MIZUNO};
use acceptance::{Client, Value, World, on_both_engines};

fn answer(answer: &Value) -> (String, Value) {
    let login = &answer["data"]["login"];
    if login["token"].is_string() {
        return ("IN".to_owned(), Value::Null);
    }
    let error = &login["userErrors"][0];
    (error["code"].as_str().unwrap_or_else(|| panic!("{answer}")).to_owned(), error["retryAt"].clone())
}

async fn tried(client: &mut Client, n: u32) -> String {
    answer(&client.try_login(&format!("nobody-{n}"), "wrong").await).0
}

async fn limited(world: World, limits: &str, http: &str) -> World {
    let mut world = world;
    for resident in [MIZUNO, HANAKO] {
        world.load(resident.city).await;
        world.enrol(&resident).await;
    }
    world.restart_with(&config(limits, http)).await;
    world
}

fn config(limits: &str, http: &str) -> String {
    format!("[limits]\nlogins_per_minute = 1000\n{limits}\n[http]\n{http}\n")
}

const FIVE_OF_TEN: &str = "wrong_per_address_and_hour = 10";

on_both_engines! {
    async fn wrong_passwords_from_one_address_are_counted_over_names_and_restarts(world: World) {
        let mut world = limited(world, FIVE_OF_TEN, "").await;
        let mut owner = world.client("kanazawa");
        owner.log_in(MIZUNO.id, MIZUNO.password).await;
        let mut client = world.client("kanazawa");
        for n in 0..5 {
            assert_eq!(tried(&mut client, n).await, "WRONG");
            world.restart_with(&config(FIVE_OF_TEN, "")).await;
            client = world.client("kanazawa");
        }
        // the right one neither, and a page says so
        let (code, retry_at) = answer(&client.try_login(MIZUNO.id, MIZUNO.password).await);
        assert_eq!((code.as_str(), retry_at.as_str()), ("TOO_MANY", Some("2024-09-17T03:10:00+00:00")));
        let fields = [("id", MIZUNO.id), ("password", MIZUNO.password)];
        let page = world.browser("kanazawa").submit("/login", &fields).await;
        assert_eq!((page.status.as_u16(), page.headers["retry-after"].as_str()), (429, "600"));
        assert!(page.says("午後0時10分を過ぎてから"), "{}", page.words());
        // whoever has logged in from here before goes on; so does another city
        let device = owner.device.clone();
        let mut owner = world.client("kanazawa");
        owner.device = device;
        owner.log_in(MIZUNO.id, MIZUNO.password).await;
        world.client("osaka").log_in(HANAKO.id, HANAKO.password).await;
        // and one comes back after ten minutes
        world.set_clock("2024-09-17T12:10:00+09:00");
        assert_eq!(tried(&mut client, 7).await, "WRONG");
        assert_eq!(tried(&mut client, 8).await, "TOO_MANY");
    }

    async fn a_header_that_nobody_vouches_for_changes_nothing(world: World) {
        let world = limited(world, FIVE_OF_TEN, "").await;
        let mut client = world.client("kanazawa");
        for n in 0..8 {
            client.headers = vec![("x-forwarded-for", format!("198.51.100.{n}")), ("x-real-ip", format!("198.51.100.{n}"))];
            assert_eq!(tried(&mut client, n).await, if n < 5 { "WRONG" } else { "TOO_MANY" });
        }
    }

    // The test itself is the proxy.
    async fn a_trusted_proxy_says_where_a_request_comes_from(world: World) {
        let world = limited(world, FIVE_OF_TEN, "trusted_proxies = [\"127.0.0.0/8\"]").await;
        let mut client = world.client("kanazawa");
        for n in 0..8 {
            // what the client wrote itself stands to the left
            client.headers = vec![("x-forwarded-for", format!("203.0.113.{n}, 198.51.100.7"))];
            assert_eq!(tried(&mut client, n).await, if n < 5 { "WRONG" } else { "TOO_MANY" });
        }
        client.headers = vec![("x-forwarded-for", "198.51.100.8".to_owned())];
        assert_eq!(tried(&mut client, 8).await, "WRONG");
        // all of a customer's IPv6 addresses are one
        for n in 0..8 {
            client.headers = vec![("x-forwarded-for", format!("2001:db8:1:2:{n}::{n}"))];
            assert_eq!(tried(&mut client, n).await, if n < 5 { "WRONG" } else { "TOO_MANY" });
        }
        client.headers = vec![("x-forwarded-for", "2001:db8:1:3::1".to_owned())];
        assert_eq!(tried(&mut client, 9).await, "WRONG");
    }

    async fn wrong_passwords_of_a_city_are_counted_from_wherever_they_come(world: World) {
        let limits = "wrong_per_city_and_hour = 10";
        let world = limited(world, limits, "trusted_proxies = [\"127.0.0.0/8\"]").await;
        let mut owner = world.client("kanazawa");
        owner.log_in(MIZUNO.id, MIZUNO.password).await;
        let mut client = world.client("kanazawa");
        for n in 0..8 {
            client.headers = vec![("x-forwarded-for", format!("198.51.100.{n}"))];
            assert_eq!(tried(&mut client, n).await, if n < 5 { "WRONG" } else { "TOO_MANY" });
        }
        owner.log_in(MIZUNO.id, MIZUNO.password).await;
        world.client("osaka").log_in(HANAKO.id, HANAKO.password).await;
    }
}
