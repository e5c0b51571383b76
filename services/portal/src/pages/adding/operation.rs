//! What the page asks for.
use crate::{
    Visit,
    ask::ask,
    door::{ContractTenant, schema},
    failure::Failure,
};
use cynic::{Operation, QueryBuilder};

pub(crate) const NAME: &str = "AddContractPage";

#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Query")]
pub(crate) struct AddContractPage {
    tenant: ContractTenant,
    viewer: Option<Holder>,
}

#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Viewer")]
struct Holder {
    contracts_held: i32,
}

/// A city's rules, and how many contracts are held.
pub(super) struct Adding {
    pub(super) city: ContractTenant,
    pub(super) held: i32,
}

impl Adding {
    pub(super) async fn found(visit: &Visit) -> Result<Adding, Failure> {
        let page = ask(visit, NAME, operation()).await?;
        let Holder { contracts_held: held } = page.viewer.ok_or(Failure::Visitor)?;
        Ok(Adding { city: page.tenant, held })
    }
}

pub(super) fn operation() -> Operation<AddContractPage, ()> {
    AddContractPage::build(())
}
