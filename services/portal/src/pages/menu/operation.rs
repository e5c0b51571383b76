//! What the menu asks for.
use crate::door::{Somebody, Tenant, schema};
use cynic::{Operation, QueryBuilder};

pub(crate) const NAME: &str = "MenuPage";

#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Query")]
pub(crate) struct MenuPage {
    pub(super) tenant: Tenant,
    pub(super) viewer: Option<Somebody>,
}

pub(crate) fn operation() -> Operation<MenuPage, ()> {
    MenuPage::build(())
}
