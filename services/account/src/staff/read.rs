use crate::staff::entity::STAFF;
use kernel::{StaffId, StaffRole};
use std::sync::Arc;
use store::{ExprTrait as _, Query, Read, Select, col, record};

record! {
    /// Somebody who works at the bureau, as colleagues know them.
    #[derive(Clone, Debug)]
    pub struct StaffMember {
        /// Their id.
        id: StaffId = f.id,
        /// With what they log in.
        login_name: String = f.login_name,
        /// Their name.
        display_name: String = f.display_name,
        /// What they may do.
        role: StaffRole = f.role,
    }
}

/// All who work there, or did: one read for whatever names several of them.
pub fn staff_members() -> Read<Arc<[StaffMember]>> {
    STAFF_MEMBERS.list([])
}

pub(crate) static STAFF_MEMBERS: Query<StaffMember, 0> =
    Query::new("account::staff_members", |[]| Select::from(STAFF, "f").ascending("f.login_name"));

/// The one who logs in with a name, in its normal form ([`login_name`](crate::login_name)).
pub fn staff_named(login_name: &str) -> Read<Option<Arc<StaffMember>>> {
    STAFF_NAMED.optional([login_name.into()])
}

pub(crate) static STAFF_NAMED: Query<StaffMember, 1> =
    Query::new("account::staff_named", |[name]| Select::from(STAFF, "f").filter(col("f.login_name").eq(name)));
