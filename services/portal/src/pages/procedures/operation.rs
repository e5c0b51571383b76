//! What the page of procedures asks for.
use crate::door::{Somebody, Tenant, schema};
use cynic::{Operation, QueryBuilder};

pub(crate) const NAME: &str = "ProceduresPage";

#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Query")]
pub(crate) struct ProceduresPage {
    pub(super) tenant: Tenant,
    pub(super) viewer: Option<Somebody>,
}

pub(crate) fn operation() -> Operation<ProceduresPage, ()> {
    ProceduresPage::build(())
}
