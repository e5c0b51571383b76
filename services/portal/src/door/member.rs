//! What a member looks after.
use super::{
    form_error::FormError,
    fragments::Tenant,
    names::schema,
    registration::{Proof, ProofField},
};
use chrono::{DateTime, NaiveDate, Utc};

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

/// A city with its rules for the contracts in an account.
#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Tenant")]
pub(crate) struct ContractTenant {
    #[cynic(spread)]
    pub(crate) tenant: Tenant,
    pub(crate) contract_rules: ContractRules,
}

#[derive(cynic::QueryFragment)]
pub(crate) struct ContractRules {
    pub(crate) most: Option<i32>,
    pub(crate) advised: Option<i32>,
    pub(crate) main_may_be_removed: bool,
    pub(crate) proof: Proof,
}

/// A contract that is visible only later.
#[derive(cynic::QueryFragment, Debug, Clone)]
pub(crate) struct LaterContract {
    pub(crate) id: cynic::Id,
    pub(crate) customer_no: String,
    pub(crate) nickname: Option<String>,
    pub(crate) is_main: bool,
    pub(crate) visible_from: DateTime<Utc>,
}

/// One thing that is typed to prove a contract.
#[derive(cynic::InputObject)]
#[cynic(graphql_type = "ProofInput")]
pub(crate) struct Proven {
    pub(crate) field: ProofField,
    pub(crate) value: String,
}

/// When paper comes again for one contract, once somebody has left or has removed it.
#[derive(cynic::QueryFragment)]
pub(crate) struct PaperAgain {
    pub(crate) contract_id: cynic::Id,
    pub(crate) customer_no: String,
    pub(crate) nickname: Option<String>,
    pub(crate) from: PaperFrom,
    pub(crate) on: Option<NaiveDate>,
}

/// From which reading on.
#[derive(cynic::Enum, Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PaperFrom {
    NeverStopped,
    Next,
    This,
    Unplanned,
}
