//! What a code is worth (`security.md` A2, A4): six digits for ten minutes, five tries, once, five codes a day; and nothing
//! in another browser, another city or for another purpose.
use crate::{
    residents::{HANAKO, MIZUNO},
    towns::{MOBILE, Town, again, code},
};
use acceptance::{Applicant, Resident, Value, World, json, on_both_engines};

const MAIL: &str = "ayame@example.com";
const MEMBER: Resident = Resident { contracts: &[], ..HANAKO };

fn wrong(right: &str, n: u32) -> String {
    format!("{:06}", (right.parse::<u32>().expect("six digits") + 1 + n) % 1_000_000)
}

/// Types wrong codes until none is looked at any more; how many were.
async fn spent(applicant: &mut Applicant, right: &str) -> u32 {
    for n in 0.. {
        let payload = applicant.prove(&wrong(right, n)).await;
        if code(&payload) != "WRONG_CODE" {
            assert_eq!(code(&payload), "TRIED_OUT", "{payload}");
            return n;
        }
        assert_eq!(payload["userErrors"][0]["number"], 4 - n, "{payload}");
    }
    unreachable!("it comes to an end")
}

/// Codes used where they don't belong: how many, and what of it went well.
#[derive(Default)]
struct Misused {
    tries: u32,
    through: Vec<String>,
}

impl Misused {
    async fn contact(&mut self, applicant: &Applicant, digits: &str, times: u32) {
        self.step(applicant, "proveContact", digits, times).await;
    }

    async fn mobile(&mut self, applicant: &Applicant, digits: &str, times: u32) {
        self.step(applicant, "proveMobile", digits, times).await;
    }

    async fn step(&mut self, applicant: &Applicant, name: &str, digits: &str, times: u32) {
        for _ in 0..times {
            let payload = again(applicant).with_key(name, json!({"code": digits})).await;
            self.count(name, &payload);
        }
    }

    async fn recovery(&mut self, applicant: &Applicant, digits: &str, times: u32) {
        for _ in 0..times {
            let payload = again(applicant).recover("proveRecovery", json!({"code": digits})).await;
            self.count("proveRecovery", &payload);
        }
    }

    fn count(&mut self, name: &str, payload: &Value) {
        self.tries += 1;
        let refused = ["WRONG_CODE", "NO_CODE", "USED", "TRIED_OUT"].contains(&code(payload));
        if !refused || payload["token"].is_string() {
            self.through.push(format!("{name}: {payload}"));
        }
    }
}

/// A browser that has the same key in another city.
fn elsewhere(world: &World, applicant: &Applicant) -> Applicant {
    Applicant { client: world.client("oumu"), key: applicant.key.clone() }
}

/// A fresh browser in Osaka that has asked for a code to an address.
async fn asked(world: &World, mail: &str) -> Applicant {
    let mut applicant = Applicant::new(world, "osaka");
    applicant.begin(mail).await;
    applicant
}

#[expect(clippy::print_stdout, reason = "the figures are the test's second answer")]
fn told(engine: acceptance::Engine, misused: &Misused) {
    println!(
        "Codes used where they don't belong ({engine:?}): {} of {} went through",
        misused.through.len(),
        misused.tries
    );
}

