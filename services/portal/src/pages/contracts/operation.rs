//! What the list of contracts asks for.
use crate::door::{ContractLabel, LaterContract, PageInfo, Tenant, schema};
use chrono::NaiveDate;
use cynic::{Operation, QueryBuilder};

pub(crate) const NAME: &str = "ContractsPage";

#[derive(cynic::QueryVariables)]
pub(crate) struct Variables {
    search: Option<String>,
    after: Option<String>,
}

#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Query", variables = "Variables")]
pub(crate) struct ContractsPage {
    pub(crate) tenant: Tenant,
    pub(crate) viewer: Option<ContractsViewer>,
}

#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Viewer", variables = "Variables")]
pub(crate) struct ContractsViewer {
    #[arguments(search: $search, first: 20, after: $after)]
    pub(crate) contract_page: Found,
    pub(crate) later_contracts: Vec<LaterContract>,
}

/// A line of the list.
#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Contract")]
pub(crate) struct Listed {
    #[cynic(spread)]
    pub(crate) label: ContractLabel,
    pub(crate) is_main: bool,
    pub(crate) ended_on: Option<NaiveDate>,
    pub(crate) moved_out: bool,
}

#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "ContractConnection")]
pub(crate) struct Found {
    pub(crate) nodes: Vec<Listed>,
    pub(crate) page_info: PageInfo,
    pub(crate) total_count: i32,
}

pub(crate) fn operation(search: Option<String>, after: Option<String>) -> Operation<ContractsPage, Variables> {
    ContractsPage::build(Variables { search, after })
}
