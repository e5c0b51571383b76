//! What the page of a contract asks for.
use crate::{
    Visit,
    ask::ask,
    door::{ContractLabel, ContractTenant, LaterContract, PaperAgain, schema},
    failure::Failure,
    parts::label,
};
use chrono::NaiveDate;
use cynic::{Operation, QueryBuilder};

pub(crate) const NAME: &str = "ContractPage";
pub(crate) const PAPER: &str = "RemovalPaper";

#[derive(cynic::QueryVariables)]
pub(crate) struct Variables {
    id: cynic::Id,
}

#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Query", variables = "Variables")]
pub(crate) struct ContractPage {
    tenant: ContractTenant,
    viewer: Option<Holder>,
}

#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Viewer", variables = "Variables")]
struct Holder {
    #[arguments(id: $id)]
    contract: Option<Seen>,
    later_contracts: Vec<LaterContract>,
    contracts_held: i32,
}

/// A contract that shows.
#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Contract")]
pub(super) struct Seen {
    #[cynic(spread)]
    pub(super) label: ContractLabel,
    pub(super) is_main: bool,
    pub(super) started_on: NaiveDate,
    pub(super) ended_on: Option<NaiveDate>,
    pub(super) moved_out: bool,
}

/// A contract of an account, whether it shows already or not.
pub(super) enum One {
    Seen(Seen),
    Later(LaterContract),
}

impl One {
    pub(super) fn id(&self) -> &str {
        match self {
            One::Seen(seen) => seen.label.id.inner(),
            One::Later(later) => later.id.inner(),
        }
    }

    /// Empty where it has none.
    pub(super) fn nickname(&self) -> &str {
        let nickname = match self {
            One::Seen(seen) => &seen.label.nickname,
            One::Later(later) => &later.nickname,
        };
        nickname.as_deref().unwrap_or_default()
    }

    pub(super) fn customer_no(&self) -> &str {
        match self {
            One::Seen(seen) => &seen.label.customer_no,
            One::Later(later) => &later.customer_no,
        }
    }

    pub(super) fn is_main(&self) -> bool {
        match self {
            One::Seen(seen) => seen.is_main,
            One::Later(later) => later.is_main,
        }
    }

    /// In a word: its nickname, its place, or its number.
    pub(super) fn name(&self, visit: &Visit) -> String {
        match self {
            One::Seen(seen) => label::short(&seen.label).to_owned(),
            One::Later(_) if self.nickname().trim().is_empty() => visit.grouped(self.customer_no()),
            One::Later(_) => self.nickname().to_owned(),
        }
    }
}

/// A contract in its account, in its city.
pub(super) struct Open {
    pub(super) city: ContractTenant,
    pub(super) held: i32,
    /// Whether any of the member's contracts shows already.
    pub(super) any_shows: bool,
    pub(super) one: One,
}

impl Open {
    /// The one of this id, if it is the member's.
    pub(super) async fn found(visit: &Visit, id: String) -> Result<Open, Failure> {
        let page = ask(visit, NAME, operation(id.clone())).await?;
        let Holder { contract, later_contracts, contracts_held } = page.viewer.ok_or(Failure::Visitor)?;
        let any_shows = usize::try_from(contracts_held).is_ok_and(|held| held > later_contracts.len());
        let later = || later_contracts.into_iter().find(|later| later.id.inner() == id).map(One::Later);
        let one = contract.map(One::Seen).or_else(later).ok_or(Failure::Missing)?;
        Ok(Open { city: page.tenant, held: contracts_held, any_shows, one })
    }
}

pub(super) fn operation(id: String) -> Operation<ContractPage, Variables> {
    ContractPage::build(Variables { id: cynic::Id::new(id) })
}

/// When paper comes again, contract by contract.
#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Query")]
pub(crate) struct RemovalPaper {
    viewer: Option<Remover>,
}

#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Viewer")]
struct Remover {
    leaving: Leaving,
}

#[derive(cynic::QueryFragment)]
struct Leaving {
    paper: Vec<PaperAgain>,
}

/// When paper comes again for a contract that is removed; nothing where its water is used no longer.
pub(super) async fn paper_again(visit: &Visit, id: &str) -> Result<Option<PaperAgain>, Failure> {
    let viewer = ask(visit, PAPER, paper()).await?.viewer.ok_or(Failure::Visitor)?;
    Ok(viewer.leaving.paper.into_iter().find(|again| again.contract_id.inner() == id))
}

pub(super) fn paper() -> Operation<RemovalPaper, ()> {
    RemovalPaper::build(())
}
