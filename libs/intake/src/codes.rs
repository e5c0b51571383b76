//! The closed lists that a file's own codes are mapped to are the glossary's.
pub use kernel::{Outcome, PartKind, PaymentMethod};
