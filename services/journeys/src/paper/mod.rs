//! The bureau's side of paper: what it does about one contract's, the list of a reading, and the list as a file (ADR 12).
//! Each act stands in the bureau's record; whether somebody may do it has been asked of `access` before.
mod acts;
mod export;
mod list;
mod sheet;

pub use acts::{NotDone, keep, once, unkeep};
pub use contract::{
    calendar::ReadingDay,
    paper::{Confirmed, Printed, Refused},
};
pub use export::{Extent, Made, NotMade, confirm_export, export};
pub use list::{List, list, reading_days};
pub use sheet::{Headings, Words};
