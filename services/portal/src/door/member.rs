//! What a member looks after.
use super::{form_error::FormError, names::schema};

/// What a change came to.
#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "ChangePayload")]
pub(crate) struct Changed {
    user_errors: Vec<FormError>,
}

impl Changed {
    /// Nothing where it is done, else what is wrong.
    pub(crate) fn outcome(self) -> Result<(), Vec<FormError>> {
        if self.user_errors.is_empty() { Ok(()) } else { Err(self.user_errors) }
    }
}

/// A kind of notice, and whether the member gets it.
#[derive(cynic::QueryFragment, Debug, Clone, Copy)]
pub(crate) struct NoticeSwitch {
    pub(crate) kind: NoticeKind,
    pub(crate) on: bool,
    pub(crate) may_be_off: bool,
}

/// What a member is told without having asked.
#[derive(cynic::Enum, Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NoticeKind {
    /// All that the bureau tells: outages and disasters too.
    News,
    /// Readings, bills, debits.
    Usage,
}
