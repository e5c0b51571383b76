//! What the page of a contract sends.
use crate::door::{Changed, schema};
use cynic::{MutationBuilder, Operation};

pub(crate) const RENAME: &str = "RenameContract";
pub(crate) const MAIN: &str = "MakeMain";
pub(crate) const REMOVE: &str = "RemoveContract";

#[derive(cynic::QueryVariables)]
pub(crate) struct NameVariables {
    id: cynic::Id,
    nickname: String,
}

#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Mutation", variables = "NameVariables")]
pub(crate) struct RenameContract {
    #[arguments(id: $id, nickname: $nickname)]
    pub(super) rename_contract: Changed,
}

#[derive(cynic::QueryVariables)]
pub(crate) struct IdVariables {
    id: cynic::Id,
}

#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Mutation", variables = "IdVariables")]
pub(crate) struct MakeMain {
    #[arguments(id: $id)]
    pub(super) make_main: Changed,
}

#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Mutation", variables = "IdVariables")]
pub(crate) struct RemoveContract {
    #[arguments(id: $id)]
    pub(super) remove_contract: Changed,
}

pub(super) fn rename(id: String, nickname: String) -> Operation<RenameContract, NameVariables> {
    RenameContract::build(NameVariables { id: cynic::Id::new(id), nickname })
}

pub(super) fn make_main(id: String) -> Operation<MakeMain, IdVariables> {
    MakeMain::build(IdVariables { id: cynic::Id::new(id) })
}

pub(super) fn remove(id: String) -> Operation<RemoveContract, IdVariables> {
    RemoveContract::build(IdVariables { id: cynic::Id::new(id) })
}
