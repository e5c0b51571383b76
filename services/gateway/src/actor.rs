use kernel::{AccountId, DeviceId, SessionId, StaffId, StaffRole};

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
    /// Somebody of the bureau, at its own door.
    Staff {
        /// Who.
        staff: StaffId,
        /// Since which login.
        session: SessionId,
        /// What they may do.
        role: StaffRole,
    },
}
