//! What a page of nobody shows of its city. Answered from the published policy, without the store.
use crate::{
    Visit,
    ask::ask,
    door::{Tenant, schema},
    failure::Failure,
};
use cynic::QueryBuilder;

pub(crate) const NAME: &str = "TenantPage";

#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Query")]
pub(crate) struct TenantPage {
    tenant: Tenant,
}

pub(crate) async fn tenant(visit: &Visit) -> Result<Tenant, Failure> {
    Ok(ask(visit, NAME, TenantPage::build(())).await?.tenant)
}
