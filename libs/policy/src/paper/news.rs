//! What who has just joined is told of paper.
use super::{CutOff, OnRequest, PaperRule};

/// One thing that who has just joined is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PaperNews {
    /// Paper stops.
    Stops,
    /// Paper goes on as before.
    GoesOn,
    /// One more may come.
    OneMayStillCome,
    /// The notice can be printed from the history.
    PrintYourself,
    /// The bureau sends the paper of one period on request.
    OnePeriodOnRequest,
    /// The bureau goes on with paper on request.
    KeptOnRequest,
}

/// What the last page of the registration says of paper, in this order. One more may come where lists are made before the
/// day of the reading (KRS-25).
pub fn after_joining(rule: &PaperRule) -> Vec<PaperNews> {
    if !rule.stops {
        return vec![PaperNews::GoesOn];
    }
    let late = (rule.cut_off_business_days != CutOff::NONE).then_some(PaperNews::OneMayStillCome);
    let instead = match rule.on_request {
        OnRequest::Never => PaperNews::PrintYourself,
        OnRequest::OnePeriod => PaperNews::OnePeriodOnRequest,
        OnRequest::Always => PaperNews::KeptOnRequest,
    };
    std::iter::once(PaperNews::Stops).chain(late).chain([instead]).collect()
}
