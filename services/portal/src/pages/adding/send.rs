//! What the page sends. What proves a contract is never logged.
use crate::door::{FormError, Proven, schema};
use cynic::{MutationBuilder, Operation};

pub(crate) const NAME: &str = "AddContract";

#[derive(cynic::InputObject)]
struct AddContractInput {
    contract: Vec<Proven>,
    nickname: Option<String>,
}

#[derive(cynic::QueryVariables)]
pub(crate) struct Variables {
    input: AddContractInput,
}

#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Mutation", variables = "Variables")]
pub(crate) struct AddContract {
    #[arguments(input: $input)]
    pub(super) add_contract: AddContractPayload,
}

#[derive(cynic::QueryFragment)]
pub(crate) struct AddContractPayload {
    pub(super) contract_id: Option<cynic::Id>,
    pub(super) user_errors: Vec<FormError>,
}

pub(super) fn add(contract: Vec<Proven>, nickname: Option<String>) -> Operation<AddContract, Variables> {
    AddContract::build(Variables { input: AddContractInput { contract, nickname } })
}
