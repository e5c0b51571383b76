//! Contracts of which nothing shows yet (NYR-17, KRS-15, OUM-08): which, and from when on.
use super::operation::LaterContract;
use crate::{Visit, html::Html, parts::label, say::Speech};

/// One of them.
pub(super) struct Later {
    /// Grouped as the city prints it.
    pub(super) number: String,
    /// Empty where there is none.
    pub(super) nickname: String,
    pub(super) when: Html,
}

impl Later {
    pub(super) fn new(t: &Speech, visit: &Visit, contract: &LaterContract) -> Later {
        Later {
            number: visit.grouped(&contract.customer_no),
            nickname: contract.nickname.clone().unwrap_or_default(),
            when: label::visible_from(t, contract.visible_from),
        }
    }
}
