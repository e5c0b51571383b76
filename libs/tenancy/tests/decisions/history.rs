//! Which bills are shown.
use crate::page::{Page, at, moment};
use kernel::{DateTime, Month, Utc};
use policy::{
    HistoryWindow,
    history::{self, Shown},
};

pub(crate) fn window(page: &mut Page, window: &HistoryWindow) {
    page.heading("History (OSK-03, KRS-16, PLT-06)");
    if let Some(bills) = window.bills() {
        return counted(page, window, bills);
    }
    let floor = window.earliest().map_or("no first month".to_owned(), |month| format!("nothing before {month}"));
    page.text(&format!("Bills up to an age of {} months; {floor}.", window.months()));
    let shown = |month: Month, now: DateTime<Utc>| match history::decide(window, month, 0, now) {
        Shown::Yes => "shown",
        Shown::No => "not shown",
    };
    let row = |text: &str| {
        let now = at(text);
        let this_month = Month::of(kernel::today(now));
        let by_age = |age: u32| {
            let month = this_month.before(age);
            format!("{month}: {}", shown(month, now))
        };
        [
            moment(now),
            history::first_month(window, now).to_string(),
            shown(Month::new(2023, 12).unwrap(), now).to_owned(),
            shown(Month::new(2024, 1).unwrap(), now).to_owned(),
            by_age(window.months()),
            by_age(window.months() + 1),
        ]
    };
    let moments = [
        "2023-12-31 23:59:59",
        "2024-01-01 00:00:00",
        "2024-09-17 13:00:00",
        "2025-12-31 23:59:59",
        "2026-01-01 00:00:00",
        "2026-01-31 23:59:59",
        "2026-02-01 00:00:00",
        "2026-11-20 03:00:00",
    ];
    let (last, past) = (format!("Age {}", window.months()), format!("Age {}", window.months() + 1));
    page.table(["Moment", "First month shown", "2023-12", "2024-01", &last, &past], moments.map(row));
}

/// Where the number of bills decides, the age doesn't.
fn counted(page: &mut Page, window: &HistoryWindow, bills: u32) {
    let floor = window.earliest().map_or("no first month".to_owned(), |month| format!("nothing before {month}"));
    page.text(&format!("The newest {bills} bills of each contract, whatever their age; {floor}."));
    let now = at("2024-09-17 13:00:00");
    let row = |(month, newer): (&str, u32)| {
        let shown = match history::decide(window, month.parse().unwrap(), newer, now) {
            Shown::Yes => "shown",
            Shown::No => "not shown",
        };
        [month.to_owned(), newer.to_string(), shown.to_owned()]
    };
    let rows = [("2024-09", 0), ("2022-09", bills - 1), ("2010-01", bills - 1), ("2024-09", bills)];
    page.table(["Month of the bill", "Bills newer than it", "It is"], rows.map(row));
}
