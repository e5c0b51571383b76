//! Until when somebody has to wait.
use crate::{Visit, say::Speech};
use chrono::{DateTime, TimeDelta, Utc};

/// A time of today, or a day and a time. Up to the next whole minute, so that it is never too early.
pub(crate) fn until(visit: &Visit, t: &Speech, at: DateTime<Utc>) -> Vec<String> {
    let at = kernel::local(at + TimeDelta::seconds(59));
    let time = t.words.time(at.time());
    if at.date() == kernel::today(visit.now) { vec![time] } else { vec![t.words.day_full(at.date()), time] }
}
