use kernel::{AccountId, SessionId};

/// Who asks. Always of one city: a session of another is nobody here (PLT-04).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Actor {
    /// Nobody is logged in.
    Visitor,
    /// A resident.
    Resident {
        /// Who.
        account: AccountId,
        /// Since which login.
        session: SessionId,
    },
}
