//! One browser, as rules tell it from another.
use serde::{Deserialize, Serialize};
use std::fmt;

/// The hash of a secret that one browser or installed client holds, and no other. The secret itself is kept nowhere.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Browser(pub [u8; 32]);

impl fmt::Debug for Browser {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Browser({:02x}{:02x}…)", self.0[0], self.0[1])
    }
}
