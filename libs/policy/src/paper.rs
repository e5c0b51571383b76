//! What becomes of the paper notice (お知らせ票, 検針票) of who joins (OSK-35, NYR-02, KRS-24, KRS-25, KRS-28).
use serde::Deserialize;

/// A city's word on paper for members.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PaperRule {
    /// Whether paper stops with the registration.
    pub stops: bool,
    /// Whether a reading soon after may still bring some (KRS-25).
    pub one_may_still_come: bool,
    /// Whether a member may have it nevertheless.
    pub on_request: OnRequest,
}

/// What a member may ask the bureau for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OnRequest {
    /// Nothing: members print the notice themselves (OSK-35).
    Never,
    /// The paper of one period (KRS-28).
    OnePeriod,
    /// Paper from now on (NYR-02).
    Always,
}

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

/// What the last page of the registration says of paper, in this order.
pub fn after_joining(rule: &PaperRule) -> Vec<PaperNews> {
    if !rule.stops {
        return vec![PaperNews::GoesOn];
    }
    let late = rule.one_may_still_come.then_some(PaperNews::OneMayStillCome);
    let instead = match rule.on_request {
        OnRequest::Never => PaperNews::PrintYourself,
        OnRequest::OnePeriod => PaperNews::OnePeriodOnRequest,
        OnRequest::Always => PaperNews::KeptOnRequest,
    };
    std::iter::once(PaperNews::Stops).chain(late).chain([instead]).collect()
}

#[cfg(test)]
mod tests {
    use super::{PaperNews::*, *};

    #[test]
    fn who_joins_is_told_what_becomes_of_paper() {
        let said =
            |stops, one_may_still_come, on_request| after_joining(&PaperRule { stops, one_may_still_come, on_request });
        assert_eq!(said(true, false, OnRequest::Never), [Stops, PrintYourself]);
        assert_eq!(said(true, false, OnRequest::Always), [Stops, KeptOnRequest]);
        assert_eq!(said(true, true, OnRequest::OnePeriod), [Stops, OneMayStillCome, OnePeriodOnRequest]);
        assert_eq!(said(false, true, OnRequest::Always), [GoesOn]);
    }
}
