//! The only place that reads the system's clock.
use chrono::{DateTime, TimeDelta, Utc};
use std::sync::{Arc, Mutex};

/// Tells the time. Cheap to clone; clones tell the same time.
#[derive(Clone, Debug)]
pub struct Clock(Arc<Mutex<Mode>>);

#[derive(Debug)]
enum Mode {
    /// The system's time plus a difference.
    Runs(TimeDelta),
    /// Stands still until it is set.
    Stands(DateTime<Utc>),
}

impl Clock {
    /// The system's time.
    pub fn system() -> Clock {
        Clock(Arc::new(Mutex::new(Mode::Runs(TimeDelta::zero()))))
    }

    /// Starts at `then` and runs on (development alone: `SUIMON_CLOCK`).
    pub fn starting_at(then: DateTime<Utc>) -> Clock {
        Clock(Arc::new(Mutex::new(Mode::Runs(then - system_now()))))
    }

    /// Stands at `then` (tests).
    pub fn standing_at(then: DateTime<Utc>) -> Clock {
        Clock(Arc::new(Mutex::new(Mode::Stands(then))))
    }

    /// The time now, cut to microseconds, which is what both engines keep.
    pub fn now(&self) -> DateTime<Utc> {
        let now = match *self.mode() {
            Mode::Runs(ahead) => system_now() + ahead,
            Mode::Stands(at) => at,
        };
        DateTime::from_timestamp_micros(now.timestamp_micros()).unwrap_or(now)
    }

    /// Moves the clock: a running one runs on from `then`, a standing one stands there.
    pub fn set(&self, then: DateTime<Utc>) {
        let mut mode = self.mode();
        *mode = match *mode {
            Mode::Runs(_) => Mode::Runs(then - system_now()),
            Mode::Stands(_) => Mode::Stands(then),
        };
    }

    fn mode(&self) -> std::sync::MutexGuard<'_, Mode> {
        self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

#[expect(clippy::disallowed_methods, reason = "the one place that may read the system's clock")]
fn system_now() -> DateTime<Utc> {
    Utc::now()
}
