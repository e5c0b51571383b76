//! What the last page of registration asks for.
use crate::door::{PaperNews, Tenant, schema};
use chrono::{DateTime, Utc};
use cynic::{Operation, QueryBuilder};

pub(crate) const NAME: &str = "RegisterDone";

#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Query")]
pub(crate) struct RegisterDone {
    pub(super) tenant: Tenant,
    pub(super) viewer: Option<Member>,
}

#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Viewer")]
pub(crate) struct Member {
    pub(super) display_name: String,
    pub(super) joining: Option<Joining>,
}

#[derive(cynic::QueryFragment)]
pub(crate) struct Joining {
    pub(super) shows_from: DateTime<Utc>,
    pub(super) shown: bool,
    pub(super) paper: Vec<PaperNews>,
    pub(super) mail: Option<String>,
}

pub(crate) fn operation() -> Operation<RegisterDone, ()> {
    RegisterDone::build(())
}
