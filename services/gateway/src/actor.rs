use kernel::{AccountId, DeviceId, SessionId};

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
        /// On which device, where that is known.
        device: Option<DeviceId>,
    },
}
