//! Who may do what: a policy of roles, worked out at start into a table, and the table is all that is asked afterwards.
//!
//! Owns no I/O: the policy and its model are parts of the program (`policy.csv`, `model.conf`). Promises that what the
//! policy does not name is denied, that a line which does not say what it seems to say stops the start, and that the whole
//! table stands committed (`grid.txt`), so that every change of it is seen. Knows no city: a role is of the actor's own.

mod grid;
mod policy;

pub use grid::{Grid, Who};
pub use policy::PolicyError;
