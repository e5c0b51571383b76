//! Which contract is shown; nothing changes before the button (OSK-27, KNZ-08).
use crate::{Visit, door::ContractLabel, html::Html, links::Links, parts::label, say::Speech};
use askama::Template;

/// The choice among an account's contracts; with one contract, its name and number alone.
#[derive(Template)]
#[template(path = "parts/contract/contract.html")]
pub(crate) struct ContractChoice {
    pub(crate) action: String,
    pub(crate) tenant: Option<String>,
    pub(crate) label: Html,
    pub(crate) button: Html,
    pub(crate) number: String,
    pub(crate) only: String,
    pub(crate) options: Vec<Choice>,
}

html_parts!(ContractChoice);

pub(crate) struct Choice {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) shown: bool,
}

impl ContractChoice {
    /// `path` is the page that shows the contract.
    pub(crate) fn new(
        t: &Speech,
        visit: &Visit,
        path: &str,
        (all, shown): (&[ContractLabel], &ContractLabel),
    ) -> ContractChoice {
        let Links { tenant } = visit.links();
        let choice = |contract: &ContractLabel| Choice {
            id: contract.id.inner().to_owned(),
            name: label::contract(contract),
            shown: contract.id == shown.id,
        };
        ContractChoice {
            action: path.to_owned(),
            tenant,
            label: t.say("contract-shown").html(),
            button: t.say("contract-switch").html(),
            number: label::number(t, visit, shown),
            only: label::contract(shown),
            options: all.iter().map(choice).collect(),
        }
    }
}
