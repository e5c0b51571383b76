//! What happens to a contract that paper depends on.
use kernel::{AccountId, DateTime, Month, Utc};

/// Something that happened to a contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Event {
    /// When; its civil day in Japan alone counts.
    pub at: DateTime<Utc>,
    /// What.
    pub what: What,
}

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// An account has the contract now: registered with it, or added it (OSK-35, OSK-37).
    Joined(AccountId),
    /// It hasn't any longer: removed it, or withdrew (OSK-28, OSK-40).
    Left(AccountId),
    /// The bureau keeps paper for the members who have it (NYR-02).
    Kept,
    /// The bureau keeps it no longer.
    KeptNoLonger,
    /// The bureau sends the paper of one period (KRS-28).
    Once(Month),
}
