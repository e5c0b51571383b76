//! Which contract is shown; nothing changes before the button (OSK-27, KNZ-08). However many an account holds, the
//! pull-down stays short: the list of all has its own page (OSK-33).
use crate::{
    Visit,
    door::{ContractLabel, Contracts},
    html::Html,
    links::Links,
    parts::label,
    say::Speech,
};
use askama::Template;

/// How many contracts a pull-down offers beside the shown one; more are found on the page of all.
pub(crate) const OFFERED: i32 = 20;

/// The choice among an account's contracts; with one contract, its name and number alone.
#[derive(Template)]
#[template(path = "parts/contract/contract.html")]
pub(crate) struct ContractChoice {
    action: String,
    tenant: Option<String>,
    label: Html,
    button: Html,
    number: String,
    only: String,
    t: Speech,
    options: Vec<Choice>,
    /// Where the others are found, if there are.
    all: Option<(String, Html)>,
}

html_parts!(ContractChoice);

struct Choice {
    id: String,
    name: String,
    /// The name to be read aloud.
    spoken: String,
    shown: bool,
}

impl ContractChoice {
    /// `path` is the page that shows the contract.
    pub(crate) fn new(
        t: &Speech,
        visit: &Visit,
        path: &str,
        (offered, shown): (&Contracts, &ContractLabel),
    ) -> ContractChoice {
        let links = visit.links();
        let choice = |contract: &ContractLabel| Choice {
            id: contract.id.inner().to_owned(),
            name: label::option(contract),
            spoken: label::option_spoken(contract),
            shown: contract.id == shown.id,
        };
        let others = offered.nodes.iter();
        let is_offered = offered.nodes.iter().any(|contract| contract.id == shown.id);
        let options: Vec<Choice> = (!is_offered).then_some(shown).into_iter().chain(others).map(choice).collect();
        let all = (offered.total_count > OFFERED).then(|| {
            let words = t.say("contracts-find").number("number", offered.total_count).html();
            (links.with("/contracts", &[("all", "1")]), words)
        });
        let Links { tenant } = links;
        ContractChoice {
            action: path.to_owned(),
            tenant,
            label: t.say("contract-shown").html(),
            button: t.say("contract-switch").html(),
            number: label::number(t, visit, shown),
            only: label::contract(shown),
            t: t.clone(),
            options,
            all,
        }
    }
}
