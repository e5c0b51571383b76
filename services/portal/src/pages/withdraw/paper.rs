//! What becomes of notices on paper once somebody has left: the city's rule in words (OSK-40, KRS-23). The dates of each
//! contract stand below them, once the door tells them.
use crate::{
    parts::prose::{Below, Prose},
    say::Speech,
};

/// The city's rule.
pub(super) fn rule(t: &Speech) -> Prose {
    Prose::new(&t.say("withdraw-paper"), Below::Section)
}
