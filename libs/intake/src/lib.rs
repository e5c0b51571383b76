//! The bureau's files: bytes in, typed rows out, or everything that is wrong with them by line and column.
//!
//! Owns the shape of a delivery (`tenants/<city>/intake.toml`, a [`Layout`]) and the reading of it ([`read`]). Does no
//! I/O and decides nothing about what a bill means: days, dates and amounts are the bureau's facts and arrive as they
//! were delivered. A file is taken whole or not at all; nothing of a refused file can be reached by a caller.

mod bills;
mod calendar;
mod cells;
mod check;
mod column;
mod columns;
mod contracts;
mod dates;
mod encoding;
mod error;
mod fingerprint;
mod form;
mod layout;
mod numbers;
mod outgoing;
mod pattern;
mod payments;
mod problem;
mod read;
mod readings;
mod records;
mod rows;
mod suspects;
mod table;
mod text;
mod trailer;
mod unicode;

pub use check::Fault;
pub use column::Column;
pub use columns::{BillColumns, CalendarColumns, ContractColumns, PartColumns, PaymentColumns, ReadingColumns};
pub use dates::DateForm;
pub use encoding::Encoding;
pub use error::{MOST_ERRORS, RowError};
pub use fingerprint::{Fingerprint, fingerprint};
pub use form::Form;
pub use kernel::{Outcome, PaperForm, PartKind, PaymentMethod};
pub use layout::{Flags, Layout, Sheet, Trailer};
pub use outgoing::{Unwritable, write};
pub use pattern::Pattern;
pub use problem::Problem;
pub use read::read;
pub use rows::{
    Accepted, BillRow, CalendarRow, ContractRow, File, Kind, Line, PartRow, PaymentRow, ReadingRow, Serial,
};
