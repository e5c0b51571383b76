//! What the page of switches asks for, and what it sends.
use crate::door::{Changed, NoticeKind, NoticeSwitch, Tenant, schema};
use cynic::{MutationBuilder, Operation, QueryBuilder};

pub(crate) const NAME: &str = "SwitchesPage";
pub(crate) const SWITCH: &str = "SwitchNotices";

#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Query")]
pub(crate) struct SwitchesPage {
    pub(super) tenant: Tenant,
    pub(super) viewer: Option<SwitchesViewer>,
}

#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Viewer")]
pub(crate) struct SwitchesViewer {
    pub(super) mail: Option<String>,
    pub(super) notices: Vec<NoticeSwitch>,
}

#[derive(cynic::QueryVariables)]
pub(crate) struct Variables {
    off: Vec<NoticeKind>,
}

#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Mutation", variables = "Variables")]
pub(crate) struct SwitchNotices {
    #[arguments(off: $off)]
    pub(super) switch_notices: Changed,
}

pub(super) fn operation() -> Operation<SwitchesPage, ()> {
    SwitchesPage::build(())
}

/// These off, all others on.
pub(super) fn switch(off: Vec<NoticeKind>) -> Operation<SwitchNotices, Variables> {
    SwitchNotices::build(Variables { off })
}
