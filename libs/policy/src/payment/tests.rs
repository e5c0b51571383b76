//! The edges: the day of, the day after, across a run of holidays and the year's end.
use super::{BillState::*, *};

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn calendar() -> Calendar {
    Calendar::new(vec!["12-29..01-03".parse().unwrap()]).unwrap()
}

const TEN: PaymentRule = PaymentRule { shows_after_business_days: Some(10) };
const UNSTATED: PaymentRule = PaymentRule { shows_after_business_days: None };

fn slip(due_on: Option<&str>) -> BillFacts {
    BillFacts {
        total: Yen(5509),
        paid: Yen(0),
        refunded: Yen(0),
        direct_debit: false,
        due_on: due_on.map(date),
        debit_on: None,
        debit_failed: false,
        debit_again: false,
    }
}

fn debit(debit_on: Option<&str>, due_on: Option<&str>) -> BillFacts {
    BillFacts { direct_debit: true, debit_on: debit_on.map(date), ..slip(due_on) }
}

fn on(day: &str, facts: BillFacts, rule: &PaymentRule) -> BillState {
    state(&facts, rule, &calendar(), date(day))
}

#[test]
fn a_slip_is_unpaid_through_its_due_date() {
    assert_eq!(on("2024-09-30", slip(Some("2024-09-30")), &TEN), Unpaid);
    assert_eq!(on("2024-10-01", slip(Some("2024-09-30")), &TEN), Confirming);
    assert_eq!(on("2024-10-01", slip(Some("2024-09-30")), &UNSTATED), Late);
    assert_eq!(on("2030-01-01", slip(None), &TEN), Unpaid);
}

#[test]
fn osk_23_a_payment_may_not_show_for_ten_business_days_across_holidays() {
    // 2024-10-14 is a holiday: the tenth business day after 2024-09-30 is 2024-10-15.
    assert_eq!(on("2024-10-15", slip(Some("2024-09-30")), &TEN), Confirming);
    assert_eq!(on("2024-10-16", slip(Some("2024-09-30")), &TEN), Late);
    // Across the year's end, 2025-01-13 being a holiday.
    assert_eq!(on("2025-01-16", slip(Some("2024-12-25")), &TEN), Confirming);
    assert_eq!(on("2025-01-17", slip(Some("2024-12-25")), &TEN), Late);
}

#[test]
fn a_debit_is_never_unpaid_before_its_day() {
    assert_eq!(on("2030-01-01", debit(None, Some("2024-09-30")), &TEN), DebitPlanned);
    assert_eq!(on("2024-09-30", debit(Some("2024-09-30"), Some("2024-09-30")), &TEN), DebitPlanned);
    assert_eq!(on("2024-09-30", debit(Some("2024-09-30"), Some("2024-09-17")), &UNSTATED), DebitPlanned);
    assert_eq!(on("2024-10-01", debit(Some("2024-09-30"), Some("2024-09-30")), &TEN), DebitConfirming);
    assert_eq!(on("2024-10-15", debit(Some("2024-09-30"), Some("2024-09-30")), &TEN), DebitConfirming);
}

#[test]
fn a_debit_of_which_nothing_is_heard_waits_for_the_bureaus_word() {
    for rule in [&TEN, &UNSTATED] {
        for day in ["2024-10-01", "2024-10-16", "2030-01-01"] {
            assert_eq!(on(day, debit(Some("2024-09-30"), Some("2024-09-30")), rule), DebitConfirming);
            assert_eq!(on(day, debit(Some("2024-09-30"), None), rule), DebitConfirming);
        }
    }
}

#[test]
fn a_failed_debit_says_so_until_it_is_due() {
    let failed = |due_on| BillFacts { debit_failed: true, ..debit(Some("2024-09-17"), due_on) };
    assert_eq!(on("2024-09-20", failed(Some("2024-09-30")), &TEN), DebitFailed);
    assert_eq!(on("2024-09-30", failed(Some("2024-09-30")), &TEN), DebitFailed);
    assert_eq!(on("2024-10-01", failed(Some("2024-09-30")), &TEN), Late);
    assert_eq!(on("2030-01-01", failed(None), &TEN), DebitFailed);
}

#[test]
fn a_debit_that_failed_before_is_fetched_again() {
    let again = BillFacts { debit_again: true, ..debit(Some("2024-10-15"), Some("2024-09-30")) };
    assert_eq!(on("2024-10-15", again, &TEN), DebitAgain);
    assert_eq!(on("2024-10-16", again, &TEN), DebitConfirming);
    assert_eq!(on("2024-10-16", BillFacts { debit_failed: true, ..again }, &TEN), Late);
    assert_eq!(on("2024-10-01", BillFacts { debit_on: None, ..again }, &TEN), DebitAgain);
}

