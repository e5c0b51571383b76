//! What home asks for.
use crate::door::{Bill, BillRow, ContractLabel, Contracts, Headlines, Tenant, UnpaidBill, schema};
use chrono::{DateTime, Utc};
use cynic::{Operation, QueryBuilder};

pub(crate) const NAME: &str = "HomePage";

#[derive(cynic::QueryVariables)]
pub(crate) struct Variables {
    contract: Option<cynic::Id>,
}

#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Query", variables = "Variables")]
pub(crate) struct HomePage {
    pub(crate) tenant: Tenant,
    pub(crate) viewer: Option<HomeViewer>,
    #[arguments(first: 3)]
    pub(crate) announcements: Headlines,
}

#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Viewer", variables = "Variables")]
pub(crate) struct HomeViewer {
    pub(crate) display_name: String,
    #[arguments(first: 20)]
    pub(crate) contract_page: Contracts,
    #[arguments(id: $contract)]
    pub(crate) contract: Option<HomeContract>,
    pub(crate) later_contracts: Vec<LaterContract>,
    pub(crate) unpaid_bills: Vec<UnpaidBill>,
    pub(crate) data_updated_at: Option<DateTime<Utc>>,
}

/// A contract of which nothing shows yet.
#[derive(cynic::QueryFragment)]
pub(crate) struct LaterContract {
    pub(crate) customer_no: String,
    pub(crate) nickname: Option<String>,
    pub(crate) visible_from: DateTime<Utc>,
}

#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Contract")]
pub(crate) struct HomeContract {
    #[cynic(spread)]
    pub(crate) label: ContractLabel,
    pub(crate) latest_bill: Option<Bill>,
    /// A year and the same month of the year before it, also where two bills come every month.
    #[arguments(first: 28)]
    pub(crate) bills: Bills,
}

#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "BillConnection")]
pub(crate) struct Bills {
    pub(crate) nodes: Vec<BillRow>,
}

pub(crate) fn operation(contract: Option<String>) -> Operation<HomePage, Variables> {
    HomePage::build(Variables { contract: contract.map(cynic::Id::new) })
}
