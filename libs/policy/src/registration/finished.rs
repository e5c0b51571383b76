//! What the last page says.
use crate::{Calendar, FirstShowing, PaperRule, paper::PaperNews, visibility};
use kernel::{DateTime, NaiveDate, Utc};

/// What who has just become a member is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finished {
    /// The first moment at which data shows.
    pub shows_from: DateTime<Utc>,
    /// Its day in Japan; `None` where data shows already.
    pub shows_on: Option<NaiveDate>,
    /// What becomes of paper.
    pub paper: Vec<PaperNews>,
}

/// What the last page of a registration completed at `done` says.
pub fn finished(first: &FirstShowing, calendar: &Calendar, paper: &PaperRule, done: DateTime<Utc>) -> Finished {
    let shows_from = visibility::first(first, calendar, done);
    let shows_on = (shows_from > done).then(|| kernel::today(shows_from));
    Finished { shows_from, shows_on, paper: crate::paper::after_joining(paper) }
}
