//! What the pages of registration ask for.
use crate::door::{RegisterTenant, Registration, schema};
use cynic::{Operation, QueryBuilder};

pub(crate) const RULES: &str = "RegisterRules";
pub(crate) const STANDS: &str = "RegisterStands";

#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Query")]
pub(crate) struct RegisterRules {
    pub(crate) tenant: RegisterTenant,
}

#[derive(cynic::QueryVariables)]
pub(crate) struct KeyVariables {
    key: String,
}

#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Query", variables = "KeyVariables")]
pub(crate) struct RegisterStands {
    pub(crate) tenant: RegisterTenant,
    #[arguments(key: $key)]
    pub(crate) registration: Option<Registration>,
}

/// The city's rules.
pub(crate) fn rules() -> Operation<RegisterRules, ()> {
    RegisterRules::build(())
}

/// The rules, and where the registration of this browser stands.
pub(crate) fn stands(key: String) -> Operation<RegisterStands, KeyVariables> {
    RegisterStands::build(KeyVariables { key })
}
