//! When paper comes again to who leaves: what they are told before they do (OSK-40).
use super::PaperRule;
use kernel::{Month, NaiveDate};

/// From which reading on paper comes again to a contract whose last member leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Resumes {
    /// It never stopped.
    NeverStopped,
    /// From the reading on this day, the first of the month or of those planned: the month's is still to come.
    This(NaiveDate),
    /// From the reading on this day: the month's was today or before.
    Next(NaiveDate),
    /// No reading is planned after that day: from the first one after it, whenever that is.
    Unplanned,
}

/// From which of the planned readings of its route on a contract has paper again, if its last member leaves on `left_on`:
/// the first after that day, for who leaves on the day of a reading or later has the next one's (OSK-40). `planned` in any
/// order, those that have been among them.
pub fn resumes(rule: &PaperRule, left_on: NaiveDate, planned: &[NaiveDate]) -> Resumes {
    if !rule.stops {
        return Resumes::NeverStopped;
    }
    let Some(on) = planned.iter().copied().filter(|on| *on > left_on).min() else { return Resumes::Unplanned };
    let month = Month::of(left_on);
    let has_been = planned.iter().any(|on| *on <= left_on && Month::of(*on) == month);
    if has_been { Resumes::Next(on) } else { Resumes::This(on) }
}
