//! What the history asks for.
use crate::door::{BillRow, ContractLabel, Contracts, PageInfo, Tenant, schema};
use chrono::{DateTime, NaiveDate, Utc};
use cynic::{Operation, QueryBuilder};

pub(crate) const NAME: &str = "HistoryPage";

#[derive(cynic::QueryVariables)]
pub(crate) struct Variables {
    contract: Option<cynic::Id>,
    after: Option<String>,
}

#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Query", variables = "Variables")]
pub(crate) struct HistoryPage {
    pub(crate) tenant: Tenant,
    pub(crate) viewer: Option<HistoryViewer>,
}

#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Viewer", variables = "Variables")]
pub(crate) struct HistoryViewer {
    #[arguments(first: 20)]
    pub(crate) contract_page: Contracts,
    #[arguments(id: $contract)]
    pub(crate) contract: Option<HistoryContract>,
    pub(crate) data_updated_at: Option<DateTime<Utc>>,
}

#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Contract", variables = "Variables")]
pub(crate) struct HistoryContract {
    #[cynic(spread)]
    pub(crate) label: ContractLabel,
    pub(crate) started_on: NaiveDate,
    /// Two years on one page, also where two or more bills come every month: a year is compared with the one before.
    #[arguments(first: 60, after: $after)]
    pub(crate) bills: Bills,
}

#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "BillConnection")]
pub(crate) struct Bills {
    pub(crate) nodes: Vec<BillRow>,
    pub(crate) page_info: PageInfo,
}

pub(crate) fn operation(contract: Option<String>, after: Option<String>) -> Operation<HistoryPage, Variables> {
    HistoryPage::build(Variables { contract: contract.map(cynic::Id::new), after })
}
