//! The paper notice of contracts: what it depends on is written down as it happens, and `policy::paper` decides from that
//! what each reading brings (ADR 12). Who gets paper at a reading is read page by page; what was exported of that is kept as
//! digests.
mod acts;
mod ahead;
mod events;
mod exports;
mod list;

pub use acts::{Refused, keep, once, unkeep};
pub use ahead::{Ahead, ahead};
pub use events::Held;
pub use exports::{
    Change, Changed, Confirmed, Export, Exported, changes, confirm, exported, forget_exports, last_export, make,
};
pub use list::{Candidate, Happened, PAGE, Printed, candidates, happened, held, printed, whole};

pub(crate) use events::{joined, left};

use std::sync::Arc;
use store::Statement;

pub(crate) fn statements() -> Vec<Arc<Statement>> {
    [events::statements(), acts::statements(), ahead::statements(), list::statements(), exports::statements()].concat()
}
