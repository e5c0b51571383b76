//! What becomes of notices on paper once somebody has left: the city's rule in words, and from which reading on paper comes for
//! each contract (OSK-40, KRS-23).
use crate::{
    Visit,
    door::{PaperAgain, PaperFrom},
    html::Html,
    parts::{
        paper_news,
        prose::{Below, Prose},
    },
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
            lines: stopped().take(NAMED).map(|again| paper_news::again(visit, t, again)).collect(),
            more: (rest > 0).then(|| t.say("withdraw-paper-more").number("number", rest).html()),
        }
    }
}
