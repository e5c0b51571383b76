//! A device that has logged in before goes on while strangers' tries are locked: else anybody could shut a member out
//! by typing wrong passwords.
use super::{Attempt, Lock, decide};
use kernel::{DateTime, TimeDelta, Utc};
use serde::Deserialize;

/// How long a city's portal knows a device.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "Written")]
pub struct KnownDevices {
    days: u32,
}

/// Outside the platform's limits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("days is {0}, not 1 to 400")]
pub struct NoDevices(u32);

/// Wrong passwords in a row, and when the last was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tries {
    /// How many.
    pub failures: u32,
    /// The last.
    pub last: Option<DateTime<Utc>>,
}

/// Under what a wrong password is counted, and what a right one forgets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Counter {
    /// The name that was typed, from any device that isn't known.
    Name,
    /// The name and this device.
    Device,
}

impl KnownDevices {
    /// `days` since its last login, 1 to 400.
    pub fn new(days: u32) -> Result<KnownDevices, NoDevices> {
        if (1..=400).contains(&days) { Ok(KnownDevices { days }) } else { Err(NoDevices(days)) }
    }

    /// Days since its last login.
    pub fn days(&self) -> u32 {
        self.days
    }
}

/// Which counter a try belongs to. `last_login`: when this device last logged in under the typed name, if ever.
pub fn counter(rule: &KnownDevices, last_login: Option<DateTime<Utc>>, now: DateTime<Utc>) -> Counter {
    let known = last_login.is_some_and(|last| now < last + TimeDelta::days(i64::from(rule.days)));
    if known { Counter::Device } else { Counter::Name }
}

/// Whether a password may be tried: a known device by its own failures alone, any other by those of all strangers. A
/// right password forgets its own counter's; a reset of the password forgets all of the name's (OSK-20).
pub fn decide_for(lock: &Lock, counter: Counter, strangers: Tries, own: Tries, now: DateTime<Utc>) -> Attempt {
    let tries = match counter {
        Counter::Name => strangers,
        Counter::Device => own,
    };
    decide(lock, tries.failures, tries.last, now)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    days: u32,
}

impl TryFrom<Written> for KnownDevices {
    type Error = NoDevices;
    fn try_from(written: Written) -> Result<KnownDevices, NoDevices> {
        KnownDevices::new(written.days)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn noon() -> DateTime<Utc> {
        "2024-09-17T03:00:00Z".parse().unwrap()
    }

    #[test]
    fn osk_20_a_known_device_goes_on_while_strangers_are_locked() {
        let lock = Lock::new(10, 15).unwrap();
        let many = Tries { failures: 10, last: Some(noon()) };
        let locked = Attempt::Locked { until: noon() + TimeDelta::minutes(15) };
        assert_eq!(decide_for(&lock, Counter::Name, many, Tries::default(), noon()), locked);
        assert_eq!(decide_for(&lock, Counter::Device, many, Tries::default(), noon()), Attempt::Allowed);
        assert_eq!(decide_for(&lock, Counter::Device, Tries::default(), many, noon()), locked, "its own count too");
        assert_eq!(decide_for(&lock, Counter::Name, Tries::default(), many, noon()), Attempt::Allowed);
    }

    #[test]
    fn a_device_is_known_for_so_many_days() {
        let rule = KnownDevices::new(180).unwrap();
        let end = noon() + TimeDelta::days(180);
        assert_eq!(counter(&rule, Some(noon()), end - TimeDelta::microseconds(1)), Counter::Device);
        assert_eq!(counter(&rule, Some(noon()), end), Counter::Name);
        assert_eq!(counter(&rule, None, noon()), Counter::Name);
        assert_eq!(KnownDevices::new(0), Err(NoDevices(0)));
        assert_eq!(KnownDevices::new(401), Err(NoDevices(401)));
    }
}
