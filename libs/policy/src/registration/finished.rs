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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paper::{CutOff, OnRequest};

    #[test]
    fn oum_08_the_last_page_names_the_day_only_where_there_is_one_to_wait_for() {
        let calendar = Calendar::new(vec!["12-29..01-03".parse().unwrap()]).unwrap();
        let paper = PaperRule { stops: true, cut_off_business_days: CutOff::NONE, on_request: OnRequest::Never };
        let friday = kernel::instant("2024-09-20".parse().unwrap(), "12:00:00".parse().unwrap());
        let said = |first: FirstShowing| finished(&first, &calendar, &paper, friday);
        assert_eq!(said(FirstShowing::BusinessDays(1)).shows_on, NaiveDate::from_ymd_opt(2024, 9, 24));
        assert_eq!(said(FirstShowing::AtOnce).shows_on, None);
        assert_eq!(said(FirstShowing::AtOnce).shows_from, friday);
        assert_eq!(said(FirstShowing::AtOnce).paper, [PaperNews::Stops, PaperNews::PrintYourself]);
    }
}
