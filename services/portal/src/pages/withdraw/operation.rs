//! What these pages ask for, and what they send.
use crate::{
    Visit,
    ask::ask,
    door::{Changed, PaperAgain, Tenant, schema},
    failure::Failure,
};
use chrono::{DateTime, Utc};
use cynic::{MutationBuilder, Operation, QueryBuilder};

pub(crate) const NAME: &str = "WithdrawPage";
pub(crate) const SEND: &str = "Withdraw";

#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Query")]
pub(crate) struct WithdrawPage {
    tenant: Tenant,
    viewer: Option<Leaver>,
}

/// Who would leave.
#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Viewer")]
pub(super) struct Leaver {
    pub(super) login_id: String,
    pub(super) contracts_held: i32,
    pub(super) leaving: Dates,
}

/// What leaving means in dates.
#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Leaving")]
pub(super) struct Dates {
    pub(super) paper: Vec<PaperAgain>,
    pub(super) shows_again_from: DateTime<Utc>,
}

/// Who would leave, in the city.
pub(super) struct Leaving {
    pub(super) tenant: Tenant,
    pub(super) me: Leaver,
}

impl Leaving {
    pub(super) async fn found(visit: &Visit) -> Result<Leaving, Failure> {
        let page = ask(visit, NAME, operation()).await?;
        Ok(Leaving { tenant: page.tenant, me: page.viewer.ok_or(Failure::Visitor)? })
    }
}

#[derive(cynic::QueryVariables)]
pub(crate) struct Variables {
    password: String,
}

#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Mutation", variables = "Variables")]
pub(crate) struct Withdraw {
    #[arguments(password: $password)]
    pub(super) withdraw: Changed,
}

pub(super) fn operation() -> Operation<WithdrawPage, ()> {
    WithdrawPage::build(())
}

pub(super) fn withdraw(password: String) -> Operation<Withdraw, Variables> {
    Withdraw::build(Variables { password })
}
