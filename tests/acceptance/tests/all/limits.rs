//! How much whoever registers may try at all: a day of guessing at one customer number (`security.md` A10), wrong codes of
//! a whole city (A3), and what one network may ask.
use crate::towns::{OSAKAS, Town, again, code, osakas_contract, towns};
use acceptance::{Applicant, Value, World, json, on_both_engines};
use kernel::{DateTime, TimeDelta, Utc};

/// So many browsers guess, each from a network of its own at each try.
const GUESSERS: usize = 12;
const PROXIES: &str = "[http]\ntrusted_proxies = [\"127.0.0.0/8\"]\n";

fn from(applicant: &mut Applicant, n: u32) {
    applicant.client.headers = vec![("x-forwarded-for", format!("198.51.{}.{}", n / 250, n % 250))];
}

async fn restarted(world: World, limits: &str) -> World {
    let mut world = world;
    world
        .restart_with(&format!("[limits]\nlogins_per_minute = 60000\nsteps_per_minute = 60000\n{limits}\n{PROXIES}"))
        .await;
    world
}

/// A browser that has asked for a code, from a network of its own.
async fn asked(world: &World, n: u32) -> Applicant {
    let mut applicant = Applicant::new(world, "nayoro");
    from(&mut applicant, n);
    let sent = applicant.begin(&format!("ayame-{n}@example.com")).await;
    assert_eq!(code(&sent), "", "{sent}");
    applicant
}

#[expect(clippy::print_stdout, reason = "the figures are the test's second answer")]
fn told(engine: acceptance::Engine, looked_at: u32, tries: u32) {
    println!("24 h of guessing at one customer number ({engine:?}): {looked_at} of {tries} guesses looked at");
}

