//! What an import says to people.
use journeys::{Refusal, Step, Summary};
use texts::Words;
pub(crate) fn step(_words: &Words, step: &Step) -> String {
    format!("{step:?}")
}
pub(crate) fn refusal(_words: &Words, refusal: &Refusal) -> String {
    format!("{refusal:?}")
}
pub(crate) fn summary(_words: &Words, summary: &Summary) -> Vec<String> {
    vec![format!("{summary:?}")]
}
