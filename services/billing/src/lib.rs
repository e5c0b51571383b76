//! Readings, bills, payments: what was used, what it costs, and what has been paid.
//!
//! Owns `loads`, `load_files`, `readings`, `bills`, `bill_parts`, `payments`, `settlements` and their staging tables.
//! Promises that what a bureau delivered is kept as delivered: a corrected bill is a new revision and the old stays.
//! Joins contract's read views and calls no other service.

mod bill;
mod load;
mod loads;
mod numbers;
mod reading;
mod scope;

pub use bill::{Bill, Part, bills, parts};
pub use load::{
    BillFacts, Line, PartFacts, PaymentFacts, Published, ReadingFacts, Staged, clear, doubtful_readings, publish_bills,
    publish_payments, publish_readings, second_bills, stage_bills, stage_payments, stage_readings, unbilled_payments,
    unknown_contracts,
};
pub use loads::{LoadedFile, close_load, last_load, loaded_before, newest_serial, open_load};
pub use numbers::numbers_of;
pub use reading::{Reading, readings};
pub use scope::{Scope, Window};

/// Every statement of this service, for the test that prepares them.
pub fn statements() -> Vec<std::sync::Arc<store::Statement>> {
    [bill::statements(), numbers::statements(), reading::statements(), load::statements(), loads::statements()].concat()
}