#[test]
fn what_was_paid_back_is_never_asked_for_again() {
    for (paid, refunded) in [(5509, 1), (5509, 5509), (11018, 5509)] {
        let facts = BillFacts { paid: Yen(paid), refunded: Yen(refunded), ..slip(Some("2024-09-30")) };
        assert_eq!(on("2030-01-01", facts, &TEN), Refunded, "{paid} - {refunded}");
    }
    let part = BillFacts { paid: Yen(100), refunded: Yen(100), ..slip(Some("2024-09-30")) };
    assert_eq!(on("2024-09-30", part, &TEN), Unpaid);
}

#[test]
fn osk_23_the_day_by_which_a_payment_shows_is_a_date() {
    let by = |day: &str, facts: BillFacts, rule: &PaymentRule| {
        shown_by(on(day, facts, rule), &facts, rule, &calendar(), date(day))
    };
    // Paid today, fetched on its day, past its due date; 2024-10-14 is a holiday.
    assert_eq!(by("2024-09-30", slip(Some("2024-09-30")), &TEN), Some(date("2024-10-15")));
    assert_eq!(by("2024-09-01", debit(Some("2024-09-30"), None), &TEN), Some(date("2024-10-15")));
    assert_eq!(by("2024-10-05", debit(Some("2024-09-30"), None), &TEN), Some(date("2024-10-15")));
    assert_eq!(by("2024-10-15", slip(Some("2024-09-30")), &TEN), Some(date("2024-10-15")));
    assert_eq!(by("2024-10-16", slip(Some("2024-09-30")), &TEN), None, "late");
    assert_eq!(by("2024-09-30", slip(Some("2024-09-30")), &UNSTATED), None);
    assert_eq!(by("2024-09-01", debit(None, None), &TEN), None);
    assert_eq!(by("2024-09-01", BillFacts { paid: Yen(5509), ..slip(None) }, &TEN), None);
}

#[test]
fn what_is_paid_or_nothing_is_so_on_every_day() {
    let paid = BillFacts { paid: Yen(5509), ..slip(Some("2024-09-30")) };
    let overpaid = BillFacts { paid: Yen(6000), debit_failed: true, ..debit(Some("2024-09-17"), None) };
    let part = BillFacts { paid: Yen(5508), ..slip(Some("2024-09-30")) };
    let refund = BillFacts { total: Yen(-500), ..slip(Some("2024-09-30")) };
    for day in ["2024-01-01", "2024-09-30", "2030-01-01"] {
        assert_eq!(on(day, paid, &TEN), Paid);
        assert_eq!(on(day, overpaid, &TEN), Paid);
        assert_eq!(on(day, refund, &TEN), NothingToPay);
        assert_ne!(on(day, part, &TEN), Paid);
    }
    assert_eq!(on("2024-09-30", BillFacts { total: Yen(0), ..slip(None) }, &TEN), NothingToPay);
}

/// Whatever the dates: a state never returns once it was left, and late comes neither on nor before the due date.
#[test]
fn states_follow_each_other_in_one_order() {
    let order = [DebitPlanned, DebitConfirming, DebitFailed, Unpaid, Confirming, Late];
    let start = date("2024-12-01");
    for due in start.iter_days().take(45) {
        for (direct_debit, debit_failed) in [(false, false), (true, false), (true, true)] {
            for rule in [&TEN, &UNSTATED] {
                let debit_on = Some(date("2024-12-20"));
                let facts = BillFacts { direct_debit, debit_on, debit_failed, due_on: Some(due), ..slip(None) };
                let days = start.iter_days().take(90);
                let places: Vec<usize> = days
                    .map(|day| {
                        let state = state(&facts, rule, &calendar(), day);
                        assert!(state != Late || day > due, "late on {day}, due {due}");
                        order.iter().position(|&known| known == state).unwrap()
                    })
                    .collect();
                assert!(places.is_sorted(), "due {due}");
            }
        }
    }
}

#[test]
fn a_delay_is_a_number_or_said_to_be_unstated() {
    let read = |value: &str| toml::from_str::<PaymentRule>(&format!("shows_after_business_days = {value}"));
    assert_eq!(read("10").unwrap(), TEN);
    assert_eq!(read("\"unstated\"").unwrap(), UNSTATED);
    for bad in ["0", "61", "-1", "1.5", "\"10\"", "true"] {
        assert!(read(bad).is_err(), "{bad}");
    }
    assert!(toml::from_str::<PaymentRule>("").is_err(), "not by silence");
}
