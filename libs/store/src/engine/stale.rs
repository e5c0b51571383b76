//! Connections made before a moment are not trusted any more. Ages are the pool's, measured by the machine's monotonic
//! clock: no rule of anybody's hangs on them, so this is not the kernel's `Clock`.
use std::{
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, Instant},
};

/// After a migration a connection may hold plans that PostgreSQL refuses for ever; it is closed when next borrowed.
#[derive(Clone, Debug, Default)]
pub(crate) struct Stale(Arc<Mutex<Option<Instant>>>);

impl Stale {
    /// All connections made up to now are stale.
    pub(crate) fn mark(&self) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(Instant::now());
    }

    /// Whether a connection of this age is.
    pub(crate) fn is(&self, age: Duration) -> bool {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).is_some_and(|since| age >= since.elapsed())
    }
}