on_both_engines! {
    // Every ten minutes of a day in Japan, from 144 networks and twelve browsers: five of ten thousand are 0.05 %.
    async fn a_day_of_guesses_at_one_customer_number_has_five(world: World) {
        let mut world = world;
        world.restart_with(PROXIES).await;
        world.load("osaka").await;
        let (osaka, mut guessers) = (Town::of("osaka"), vec![]);
        for n in 0..GUESSERS {
            guessers.push(osaka.after(&world, &format!("guesser-{n}@example.com"), 1).await);
        }
        for number in ["A123456789", "Z987654321"] {
            let begin: DateTime<Utc> = "2024-09-17T15:00:00Z".parse().expect("a moment");
            let (mut looked_at, mut tries) = (0, 0);
            while begin + TimeDelta::minutes(10 * i64::from(tries)) < begin + TimeDelta::days(1) {
                let now = begin + TimeDelta::minutes(10 * i64::from(tries));
                world.set_clock(&now.to_rfc3339());
                let guesser = &mut guessers[tries as usize % GUESSERS];
                from(guesser, tries);
                // never the right one, 0456
                let four = format!("{:04}", 1_000 + tries);
                let page = osakas_contract(&[("CUSTOMER_NO", number), OSAKAS[1], ("DEBIT_LAST4", &four)]);
                let payload = guesser.fill(page).await;
                match code(&payload) {
                    "NO_MATCH" => looked_at += 1,
                    "ASK_BY_PHONE" => {
                        let opens = payload["userErrors"][0]["retryAt"].as_str().expect("a moment");
                        assert_eq!(opens, "2024-09-18T15:00:00+00:00");
                    }
                    _ => panic!("{payload}"),
                }
                tries += 1;
            }
            told(world.engine(), looked_at, tries);
            assert_eq!((looked_at, tries), (5, 144), "{number}");
        }
        // the right one neither, from nowhere; the next day has five again
        world.set_clock("2024-09-18T23:59:59+09:00");
        let right = guessers[0].fill(osakas_contract(&OSAKAS)).await;
        assert_eq!(code(&right), "ASK_BY_PHONE", "{right}");
        world.set_clock("2024-09-19T00:00:00+09:00");
        assert_eq!(code(&guessers[0].fill(osakas_contract(&OSAKAS)).await), "");
    }

    async fn wrong_codes_of_a_city_are_counted_from_wherever_they_come(world: World) {
        let world = restarted(world, "wrong_codes_per_city_and_hour = 10").await;
        for n in 0..5 {
            let mut applicant = asked(&world, n).await;
            let right = world.code_to(&format!("ayame-{n}@example.com")).await;
            let wrong = if right == "123456" { "654321" } else { "123456" };
            assert_eq!(code(&applicant.prove(wrong).await), "WRONG_CODE", "{n}");
        }
        let mut applicant = asked(&world, 7).await;
        let right = world.code_to("ayame-7@example.com").await;
        let refused = applicant.prove(&right).await;
        assert_eq!(code(&refused), "TOO_MANY", "the right one neither: {refused}");
        assert_eq!(refused["userErrors"][0]["retryAt"], "2024-09-17T03:10:00+00:00");
        let mut back = again(&applicant);
        back.recover("beginRecovery", json!({"mail": "ayame-8@example.com"})).await;
        assert_eq!(code(&back.recover("proveRecovery", json!({"code": "123456"})).await), "TOO_MANY");
        // another city goes on
        let mut elsewhere = Applicant::new(&world, "oumu");
        elsewhere.begin("botan@example.com").await;
        let other = world.code_to("botan@example.com").await;
        assert_eq!(code(&elsewhere.prove(&other).await), "");
        // and this one when one comes back; what was refused was no try
        world.set_clock("2024-09-17T12:09:59+09:00");
        applicant.with_key("sendContactCode", json!({})).await;
        let right = world.newer_code_to("ayame-7@example.com", Some(&right)).await;
        assert_eq!(code(&applicant.prove(&right).await), "TOO_MANY");
        world.set_clock("2024-09-17T12:10:00+09:00");
        assert_eq!(code(&applicant.prove(&right).await), "");
    }

    async fn one_network_asks_for_so_many_codes_and_tries_so_many(world: World) {
        let limits = "codes_per_address_and_hour = 10\nwrong_codes_per_address_and_hour = 6";
        let mut world = restarted(world, limits).await;
        let mut all = vec![];
        for n in 0..5 {
            let mut applicant = Applicant::new(&world, "nayoro");
            applicant.begin(&format!("ayame-{n}@example.com")).await;
            all.push(applicant);
        }
        for refused in [
            Applicant::new(&world, "nayoro").begin("botan@example.com").await,
            all[0].with_key("sendContactCode", json!({})).await,
            Applicant::new(&world, "nayoro").recover("beginRecovery", json!({"mail": "botan@example.com"})).await,
        ] {
            assert_eq!(code(&refused), "TOO_MANY", "{refused}");
            assert_eq!(refused["userErrors"][0]["retryAt"], "2024-09-17T03:10:00+00:00");
        }
        for applicant in &mut all[..3] {
            assert_eq!(code(&applicant.prove("123456").await), "WRONG_CODE");
        }
        let right = world.code_to("ayame-4@example.com").await;
        assert_eq!(code(&all[4].prove(&right).await), "TOO_MANY");
        // whoever is elsewhere goes on; a restart forgets nothing
        from(&mut all[4], 9);
        assert_eq!(code(&all[4].prove(&right).await), "");
        world = restarted(world, limits).await;
        let mut late = Applicant::new(&world, "nayoro");
        assert_eq!(code(&late.begin("botan@example.com").await), "TOO_MANY");
    }

    // Who tries many numbers fails once at each, and is stopped for it.
    async fn one_network_has_so_many_failed_proofs_a_day(world: World) {
        let world = restarted(world, "failed_proofs_per_address_and_day = 10").await;
        world.load("osaka").await;
        let mut applicant = Town::of("osaka").after(&world, "ayame@example.com", 1).await;
        for n in 0..5 {
            let number = format!("Z98765432{n}");
            let page = osakas_contract(&[("CUSTOMER_NO", &number), OSAKAS[1], OSAKAS[2]]);
            assert_eq!(code(&applicant.fill(page).await), "NO_MATCH");
        }
        let refused = applicant.fill(osakas_contract(&OSAKAS)).await;
        assert_eq!(code(&refused), "TOO_MANY", "{refused}");
        from(&mut applicant, 9);
        assert_eq!(code(&applicant.fill(osakas_contract(&OSAKAS)).await), "");
    }

    // Many people sit behind one address: who registers there uses up nobody's logins, nor the other way round.
    async fn steps_and_logins_from_one_address_are_counted_apart(world: World) {
        let mut world = world;
        world.restart_with("[limits]\nlogins_per_minute = 1\nsteps_per_minute = 5\n").await;
        let mut applicant = Applicant::new(&world, "osaka");
        for n in 0..5 {
            assert_eq!(code(&applicant.begin("no address").await), "NOT_MAIL", "{n}");
        }
        assert_eq!(code(&applicant.begin("no address").await), "TOO_MANY");
        assert_eq!(code(&Applicant::new(&world, "oumu").begin("no address").await), "NOT_MAIL", "another city's");
        let mut client = world.client("osaka");
        let answer = client.try_login("nobody@example.com", "wrong").await;
        assert_eq!(answer["data"]["login"]["userErrors"][0]["code"], "WRONG", "{answer}");
    }

    // What was typed wrong counts for nothing but itself: no draft is longer kept for it, and it says nothing of others.
    async fn a_failure_keeps_no_draft_alive(world: World) {
        world.load("oumu").await;
        let town = towns().into_iter().find(|town| town.city == "oumu").expect("it is there");
        let mut applicant = town.after(&world, "ayame@example.com", 1).await;
        let mut page = town.pages[1].clone();
        page["contract"][1]["value"] = Value::from("ミズノ ハナコ");
        world.set_clock("2024-09-24T11:59:59+09:00");
        assert_eq!(code(&applicant.fill(page.clone()).await), "NO_MATCH");
        world.set_clock("2024-09-24T12:00:00+09:00");
        assert_eq!(code(&applicant.fill(page).await), "GONE");
    }
}
