//! Five failures a customer number and day, then the window's telephone alone until midnight: for a number that nobody has
//! as well, so that nothing tells which are there.
use crate::joiners::{confirmed, filled, proof};
use acceptance::{Applicant, Value, World, errors, json, on_both_engines};

const CITY: &str = "kurashiki";
const KNOWN: &str = "1203040506";
const UNKNOWN: &str = "9999999999";

fn page(number: &str, phone: &str) -> Value {
    json!({"step": 2, "contract": proof(&[("CUSTOMER_NO", number), ("PHONE", phone)]), "relation": "HOLDER"})
}

async fn at_contract(world: &World, mail: &str) -> Applicant {
    filled(world, CITY, mail, 1).await
}

/// The whole payload of a number that is closed until a moment.
fn assert_closed(answer: &Value, until: &str) {
    let closed = json!([{"code": "ASK_BY_PHONE", "field": null, "number": null, "retryAt": until}]);
    assert_eq!(answer["userErrors"], closed, "{answer}");
    assert_eq!((&answer["registration"]["step"], &answer["token"]), (&json!(2), &json!(null)));
}

on_both_engines! {
    async fn kurashiki_five_failures_close_a_number_until_midnight(world: World) {
        world.load(CITY).await;
        let mut first = at_contract(&world, "first@example.com").await;
        let mut second = at_contract(&world, "second@example.com").await;
        for at in 0..5 {
            // from two browsers, in two spellings of the number: counted together, whether the number is anybody's or not
            let (applicant, known, unknown) =
                if at % 2 == 0 { (&mut first, KNOWN, UNKNOWN) } else { (&mut second, "１２０３－０４０５０６", "９９９９９９９９９９") };
            let one = applicant.fill(page(known, "086-000-9999")).await;
            assert_eq!(errors(&one), json!([["NO_MATCH", null]]), "{at}");
            let other = applicant.fill(page(unknown, "086-000-9999")).await;
            assert_eq!(one, other);
            // what can't be a number is no try
            assert_eq!(errors(&applicant.fill(page(known, "9999")).await), json!([["NOT_PHONE", "KNOWN_PHONE"]]));
        }
        // whatever is typed, the right things too, in whichever browser, under whichever address
        world.set_clock("2024-09-17T12:30:00+09:00");
        let mut third = at_contract(&world, "third@example.com").await;
        let midnight = "2024-09-17T15:00:00+00:00";
        for applicant in [&mut first, &mut second, &mut third] {
            for (number, phone) in [(KNOWN, "086-000-0506"), (KNOWN, "086-000-9999"), (UNKNOWN, "086-000-0506")] {
                assert_closed(&applicant.fill(page(number, phone)).await, midnight);
            }
        }
        // another number is open
        assert_eq!(errors(&third.fill(page("2304050607", "086-000-0607")).await), json!([]));
        world.set_clock("2024-09-17T23:59:59+09:00");
        for number in [KNOWN, UNKNOWN] {
            assert_closed(&first.fill(page(number, "086-000-0506")).await, midnight);
        }
        // asking while it is closed has not made it longer
        world.set_clock("2024-09-18T00:00:00+09:00");
        assert_eq!(errors(&first.fill(page(UNKNOWN, "086-000-0506")).await), json!([["NO_MATCH", null]]));
        assert_eq!(errors(&first.fill(page(KNOWN, "086-000-0506")).await), json!([]));
    }

    // What was right doesn't begin the count anew: a stranger can't wash tries away with a contract of their own.
    async fn kurashiki_five_failures_count_with_matches_between_them(world: World) {
        world.load(CITY).await;
        let mut applicant = at_contract(&world, "first@example.com").await;
        for _ in 0..4 {
            assert_eq!(errors(&applicant.fill(page(KNOWN, "086-000-9999")).await), json!([["NO_MATCH", null]]));
            assert_eq!(errors(&applicant.fill(page("2304050607", "086-000-0607")).await), json!([]));
        }
        assert_eq!(errors(&applicant.fill(page(KNOWN, "086-000-0506")).await), json!([]), "the fifth try may be right");
        assert_eq!(errors(&applicant.fill(page(KNOWN, "086-000-9999")).await), json!([["NO_MATCH", null]]));
        let closed = applicant.fill(page(KNOWN, "086-000-0506")).await;
        assert_eq!(errors(&closed), json!([["ASK_BY_PHONE", null]]));
    }

    // A contract that was proved before stays proved: the number is closed to who tries, not to who has it.
    async fn kurashiki_five_failures_of_others_stop_nobody_who_has_matched(world: World) {
        world.load(CITY).await;
        let mut owner = filled(&world, CITY, "owner@example.com", 3).await;
        let mut stranger = at_contract(&world, "stranger@example.com").await;
        for _ in 0..5 {
            stranger.fill(page(KNOWN, "086-000-9999")).await;
        }
        assert_closed(&stranger.fill(page(KNOWN, "086-000-0506")).await, "2024-09-17T15:00:00+00:00");
        confirmed(&mut owner).await;
    }

    // At the end of a month and a year the next day is the next day.
    async fn kurashiki_five_failures_open_again_in_the_new_year(world: World) {
        world.load(CITY).await;
        world.set_clock("2024-12-31T23:59:00+09:00");
        let mut applicant = at_contract(&world, "first@example.com").await;
        for _ in 0..5 {
            applicant.fill(page(KNOWN, "086-000-9999")).await;
        }
        assert_closed(&applicant.fill(page(KNOWN, "086-000-0506")).await, "2024-12-31T15:00:00+00:00");
        world.set_clock("2025-01-01T00:00:00+09:00");
        assert_eq!(errors(&applicant.fill(page(KNOWN, "086-000-0506")).await), json!([]));
    }
}
