//! From when on a new member's data shows.
use crate::page::{Page, at, moment};
use policy::{
    Calendar, FirstShowing,
    visibility::{self, Showing},
};

pub(crate) fn first(page: &mut Page, rule: &FirstShowing, calendar: &Calendar) {
    page.heading("First showing of a new member's data (NYR-17, KRS-15, OUM-08, KRS-23)");
    page.text(&match rule {
        FirstShowing::AtOnce => "With the registration.".to_owned(),
        FirstShowing::BusinessDays(days) => {
            format!("From the beginning of business day {days} after the registration.")
        }
        FirstShowing::NextWeekday(time) => format!(
            "From {} of the next day that is no Saturday, Sunday or public holiday; the bureau's closed days count.",
            time.format("%H:%M")
        ),
    });
    let registered = [
        "2024-09-17 08:59:59",
        "2024-09-17 09:00:00",
        "2024-09-17 23:59:59",
        "2024-09-18 00:00:00",
        "2024-09-20 12:00:00",
        "2024-09-21 12:00:00",
        "2024-09-23 12:00:00",
        "2024-12-27 12:00:00",
        "2024-12-28 12:00:00",
        "2024-12-30 12:00:00",
        "2024-12-31 23:59:59",
        "2025-01-01 00:00:00",
        "2026-04-28 12:00:00",
        "2026-05-01 12:00:00",
    ];
    let row = |text: &str| {
        let registered = at(text);
        let first = visibility::first(rule, calendar, registered);
        let said = match visibility::decide(rule, calendar, registered, registered) {
            Showing::Shown => "nothing".to_owned(),
            Showing::From { day, .. } => day.to_string(),
        };
        [moment(registered), moment(first), said]
    };
    page.table(["Registered", "Shows from", "The page names"], registered.map(row));
}
