//! What these pages ask for.
use crate::door::{RecoverTenant, Recovery, schema};
use cynic::{Operation, QueryBuilder};

pub(crate) const RULES: &str = "RecoverRules";
pub(crate) const STANDS: &str = "RecoverStands";

#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Query")]
pub(crate) struct RecoverRules {
    pub(super) tenant: RecoverTenant,
}

#[derive(cynic::QueryVariables)]
pub(crate) struct KeyVariables {
    key: String,
}

#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Query", variables = "KeyVariables")]
pub(crate) struct RecoverStands {
    pub(super) tenant: RecoverTenant,
    #[arguments(key: $key)]
    pub(super) recovery: Option<Recovery>,
}

/// The city's rules.
pub(crate) fn rules() -> Operation<RecoverRules, ()> {
    RecoverRules::build(())
}

/// The rules, and where this browser's way back in stands.
pub(crate) fn stands(key: String) -> Operation<RecoverStands, KeyVariables> {
    RecoverStands::build(KeyVariables { key })
}
