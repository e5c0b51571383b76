//! When residents may come in, when wrong passwords keep them out, how long they stay.
use crate::page::{Page, at, moment};
use kernel::TimeDelta;
use policy::{
    Lock, LoginHours,
    hours::{self, Access},
    lock::{self, Attempt},
    session::{self, Kind, Lifetimes},
};

pub(crate) fn hours(page: &mut Page, hours: &LoginHours) {
    page.heading("Login hours (KNZ-01, PLT-05)");
    page.text(&match hours {
        LoginHours::Always => "Always open.".to_owned(),
        LoginHours::Daily(daily) => {
            let next_day = if daily.crosses_midnight() { " of the next day" } else { "" };
            format!(
                "Open daily from {} to {}{next_day}.",
                daily.opens().format("%H:%M"),
                daily.closes().format("%H:%M")
            )
        }
    });
    let on_a_day = ["00:00:00", "01:59:59", "02:00:00", "06:59:59", "07:00:00", "13:00:00", "23:59:59"];
    let moments = on_a_day.map(|time| format!("2024-09-17 {time}")).into_iter().chain(
        ["2024-12-31 23:59:59", "2025-01-01 00:00:00", "2025-01-01 02:00:00", "2025-01-01 07:00:00"].map(str::to_owned),
    );
    let row = |text: String| {
        let access = match hours::decide(hours, at(&text)) {
            Access::Open => "open".to_owned(),
            Access::Closed { opens_at } => format!("closed, opens {}", moment(opens_at)),
        };
        [moment(at(&text)), access]
    };
    page.table(["Moment", "Portal"], moments.map(row));
}

pub(crate) fn lock(page: &mut Page, lock: &Lock) {
    page.heading("Lock after wrong passwords (OSK-20)");
    page.text(&format!(
        "{} wrong passwords in a row lock for {} minutes; after so long wrong passwords are forgotten.",
        lock.failures(),
        lock.minutes()
    ));
    let last = at("2024-09-17 23:50:00");
    let end = TimeDelta::minutes(i64::from(lock.minutes()));
    let counts = [lock.failures() - 1, lock.failures(), lock.failures() + 1];
    let after = [TimeDelta::zero(), end - TimeDelta::seconds(1), end];
    let tries = counts.into_iter().flat_map(|count| after.map(|after| (count, after)));
    let row = |(count, after): (u32, TimeDelta)| {
        let now = last + after;
        let attempt = match lock::decide(lock, count, Some(last), now) {
            Attempt::Allowed => "a password may be tried".to_owned(),
            Attempt::Locked { until } => format!("locked until {}", moment(until)),
        };
        let counted = lock::counted(lock, count, Some(last), now);
        [count.to_string(), moment(last), moment(now), attempt, counted.to_string()]
    };
    page.table(["Wrong in a row", "The last", "Now", "Decision", "Still counted"], tries.map(row));
}

pub(crate) fn sessions(page: &mut Page, lifetimes: &Lifetimes) {
    page.heading("Sessions");
    let login = at("2024-09-17 21:00:00");
    let uses = [
        ("at the login", login),
        ("an hour later", login + TimeDelta::hours(1)),
        ("11:45 hours later", login + TimeDelta::minutes(705)),
    ];
    let kinds = [("browser", Kind::Browser), ("installed client", Kind::Native)];
    let rows = kinds.into_iter().flat_map(|(name, kind)| uses.map(|(used, seen)| (name, kind, used, seen)));
    let row = |(name, kind, used, seen): (&str, Kind, &str, _)| {
        let ends = session::expires(lifetimes, kind, login, seen);
        [name.to_owned(), moment(login), used.to_owned(), moment(ends)]
    };
    page.table(["With", "Login", "Last used", "Ends"], rows.map(row));
}
