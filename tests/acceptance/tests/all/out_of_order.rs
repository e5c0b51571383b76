//! Steps of a registration that are skipped, repeated, or sent when they are over (`security.md` A15): in every city, at
//! every place where it may stand, each is refused and changes nothing; and a registration that was left there goes on from
//! there in another browser.
use crate::towns::{End, MOBILE, PASSWORD, Town, again, code, towns};
use acceptance::{Applicant, Value, World, json, on_both_engines};
use kernel::{DateTime, TimeDelta, Utc};

/// Another one in each city, so that each one's newest message is this one's.
fn address(town: &Town) -> String {
    format!("ayame@{}.example.com", town.city)
}

/// Where it stands: at the first code, at a page, or behind its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum At {
    Nowhere,
    Code,
    /// So many pages were sent.
    Pages(usize),
    Done,
}

/// Everything that may not be done there, with what may be said of it.
fn refused(town: &Town, at: At) -> Vec<(&'static str, Value, &'static [&'static str])> {
    const EARLY: &[&str] = &["TOO_EARLY", "GONE"];
    const GONE: &[&str] = &["GONE"];
    const LATE: &[&str] = &["TOO_LATE"];
    const NO_CODE: &[&str] = &["NO_CODE", "USED"];
    let sent = match at {
        At::Pages(sent) => Some(sent),
        _ => None,
    };
    let over = sent == Some(town.pages.len());
    let waits = over && town.end == End::Mobile;
    let mut all = vec![];
    for (n, page) in town.pages.iter().enumerate() {
        match sent {
            Some(_) if waits => all.push(("fill", page.clone(), LATE)),
            Some(sent) if n > sent => all.push(("fill", page.clone(), EARLY)),
            Some(_) => {}
            None => all.push(("fill", page.clone(), GONE)),
        }
    }
    for step in [0, 7, 4_000_000_000_u32] {
        all.push(("fill", json!({"step": step}), EARLY));
    }
    if !(over && town.end == End::Check) {
        all.push(("confirmRegistration", json!({}), EARLY));
    }
    if !waits {
        all.push(("sendMobileCode", json!({}), EARLY));
        all.push(("sendMobileCode", json!({"phone": "090-8765-4321"}), EARLY));
        all.push(("proveMobile", json!({"code": "123456"}), NO_CODE));
    }
    if at != At::Code {
        all.push(("proveContact", json!({"code": "123456"}), NO_CODE));
    }
    if at == At::Nowhere {
        all.push(("sendContactCode", json!({}), GONE));
    }
    all
}

/// Tries all of it; how much there was.
async fn nothing_is_skipped(world: &World, town: &Town, at: At, applicant: &Applicant) -> u32 {
    let mut applicant = again(applicant);
    let (before, mut tries) = (applicant.standing().await, 0);
    for (name, arguments, said) in refused(town, at) {
        let payload = match name {
            "fill" => applicant.fill(arguments.clone()).await,
            name => applicant.with_key(name, arguments.clone()).await,
        };
        let place = format!("{} at {at:?}: {name} {arguments}", town.city);
        assert!(said.contains(&code(&payload)), "{place}: {payload}");
        assert!(payload["token"].is_null() && payload["deviceToken"].is_null(), "{place}: {payload}");
        assert_eq!(applicant.standing().await, before, "{place}");
        tries += 1;
    }
    if town.end == End::Mobile && at == At::Pages(town.pages.len()) {
        // its password would go on with it: told below
        return tries;
    }
    let answer = world.client(town.city).try_login(town.login(&address(town)), PASSWORD).await;
    assert_eq!(answer["data"]["login"]["token"].is_string(), at == At::Done, "{} at {at:?}: {answer}", town.city);
    tries
}

/// Goes on in another browser, by a code to the address; the browser of before has nothing any more.
async fn gone_on(world: &World, town: &Town, left: &Applicant, code_before: &str) -> (Applicant, String) {
    let mut other = Applicant::new(world, town.city);
    let mail = address(town);
    other.begin(&mail).await;
    let fresh = world.newer_code_to(&mail, Some(code_before)).await;
    let proven = other.prove(&fresh).await;
    assert_eq!(code(&proven), "", "{proven}");
    let before = again(left).standing().await;
    assert_eq!(before, Value::Null, "{}: it is another browser's now", town.city);
    (other, fresh)
}

#[expect(clippy::print_stdout, reason = "the figures are the test's second answer")]
fn told(engine: acceptance::Engine, tries: u32) {
    println!("Steps out of order in five cities ({engine:?}): 0 of {tries} skipped or changed anything");
}

on_both_engines! {
    async fn no_step_of_any_city_is_skipped(world: World) {
        let mut tries = 0;
        for town in towns() {
            world.load(town.city).await;
            let nobody = Applicant { client: world.client(town.city), key: Some("A".repeat(43)) };
            tries += nothing_is_skipped(&world, &town, At::Nowhere, &nobody).await;
            let mut applicant = Applicant::new(&world, town.city);
            let mail = address(&town);
            applicant.begin(&mail).await;
            tries += nothing_is_skipped(&world, &town, At::Code, &applicant).await;
            let first = world.code_to(&mail).await;
            assert_eq!(code(&applicant.prove(&first).await), "");
            for (sent, page) in town.pages.iter().enumerate() {
                tries += nothing_is_skipped(&world, &town, At::Pages(sent), &applicant).await;
                let filled = applicant.filled(page.clone()).await;
                assert_eq!(filled["registration"]["step"], sent + 2, "{}: {filled}", town.city);
            }
            tries += nothing_is_skipped(&world, &town, At::Pages(town.pages.len()), &applicant).await;
            let done = match town.end {
                End::Check => applicant.confirm().await,
                End::Mobile => {
                    let digits = world.code_to(MOBILE.1).await;
                    applicant.with_key("proveMobile", json!({"code": digits})).await
                }
            };
            assert!(done["token"].is_string(), "{}: {done}", town.city);
            tries += nothing_is_skipped(&world, &town, At::Done, &applicant).await;
            applicant.client.token = done["token"].as_str().map(str::to_owned);
            let viewer = applicant.client.data("{ viewer { laterContracts { customerNo } contracts { customerNo } } }").await;
            let count = |list: &str| viewer["viewer"][list].as_array().map_or(0, Vec::len);
            assert_eq!(count("contracts") + count("laterContracts"), 1, "{}: {viewer}", town.city);
        }
        told(world.engine(), tries);
        assert!(tries > 150, "{tries}");
    }

    // Left at each page for a day: what was typed is there, but no secret, and the page that was open is.
    async fn a_registration_that_was_left_goes_on_where_it_was(world: World) {
        let mut noon: DateTime<Utc> = "2024-09-17T03:00:00Z".parse().expect("a moment");
        for town in towns() {
            world.load(town.city).await;
            let mail = address(&town);
            let mut applicant = Applicant::new(&world, town.city);
            applicant.begin(&mail).await;
            let mut last = world.code_to(&mail).await;
            applicant.prove(&last).await;
            let pages = town.pages.len() - usize::from(town.end == End::Mobile);
            for (sent, page) in town.pages[..pages].iter().enumerate() {
                noon += TimeDelta::days(1);
                world.set_clock(&noon.to_rfc3339());
                let left = again(&applicant).standing().await;
                (applicant, last) = gone_on(&world, &town, &applicant, &last).await;
                let found = applicant.standing().await;
                assert_eq!(found, left, "{} after {sent} pages", town.city);
                assert!(!found.to_string().contains(PASSWORD), "{found}");
                applicant.filled(page.clone()).await;
            }
            if town.end == End::Check {
                let done = applicant.confirm().await;
                assert!(done["token"].is_string(), "{}: {done}", town.city);
                continue;
            }
            // an account that waits: a code to the address opens nothing, its password does, and gets a fresh code
            applicant.filled(town.pages[pages].clone()).await;
            let first = world.code_to(MOBILE.1).await;
            let mut other = Applicant::new(&world, town.city);
            other.begin(&mail).await;
            assert_eq!(code(&other.prove(&last).await), "WRONG_CODE");
            let login = "mutation($i: LoginInput!) { login(input: $i) { token registrationKey userErrors { code } } }";
            let typed = json!({"i": {"loginId": mail, "password": PASSWORD}});
            let answer = world.client(town.city).ask_with(login, typed).await;
            let key = answer["data"]["login"]["registrationKey"].as_str().unwrap_or_else(|| panic!("{answer}"));
            let mut resumed = Applicant { client: world.client(town.city), key: Some(key.to_owned()) };
            let fresh = world.newer_code_to(MOBILE.1, Some(&first)).await;
            let stale = again(&applicant).with_key("proveMobile", json!({"code": fresh})).await;
            assert_eq!(code(&stale), "NO_CODE", "the browser of before: {stale}");
            assert_eq!(code(&resumed.with_key("proveMobile", json!({"code": first})).await), "WRONG_CODE");
            let done = resumed.with_key("proveMobile", json!({"code": fresh})).await;
            assert!(done["token"].is_string(), "{done}");
        }
    }
}
