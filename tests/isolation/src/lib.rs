//! The walls between cities, tried from inside and from outside: what the schema holds up, what the store lets nobody
//! say, what it survives, and what every operation answers to somebody else's id.
//!
//! The tests are in `tests/isolated`; each runs on both engines where that means something. What must not compile stands
//! here, each refusal beside a twin that differs in the refused line alone.

#[cfg(doctest)]
pub mod doors;
