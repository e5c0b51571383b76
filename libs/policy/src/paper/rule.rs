//! A city's word on paper for members.
use serde::Deserialize;

/// A city's word on paper for members.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PaperRule {
    /// Whether paper stops with the registration.
    pub stops: bool,
    /// How long before a reading its list is made; what stops paper later still lets one come (KRS-25).
    pub cut_off_business_days: CutOff,
    /// Whether a member may have it nevertheless.
    pub on_request: OnRequest,
}

/// The bureau's business days from the day on which the list of a reading is made to the reading: 0 to 20.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(try_from = "u32")]
pub struct CutOff(u32);

/// A list that is made so early that another reading may lie between.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{0} business days before the reading, not 0 to {MOST}")]
pub struct TooLong(u32);

const MOST: u32 = 20;

impl CutOff {
    /// On the day of the reading itself.
    pub const NONE: CutOff = CutOff(0);

    /// Refuses more than 20 business days.
    pub fn new(business_days: u32) -> Result<CutOff, TooLong> {
        if business_days > MOST { Err(TooLong(business_days)) } else { Ok(CutOff(business_days)) }
    }

    /// In business days.
    pub fn business_days(self) -> u32 {
        self.0
    }
}

impl TryFrom<u32> for CutOff {
    type Error = TooLong;
    fn try_from(business_days: u32) -> Result<CutOff, TooLong> {
        CutOff::new(business_days)
    }
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
