use account::{Detail, NewAct};
use kernel::{ActId, Clock, DateTime, Rng, SessionId, StaffId, TenantId, Utc};
use std::sync::Arc;
use tenancy::Tenant;

/// Somebody of a bureau, who does something there.
#[derive(Clone, Debug)]
pub struct Acting {
    /// In which city.
    pub tenant: TenantId,
    /// The same.
    pub city: Arc<Tenant>,
    /// Who.
    pub staff: StaffId,
    /// Since which login.
    pub session: SessionId,
}

impl Acting {
    /// What the record will say of it; draw it before the transaction, which may be done again.
    pub(crate) fn act(&self, clock: &Clock, rng: &Rng, act: &'static str) -> NewAct {
        act_of(self.staff, (ActId::new(clock, rng), clock.now()), act)
    }
}

/// An act of which nothing else is said yet.
pub(crate) fn act_of(staff: StaffId, (id, at): (ActId, DateTime<Utc>), act: &'static str) -> NewAct {
    NewAct { id, at, staff, act, subject: None, detail: Detail::none() }
}
