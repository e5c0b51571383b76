//! What becomes of the paper notice (お知らせ票, 検針票) of members: what they are told, and for each reading, whether it
//! comes (OSK-28, OSK-35, OSK-37, OSK-40, NYR-02, KRS-23 to KRS-25, KRS-28).
mod decide;
mod event;
mod news;
mod resumes;
mod rule;
mod standing;

pub use decide::{Paper, Reading, Why, decide, list_made_on};
pub use event::{Event, What};
pub use news::{PaperNews, after_joining};
pub use resumes::{Resumes, resumes};
pub use rule::{CutOff, OnRequest, PaperRule, TooLong};
pub use standing::{Standing, standing};

#[cfg(test)]
mod tests;
