//! What becomes of notices on paper once somebody has left: the city's rule in words, and from which reading on paper comes for
//! each contract (OSK-40, KRS-23).
use super::operation::{PaperAgain, PaperFrom};
use crate::{
    Visit,
    html::Html,
    parts::prose::{Below, Prose},
    say::Speech,
};

/// So many contracts are named; the rest is counted, and follows the same rule.
const NAMED: usize = 10;

/// What becomes of paper.
pub(crate) struct Paper {
    pub(super) rule: Prose,
    pub(super) lines: Vec<Html>,
    pub(super) more: Option<Html>,
}

impl Paper {
    pub(super) fn new(visit: &Visit, t: &Speech, paper: &[PaperAgain]) -> Paper {
        let stopped = || paper.iter().filter(|again| again.from != PaperFrom::NeverStopped);
        let rest = i32::try_from(stopped().count().saturating_sub(NAMED)).unwrap_or(i32::MAX);
        Paper {
            rule: Prose::new(&t.say("withdraw-paper"), Below::Section),
            lines: stopped().take(NAMED).map(|again| line(visit, t, again)).collect(),
            more: (rest > 0).then(|| t.say("withdraw-paper-more").number("number", rest).html()),
        }
    }
}

fn line(visit: &Visit, t: &Speech, again: &PaperAgain) -> Html {
    let nickname = again.nickname.as_deref().filter(|name| !name.trim().is_empty());
    let number = visit.grouped(&again.customer_no);
    let name = nickname.map_or_else(|| number.clone(), |nickname| format!("{nickname}（{number}）"));
    let key = match again.from {
        PaperFrom::Next => "withdraw-paper-next",
        PaperFrom::This | PaperFrom::NeverStopped => "withdraw-paper-this",
        PaperFrom::Unplanned => "withdraw-paper-unplanned",
    };
    let say = t.say(if again.on.is_some() { key } else { "withdraw-paper-unplanned" }).arg("contract", name);
    match again.on {
        Some(on) => say.day("day", on).html(),
        None => say.html(),
    }
}
