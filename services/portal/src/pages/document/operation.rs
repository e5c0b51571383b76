//! What a document's page asks for.
use crate::door::{Tenant, schema};
use chrono::NaiveDate;
use cynic::{Operation, QueryBuilder};

pub(crate) const NAME: &str = "DocumentPage";

#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Query")]
pub(crate) struct DocumentPage {
    pub(super) tenant: DocumentTenant,
}

#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Tenant")]
pub(crate) struct DocumentTenant {
    pub(super) registration: Versions,
    #[cynic(spread)]
    pub(super) tenant: Tenant,
}

#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "RegistrationRules")]
pub(crate) struct Versions {
    pub(super) terms_version: NaiveDate,
    pub(super) privacy_version: NaiveDate,
}

pub(crate) fn operation() -> Operation<DocumentPage, ()> {
    DocumentPage::build(())
}
