//! Water, in whole cubic metres, as meters count it.
use serde::{Deserialize, Serialize};
use std::fmt;

/// Cubic metres. A settlement of estimates may be below zero.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct M3(pub i32);

impl fmt::Display for M3 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        crate::Yen(i64::from(self.0)).fmt(f)
    }
}
