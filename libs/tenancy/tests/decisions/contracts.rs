//! The contracts in one account, at the edges.
use crate::page::Page;
use policy::contracts::{ContractsRule, Full, Stays, add, remove};

pub(crate) fn held(page: &mut Page, rule: &ContractsRule) {
    page.heading("Contracts in one account (NYR-11, KRS-09, KRS-20, OSK-33)");
    let edges = [Some(0), Some(19), rule.advised(), rule.most().map(|most| most - 1), rule.most(), Some(199)];
    let mut edges: Vec<u32> = edges.into_iter().flatten().collect();
    edges.sort_unstable();
    edges.dedup();
    let adding = edges.into_iter().map(|held| {
        let comes_to = match add(rule, held) {
            Ok(None) => "added".to_owned(),
            Ok(Some(advised)) => format!("added, with the advice to keep to {advised}"),
            Err(Full { most }) => format!("refused: {most} is the most"),
        };
        [held.to_string(), comes_to]
    });
    page.table(["Held", "One more is"], adding);
    let removing = [(1, true), (2, false), (2, true)].map(|(held, is_main)| {
        let comes_to = match remove(rule, held, is_main) {
            Ok(()) => "removed",
            Err(Stays::Main) => "refused: make another the main one first",
            Err(Stays::Last) => "refused: leave the portal instead",
        };
        [held.to_string(), if is_main { "the main one" } else { "another" }.to_owned(), comes_to.to_owned()]
    });
    page.table(["Held", "To be removed", "It is"], removing);
}
