//! What a bill's page asks for.
use crate::door::{Bill, ContractLabel, Tenant, schema};
use cynic::{Operation, QueryBuilder};

pub(crate) const NAME: &str = "BillPage";

#[derive(cynic::QueryVariables)]
pub(crate) struct Variables {
    id: cynic::Id,
}

#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Query", variables = "Variables")]
pub(crate) struct BillPage {
    pub(crate) tenant: Tenant,
    pub(crate) viewer: Option<BillViewer>,
}

#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Viewer", variables = "Variables")]
pub(crate) struct BillViewer {
    #[arguments(id: $id)]
    pub(crate) bill: Option<BillOfPage>,
}

#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Bill")]
pub(crate) struct BillOfPage {
    #[cynic(spread)]
    pub(crate) bill: Bill,
    pub(crate) contract: ContractLabel,
    pub(crate) corrects: Option<Bill>,
    pub(crate) corrected_by: Option<cynic::Id>,
}

pub(crate) fn operation(id: String) -> Operation<BillPage, Variables> {
    BillPage::build(Variables { id: cynic::Id::new(id) })
}
