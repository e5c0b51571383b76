//! When wrong passwords lock a login name (OSK-20).
mod devices;

pub use devices::{Counter, KnownDevices, NoDevices, Tries, counter, decide_for};

use kernel::{DateTime, TimeDelta, Utc};
use serde::Deserialize;

/// A city's lock. It ends by itself, since a lock that only its owner can end lets a stranger shut anybody out.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "Written")]
pub struct Lock {
    failures: u32,
    minutes: u32,
}

/// A lock outside the platform's limits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoLock {
    /// 100 is the most that NIST SP 800-63B-4 (3.2.2) lets pass.
    #[error("failures is {0}, not 1 to 100")]
    Failures(u32),
    /// Longer would hand a stranger a way to shut people out.
    #[error("minutes is {0}, not 1 to 60")]
    Minutes(u32),
}

/// Whether a password may be tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Attempt {
    /// It may.
    Allowed,
    /// It may not, the right one neither. The try isn't counted, so the lock doesn't grow.
    Locked {
        /// The first moment at which it may again.
        until: DateTime<Utc>,
    },
}

impl Lock {
    /// The platform's for a bureau's staff, whatever a city says.
    pub const STAFF: Lock = Lock { failures: 10, minutes: 15 };

    /// `failures`: so many wrong passwords lock, 1 to 100. `minutes`: after so many the lock ends and the count
    /// begins anew, 1 to 60.
    pub fn new(failures: u32, minutes: u32) -> Result<Lock, NoLock> {
        if !(1..=100).contains(&failures) {
            Err(NoLock::Failures(failures))
        } else if !(1..=60).contains(&minutes) {
            Err(NoLock::Minutes(minutes))
        } else {
            Ok(Lock { failures, minutes })
        }
    }

    /// How many wrong passwords lock.
    pub fn failures(&self) -> u32 {
        self.failures
    }

    /// How long the lock holds, and how long a wrong password is remembered.
    pub fn minutes(&self) -> u32 {
        self.minutes
    }

    fn forgotten_at(&self, last_failure: DateTime<Utc>) -> DateTime<Utc> {
        last_failure + TimeDelta::minutes(i64::from(self.minutes))
    }
}

/// How many of the `failures` still count at `now`: all, or none once the last is `minutes` old. The next failure is
/// written down as one more than this.
pub fn counted(lock: &Lock, failures: u32, last_failure: Option<DateTime<Utc>>, now: DateTime<Utc>) -> u32 {
    last_failure.filter(|&last| now < lock.forgotten_at(last)).map_or(0, |_| failures)
}

/// Whether a password may be tried at `now`, after `failures` wrong ones in a row.
pub fn decide(lock: &Lock, failures: u32, last_failure: Option<DateTime<Utc>>, now: DateTime<Utc>) -> Attempt {
    match last_failure {
        Some(last) if counted(lock, failures, last_failure, now) >= lock.failures => {
            Attempt::Locked { until: lock.forgotten_at(last) }
        }
        _ => Attempt::Allowed,
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    failures: u32,
    minutes: u32,
}

impl TryFrom<Written> for Lock {
    type Error = NoLock;
    fn try_from(written: Written) -> Result<Lock, NoLock> {
        Lock::new(written.failures, written.minutes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn noon() -> DateTime<Utc> {
        "2024-09-17T03:00:00Z".parse().unwrap()
    }

    #[test]
    fn the_tenth_failure_locks_for_fifteen_minutes_sharp() {
        let lock = Lock::new(10, 15).unwrap();
        let until = noon() + TimeDelta::minutes(15);
        let just_before = until - TimeDelta::microseconds(1);
        assert_eq!(decide(&lock, 0, None, noon()), Attempt::Allowed);
        assert_eq!(decide(&lock, 9, Some(noon()), noon()), Attempt::Allowed);
        assert_eq!(decide(&lock, 10, Some(noon()), noon()), Attempt::Locked { until });
        assert_eq!(decide(&lock, 11, Some(noon()), just_before), Attempt::Locked { until });
        assert_eq!(decide(&lock, 10, Some(noon()), until), Attempt::Allowed);
    }

    #[test]
    fn old_failures_are_forgotten_together() {
        let lock = Lock::new(10, 15).unwrap();
        let until = noon() + TimeDelta::minutes(15);
        assert_eq!(counted(&lock, 9, Some(noon()), until - TimeDelta::microseconds(1)), 9);
        assert_eq!(counted(&lock, 9, Some(noon()), until), 0);
        assert_eq!(counted(&lock, 9, None, noon()), 0);
    }

    #[test]
    fn locks_outside_the_platforms_limits_are_refused() {
        assert_eq!(Lock::new(0, 15), Err(NoLock::Failures(0)));
        assert_eq!(Lock::new(101, 15), Err(NoLock::Failures(101)));
        assert_eq!(Lock::new(10, 0), Err(NoLock::Minutes(0)));
        assert_eq!(Lock::new(10, 61), Err(NoLock::Minutes(61)));
        assert!(toml::from_str::<Lock>("failures = 10\nminutes = 15\nhours = 1").is_err());
    }
}
