//! A targeted attack of a day (`security.md` A6): somebody who changes networks tries passwords for one name as fast as
//! they are let, and stops for nothing but what the answer tells them to wait for.
use crate::residents::MIZUNO;
use acceptance::{Applicant, Client, Value, json, on_both_engines};
use kernel::{DateTime, TimeDelta, Utc};

const VISIT: TimeDelta = TimeDelta::minutes(20);

/// Until when it is locked; none for a password that was looked at.
async fn guess(attacker: &mut Client, n: u32) -> Option<DateTime<Utc>> {
    attacker.headers = vec![("x-forwarded-for", format!("198.51.{}.{}", n / 250, n % 250))];
    let answer = attacker.try_login(MIZUNO.id, &format!("guess {n}")).await;
    let error = &answer["data"]["login"]["userErrors"][0];
    match error["code"].as_str() {
        Some("WRONG") => None,
        Some("LOCKED") => error["retryAt"].as_str().map(|at| at.parse().expect("a moment")),
        _ => panic!("{answer}"),
    }
}

#[expect(clippy::print_stdout, reason = "the figures are the test's second answer")]
fn told(engine: acceptance::Engine, figures: [u32; 5]) {
    let [guesses, refused, visits, inside, strange] = figures;
    println!(
        "24 h of a targeted attack ({engine:?}): {guesses} guesses looked at, {refused} refused; of {visits} logins of the \
         owner, {inside} from a device known before succeeded, {strange} from one that was new"
    );
}

async fn comes_in(client: &mut Client) -> bool {
    let answer = client.try_login(MIZUNO.id, MIZUNO.password).await;
    client.device = client.device.take().or(answer["data"]["login"]["deviceToken"].as_str().map(str::to_owned));
    answer["data"]["login"]["token"] != Value::Null
}

on_both_engines! {
    async fn an_attack_of_a_day_has_few_tries_and_keeps_no_known_device_out(world: World) {
        let mut world = world;
        // open at any hour, so that the day is whole
        let mizuno = acceptance::Resident { city: "osaka", contracts: &[], ..MIZUNO };
        world.restart_with("[http]\ntrusted_proxies = [\"127.0.0.0/8\"]\n").await;
        world.enrol(&mizuno).await;
        let (mut attacker, mut victim) = (world.client("osaka"), world.client("osaka"));
        assert!(comes_in(&mut victim).await, "before the attack");
        let begin: DateTime<Utc> = "2024-09-17T03:00:00Z".parse().expect("a moment");
        let (mut guesses, mut refused, mut visits, mut inside, mut strange) = (0, 0, 0, 0, 0);
        let (mut now, mut visit) = (begin, begin + VISIT);
        while now < begin + TimeDelta::days(1) {
            world.set_clock(&now.to_rfc3339());
            let Some(free) = guess(&mut attacker, guesses + refused).await else {
                guesses += 1;
                continue;
            };
            refused += 1;
            while visit < free && visit < begin + TimeDelta::days(1) {
                world.set_clock(&visit.to_rfc3339());
                visits += 1;
                inside += u32::from(comes_in(&mut victim).await);
                strange += u32::from(comes_in(&mut world.client("osaka")).await);
                visit += VISIT;
            }
            now = free;
        }
        told(world.engine(), [guesses, refused, visits, inside, strange]);
        assert!((60..=100).contains(&guesses), "{guesses}");
        assert!(visits >= 70 && inside * 100 >= visits * 99, "{inside} of {visits}");
    }

    // Who has no device that is known gets in by the way back: it unlocks the name, and from then on the device is known.
    async fn a_new_password_lets_its_owner_in_while_strangers_go_on(world: World) {
        let mut world = world;
        let mizuno = acceptance::Resident { city: "osaka", id: "mizuno@example.jp", contracts: &[], ..MIZUNO };
        world.restart_with("[http]\ntrusted_proxies = [\"127.0.0.0/8\"]\n").await;
        world.enrol(&mizuno).await;
        let mut attacker = world.client("osaka");
        let locks = async |attacker: &mut Client| {
            for _ in 0..11 {
                attacker.try_login(mizuno.id, "wrong").await;
            }
            let answer = attacker.try_login(mizuno.id, "wrong").await;
            assert_eq!(answer["data"]["login"]["userErrors"][0]["code"], "LOCKED", "{answer}");
        };
        attacker.headers = vec![("x-forwarded-for", "198.51.100.7".to_owned())];
        locks(&mut attacker).await;
        let mut owner = world.client("osaka");
        assert_eq!(owner.try_login(mizuno.id, mizuno.password).await["data"]["login"]["token"], Value::Null);
        let mut back = Applicant::new(&world, "osaka");
        back.recover("beginRecovery", json!({"mail": mizuno.id})).await;
        let code = world.code_to(mizuno.id).await;
        back.recover("proveRecovery", json!({"code": code})).await;
        let password = "kx7fqmw2-no-hashi";
        assert_eq!(back.recover("resetPassword", json!({"password": password})).await["done"], true);
        owner.log_in(mizuno.id, password).await;
        locks(&mut attacker).await;
        owner.log_in(mizuno.id, password).await;
    }
}
