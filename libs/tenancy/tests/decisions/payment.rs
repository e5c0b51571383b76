//! What a bill says about its payment, day by day.
use crate::page::{Page, day};
use kernel::{NaiveDate, TimeDelta, Yen};
use policy::{
    Calendar, PaymentRule,
    payment::{self, BillFacts, BillState},
};

pub(crate) fn states(page: &mut Page, rule: &PaymentRule, calendar: &Calendar) {
    page.heading("State of a bill (OSK-23)");
    page.text(&match rule.shows_after_business_days {
        Some(days) => format!("A payment shows about {days} business days later."),
        None => "The city doesn't say when a payment shows.".to_owned(),
    });
    let rows = bills().into_iter().flat_map(|(name, facts)| runs(name, &facts, rule, calendar));
    page.table(["Bill", "On", "State"], rows);
}

pub(crate) fn business_days(page: &mut Page, calendar: &Calendar) {
    page.heading("Business days");
    let starts = ["2024-09-30", "2024-12-27", "2025-12-30", "2026-04-28", "2026-09-18"].map(date);
    let row = |start: NaiveDate| [1, 2, 10].map(|n| day(calendar.add_business_days(start, n)));
    let rows = starts.map(|start| {
        let [first, second, tenth] = row(start);
        [day(start), first, second, tenth]
    });
    page.table(["From", "1 business day later", "2", "10"], rows);
}

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn bills() -> Vec<(&'static str, BillFacts)> {
    let slip = |due_on: Option<&str>| BillFacts {
        total: Yen(5509),
        paid: Yen(0),
        refunded: Yen(0),
        direct_debit: false,
        due_on: due_on.map(date),
        debit_on: None,
        debit_failed: false,
        debit_again: false,
    };
    let debit = |debit_on: Option<&str>, due_on: &str| BillFacts {
        direct_debit: true,
        debit_on: debit_on.map(date),
        ..slip(Some(due_on))
    };
    vec![
        ("slip, due 2024-09-30", slip(Some("2024-09-30"))),
        ("slip, due 2024-12-25, before the year's end", slip(Some("2024-12-25"))),
        ("slip, due 2026-04-28, before a run of holidays", slip(Some("2026-04-28"))),
        ("slip, no due date", slip(None)),
        ("debit on 2024-09-30, due that day", debit(Some("2024-09-30"), "2024-09-30")),
        ("debit on 2024-12-26, due that day", debit(Some("2024-12-26"), "2024-12-26")),
        ("debit on 2024-09-17, due 2024-10-31", debit(Some("2024-09-17"), "2024-10-31")),
        ("debit, its day unknown, due 2024-09-30", debit(None, "2024-09-30")),
        (
            "debit on 2024-09-17 failed, due 2024-09-30",
            BillFacts { debit_failed: true, ..debit(Some("2024-09-17"), "2024-09-30") },
        ),
        (
            "debit failed, again on 2024-10-15, due 2024-09-30",
            BillFacts { debit_again: true, ..debit(Some("2024-10-15"), "2024-09-30") },
        ),
        (
            "paid twice and once paid back, due 2024-09-30",
            BillFacts { paid: Yen(11018), refunded: Yen(5509), ..slip(Some("2024-09-30")) },
        ),
        ("paid, due 2024-09-30", BillFacts { paid: Yen(5509), ..slip(Some("2024-09-30")) }),
        ("total below zero", BillFacts { total: Yen(-500), ..slip(None) }),
    ]
}

/// One row for each run of days with one state.
fn runs(name: &str, facts: &BillFacts, rule: &PaymentRule, calendar: &Calendar) -> Vec<[String; 3]> {
    let around = facts.debit_on.or(facts.due_on).unwrap_or_else(|| date("2024-09-30"));
    let days = (around - TimeDelta::days(30)).iter_days().take(120);
    let mut runs: Vec<(NaiveDate, NaiveDate, BillState)> = Vec::new();
    for day in days {
        let state = payment::state(facts, rule, calendar, day);
        match runs.last_mut() {
            Some((_, last, known)) if *known == state => *last = day,
            _ => runs.push((day, day, state)),
        }
    }
    let end = runs.len() - 1;
    let row = |(at, (first, last, state)): (usize, (NaiveDate, NaiveDate, BillState))| {
        let when = match at {
            0 if end == 0 => "every day".to_owned(),
            0 => format!("until {}", day(last)),
            at if at == end => format!("from {}", day(first)),
            _ if first == last => day(first),
            _ => format!("{} to {}", day(first), day(last)),
        };
        [name.to_owned(), when, said(state).to_owned()]
    };
    runs.into_iter().enumerate().map(row).collect()
}

fn said(state: BillState) -> &'static str {
    match state {
        BillState::DebitPlanned => "will be debited",
        BillState::DebitAgain => "will be debited again",
        BillState::DebitConfirming => "debited, may not show yet",
        BillState::DebitFailed => "debit failed",
        BillState::Unpaid => "to be paid",
        BillState::Confirming => "past due, a payment may not show yet",
        BillState::Late => "late",
        BillState::Paid => "paid",
        BillState::Refunded => "paid, and paid back",
        BillState::NothingToPay => "nothing to pay",
    }
}
