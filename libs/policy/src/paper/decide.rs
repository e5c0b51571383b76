//! Whether paper comes at a reading: one answer for each contract and reading.
use super::{Event, OnRequest, PaperRule, Standing, What, standing::after_each_day};
use crate::Calendar;
use kernel::{Month, NaiveDate};

/// A reading that is planned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reading {
    /// The period that it ends, by its month: stays when the day moves.
    pub period: Month,
    /// Its day.
    pub on: NaiveDate,
}

/// What a reading brings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Paper {
    /// Nothing on paper: a member reads it in the portal.
    Digital,
    /// The notice, on paper.
    Printed(Why),
}

/// Why it comes on paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Why {
    /// The city goes on with paper, for members too.
    NeverStops,
    /// No member has the contract: nobody ever had, or the last has left (OSK-28, OSK-40).
    NoMember,
    /// A member has it, and the bureau keeps paper for them (NYR-02).
    Kept,
    /// The bureau sends the paper of this period (KRS-28).
    OnePeriod,
    /// A member has it, but it was to have paper still on the day before the list was made (KRS-25).
    ListWasMade,
}

/// The day on which the list of a reading is made: what has stopped paper by the day before counts.
pub fn list_made_on(rule: &PaperRule, calendar: &Calendar, reading: NaiveDate) -> NaiveDate {
    calendar.business_days_before(reading, rule.cut_off_business_days.business_days())
}

/// Whether a reading brings paper. It doesn't where at the end of every day, from the one before its list is made to the
/// one before the reading, a member had the contract and the bureau kept no paper for them. So what lets paper come again
/// counts until the day before the reading (OSK-40), what stops it until the day before the list is made. What a reading
/// didn't bring, no later one makes up for (KRS-24).
pub fn decide(rule: &PaperRule, calendar: &Calendar, events: &[Event], reading: &Reading) -> Paper {
    if !rule.stops {
        return Paper::Printed(Why::NeverStops);
    }
    let day_before = |day: NaiveDate| day.pred_opt().unwrap_or(day);
    let from = day_before(list_made_on(rule, calendar, reading.on));
    let to = day_before(reading.on);
    let kept = |standing: &Standing| rule.on_request == OnRequest::Always && standing.is_kept();
    let stopped = |standing: &Standing| standing.is_members() && !kept(standing);

    let days = after_each_day(events);
    let by = |day: NaiveDate| days.partition_point(|(at, _)| *at <= day);
    let (before, until) = (by(from), by(to));
    let never = Standing::default();
    let after = |so_many: usize| so_many.checked_sub(1).map_or(&never, |at| &days[at].1);
    let since = days[before..until].iter().map(|(_, standing)| standing);
    let all_along = std::iter::once(after(before)).chain(since).all(stopped);
    let last = after(until);

    let once =
        rule.on_request == OnRequest::OnePeriod && events.iter().any(|event| event.what == What::Once(reading.period));
    match last {
        _ if all_along && !once => Paper::Digital,
        last if !last.is_members() => Paper::Printed(Why::NoMember),
        last if kept(last) => Paper::Printed(Why::Kept),
        _ if all_along => Paper::Printed(Why::OnePeriod),
        _ => Paper::Printed(Why::ListWasMade),
    }
}
