//! Who uses which water, and which account may see it.
//!
//! Owns `contracts`, `contract_links`, `match_attempts`, `match_failures`, `occupancies`, `reading_days`, `paper_events`,
//! `paper_exports` and `paper_export_rows`, knows what a holder is known by when they register ([`proof_facts`]) and what
//! becomes of their paper notice ([`paper`]), and publishes two read views: `contract_access` (who may see which contract)
//! and `contract_numbers` (which customer number is whose). Others may join the views, never the tables. Calls no
//! other service.

mod attempts;
pub mod calendar;
mod links;
mod load;
mod moved;
pub mod paper;
mod phones;
mod proof;
mod reads;
mod search;

pub use attempts::{Came, Tried, failed, failures, forget_tries, tried};
pub use links::{NOT_YET, NewLink, link, make_main, rename, show_from, unlink, unlink_all};
pub use load::{Facts, Staged, clear, publish, stage};
pub use proof::{Provable, holders, proof_facts};
pub use reads::{Contract, Held, Later, Linked, by_number, held, of_account};
pub use search::{LONGEST, TooLong, found};

/// Every statement of this service, for the test that prepares them.
pub fn statements() -> Vec<std::sync::Arc<store::Statement>> {
    let own = vec![
        reads::OF_ACCOUNT.statement(),
        reads::BY_NUMBER.statement(),
        proof::FACTS.statement(),
        proof::HOLDERS.statement(),
        reads::HELD.statement(),
        moved::KEEP.statement(),
        moved::BOUND.statement(),
        load::PUBLISH.statement(),
        load::CLEAR.statement(),
        links::LINKED.statement(),
    ];
    [own, calendar::statements(), paper::statements()].concat()
}
