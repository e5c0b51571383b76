//! One folder a page: what it asks for, what it shows, what it answers to.
pub(crate) mod about;
pub(crate) mod adding;
pub(crate) mod bill;
pub(crate) mod change;
pub(crate) mod closed;
pub(crate) mod contract;
pub(crate) mod contracts;
pub(crate) mod details;
pub(crate) mod devices;
pub(crate) mod document;
pub(crate) mod error;
pub(crate) mod faq;
pub(crate) mod history;
pub(crate) mod home;
pub(crate) mod language;
pub(crate) mod login;
pub(crate) mod logout;
pub(crate) mod menu;
pub(crate) mod news;
pub(crate) mod notice;
pub(crate) mod parts;
pub(crate) mod procedures;
pub(crate) mod recover;
pub(crate) mod register;
pub(crate) mod switches;
pub(crate) mod tenant;
pub(crate) mod unknown_tenant;
pub(crate) mod withdraw;

use cynic::{MutationBuilder, QueryBuilder};

/// Every operation that a page asks, by name, with its document: what the gateway may parse once and keep.
pub fn operations() -> Vec<(&'static str, String)> {
    vec![
        (tenant::NAME, tenant::TenantPage::build(()).query),
        (login::NAME, login::operation(String::new(), String::new(), None).query),
        (logout::NAME, logout::LogoutPage::build(()).query),
        (home::NAME, home::operation(None).query),
        (history::NAME, history::operation(None, None).query),
        (bill::NAME, bill::operation(String::new()).query),
        (notice::NAME, notice::operation(None).query),
        (contracts::NAME, contracts::operation(None, None).query),
        (news::LIST, news::list(None).query),
        (news::ITEM, news::item(String::new()).query),
        (news::LOGIN, news::login().query),
        (document::NAME, document::operation().query),
        (menu::NAME, menu::operation().query),
        (procedures::NAME, procedures::operation().query),
    ]
    .into_iter()
    .chain(register::operations())
    .chain(recover::operations())
    .chain(details::operations())
    .chain(switches::operations())
    .chain(contract::operations())
    .chain(adding::operations())
    .chain(devices::operations())
    .chain(withdraw::operations())
    .collect()
}

/// A parameter of an address: absent when empty.
pub(crate) fn given(parameter: Option<String>) -> Option<String> {
    parameter.filter(|value| !value.is_empty())
}
