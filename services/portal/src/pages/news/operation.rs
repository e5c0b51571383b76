//! What the announcements' pages ask for.
use crate::door::{Headline, Headlines, PageInfo, Somebody, Tenant, schema};
use chrono::{DateTime, Utc};
use cynic::{Operation, QueryBuilder};

pub(crate) const LIST: &str = "NewsPage";
pub(crate) const ITEM: &str = "NewsItemPage";
pub(crate) const LOGIN: &str = "LoginNews";

#[derive(cynic::QueryVariables)]
pub(crate) struct ListVariables {
    after: Option<String>,
}

#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Query", variables = "ListVariables")]
pub(crate) struct NewsPage {
    pub(crate) tenant: Tenant,
    pub(crate) viewer: Option<Somebody>,
    #[arguments(first: 20, after: $after)]
    pub(crate) announcements: List,
}

#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "AnnouncementConnection")]
pub(crate) struct List {
    pub(crate) nodes: Vec<Headline>,
    pub(crate) page_info: PageInfo,
}

#[derive(cynic::QueryVariables)]
pub(crate) struct ItemVariables {
    id: cynic::Id,
}

#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Query", variables = "ItemVariables")]
pub(crate) struct NewsItemPage {
    pub(crate) tenant: Tenant,
    pub(crate) viewer: Option<Somebody>,
    #[arguments(id: $id)]
    pub(crate) announcement: Option<Item>,
}

#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Announcement")]
pub(crate) struct Item {
    pub(crate) id: cynic::Id,
    pub(crate) title: String,
    pub(crate) published_at: DateTime<Utc>,
    pub(crate) body: String,
}

/// The newest two, for the login page.
#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Query")]
pub(crate) struct LoginNews {
    #[arguments(first: 2)]
    pub(crate) announcements: Headlines,
}

pub(crate) fn list(after: Option<String>) -> Operation<NewsPage, ListVariables> {
    NewsPage::build(ListVariables { after })
}

pub(crate) fn item(id: String) -> Operation<NewsItemPage, ItemVariables> {
    NewsItemPage::build(ItemVariables { id: cynic::Id::new(id) })
}

pub(crate) fn login() -> Operation<LoginNews, ()> {
    LoginNews::build(())
}