on_both_engines! {
    async fn a_code_is_six_digits_for_ten_minutes_and_five_tries(world: World) {
        let mut applicant = Applicant::new(&world, "nayoro");
        applicant.begin(MAIL).await;
        let first = world.code_to(MAIL).await;
        assert!(first.len() == 6 && first.bytes().all(|b| b.is_ascii_digit()), "{first}");
        for (typed, said) in [("12345", "NOT_CODE"), ("1234567", "NOT_CODE"), ("abcdef", "NOT_CODE"), ("", "NOT_CODE")] {
            assert_eq!(code(&applicant.prove(typed).await), said, "{typed}");
        }
        assert_eq!(spent(&mut applicant, &first).await, 5, "what is no code was no try");
        assert_eq!(code(&applicant.prove(&first).await), "TRIED_OUT", "the right one neither");
        // ten minutes, to the microsecond
        for (at, said) in [("2024-09-17T12:10:00+09:00", "EXPIRED"), ("2024-09-17T12:09:59.999999+09:00", "")] {
            world.set_clock("2024-09-17T12:00:00+09:00");
            let before = world.code_to(MAIL).await;
            applicant.with_key("sendContactCode", json!({})).await;
            let newer = world.newer_code_to(MAIL, Some(&before)).await;
            assert_eq!(code(&applicant.prove(&before).await), "WRONG_CODE", "the newest alone works");
            world.set_clock(at);
            assert_eq!(code(&applicant.prove(&newer).await), said, "{at}");
        }
        let last = world.code_to(MAIL).await;
        assert_eq!(code(&applicant.prove(&last).await), "USED", "once");
    }

    // Five codes of five tries a day for one address, over purposes, browsers and resends; not even that of one who is a member.
    async fn a_day_has_five_codes_and_asking_again_resets_nothing(world: World) {
        world.enrol(&MEMBER).await;
        for mail in [MAIL, MEMBER.id] {
            let (mut tries, mut before) = (0, None);
            let mut applicant = Applicant::new(&world, "osaka");
            for n in 0..5 {
                let sent = match n {
                    0 => applicant.begin(mail).await,
                    4 => Applicant::new(&world, "osaka").recover("beginRecovery", json!({"mail": mail})).await,
                    2 => {
                        applicant = Applicant::new(&world, "osaka");
                        applicant.begin(mail).await
                    }
                    _ => applicant.with_key("sendContactCode", json!({})).await,
                };
                assert_eq!(code(&sent), "", "{n}: {sent}");
                if n < 4 && mail == MAIL {
                    let right = world.newer_code_to(mail, before.as_deref()).await;
                    tries += spent(&mut applicant, &right).await;
                    before = Some(right);
                } else if n < 4 {
                    tries += spent(&mut applicant, "123456").await;
                }
            }
            assert_eq!(tries, 20, "{mail}: the fifth was to get back in");
            for payload in [
                applicant.begin(mail).await,
                Applicant::new(&world, "osaka").begin(mail).await,
                applicant.with_key("sendContactCode", json!({})).await,
                Applicant::new(&world, "osaka").recover("beginRecovery", json!({"mail": mail})).await,
            ] {
                assert_eq!(code(&payload), "CODES_USED_UP", "{mail}: {payload}");
                assert_eq!(payload["userErrors"][0]["retryAt"], "2024-09-17T15:00:00+00:00");
            }
            assert_eq!(code(&applicant.prove("123456").await), "TRIED_OUT", "{mail}");
        }
        world.set_clock("2024-09-17T23:59:59.999999+09:00");
        assert_eq!(code(&Applicant::new(&world, "osaka").begin(MAIL).await), "CODES_USED_UP");
        world.set_clock("2024-09-18T00:00:00+09:00");
        assert_eq!(code(&Applicant::new(&world, "osaka").begin(MAIL).await), "");
    }

    // In 27 registrations, two of them up to the phone's code: each code is tried in every other place there is for one, and
    // is right afterwards where it belongs.
    async fn of_a_thousand_codes_used_elsewhere_none_goes_through(world: World) {
        let mut world = world;
        let limits = ["codes_per_address_and_hour", "wrong_codes_per_address_and_hour", "wrong_codes_per_city_and_hour"];
        let limits: Vec<String> = limits.iter().map(|limit| format!("{limit} = 60000\n")).collect();
        world.restart_with(&format!("[limits]\nlogins_per_minute = 60000\nsteps_per_minute = 60000\n{}", limits.concat())).await;
        world.load("osaka").await;
        world.enrol(&MEMBER).await;
        world.enrol(&Resident { contracts: &[], ..MIZUNO }).await;
        let (osaka, mut misused) = (Town::of("osaka"), Misused::default());
        for n in 0..27 {
            let mail = format!("ayame-{n}@example.com");
            let mut applicant = asked(&world, &mail).await;
            let first = world.code_to(&mail).await;
            let other = asked(&world, &format!("botan-{n}@example.com")).await;
            let mut same = Applicant::new(&world, "osaka");
            same.recover("beginRecovery", json!({"mail": mail})).await;
            let nobody = Applicant { client: world.client("osaka"), key: Some("A".repeat(43)) };
            for browser in [&other, &same, &nobody, &elsewhere(&world, &applicant)] {
                misused.contact(browser, &first, 4).await;
                misused.recovery(browser, &first, 3).await;
                misused.mobile(browser, &first, 1).await;
            }
            misused.recovery(&applicant, &first, 2).await;
            misused.mobile(&applicant, &first, 2).await;
            assert_eq!(code(&applicant.prove(&first).await), "", "where it belongs it is right");
            misused.contact(&applicant, &first, 4).await;
            if n > 1 {
                continue;
            }
            for page in &osaka.pages[..1] {
                applicant.filled(page.clone()).await;
            }
            if n == 1 {
                continue;
            }
            applicant.filled(osaka.pages[1].clone()).await;
            let phones = world.code_to(MOBILE.1).await;
            applicant.recover("beginRecovery", json!({"mail": mail})).await;
            misused.recovery(&applicant, &phones, 4).await;
            for browser in [&other, &same, &nobody, &elsewhere(&world, &applicant)] {
                misused.mobile(browser, &phones, 4).await;
                misused.contact(browser, &phones, 1).await;
            }
            misused.contact(&applicant, &phones, 4).await;
            let back = world.newer_code_to(&mail, Some(&first)).await;
            misused.mobile(&applicant, &back, 4).await;
            misused.contact(&applicant, &back, 4).await;
            let done = applicant.with_key("proveMobile", json!({"code": phones})).await;
            assert!(done["token"].is_string(), "{done}");
        }
        // a member's: what lets them back in opens no registration, and not in another browser
        let mut back = Applicant::new(&world, "osaka");
        back.recover("beginRecovery", json!({"mail": MEMBER.id})).await;
        let right = world.code_to(MEMBER.id).await;
        let registers = asked(&world, MEMBER.id).await;
        let mut both = again(&back);
        both.begin(MEMBER.id).await;
        for browser in [&registers, &both, &elsewhere(&world, &back)] {
            misused.contact(browser, &right, 2).await;
            misused.mobile(browser, &right, 2).await;
        }
        misused.recovery(&registers, &right, 4).await;
        assert_eq!(code(&back.recover("proveRecovery", json!({"code": right})).await), "", "where it belongs it is right");
        misused.recovery(&back, &right, 4).await;
        told(world.engine(), &misused);
        assert!(misused.tries >= 1_000, "{}", misused.tries);
        assert_eq!(misused.through, Vec::<String>::new());
    }
}
