//! How long somebody stays logged in.
use kernel::{DateTime, TimeDelta, Utc};
use serde::Deserialize;

/// A city's lifetimes. All ends are of the server's row; a browser's cookie ends with the browser besides.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "Written")]
pub struct Lifetimes {
    idle_minutes: u32,
    longest_hours: u32,
    native_days: u32,
}

/// What somebody is logged in with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A browser, by cookie.
    Browser,
    /// An installed client, by bearer token: as long as a browser at the longest, idle or not. It stays logged in by the
    /// secret with which it logs in anew.
    Native,
}

/// Lifetimes outside the platform's limits, which are those of NIST SP 800-63B-4 (2.2.3) for browsers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoLifetimes {
    /// A browser may stay idle for an hour at most.
    #[error("idle_minutes is {0}, not 1 to 60")]
    Idle(u32),
    /// A browser is logged in for a day at most.
    #[error("longest_hours is {0}, not 1 to 24")]
    Longest(u32),
    /// A device that stays logged in may stay unused for 400 days at most.
    #[error("native_days is {0}, not 1 to 400")]
    Native(u32),
}

/// Whether a session is alive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It is.
    Alive {
        /// The moment at which it ends if it isn't used before.
        until: DateTime<Utc>,
    },
    /// It is dead, and stays so.
    Ended,
}

impl Lifetimes {
    /// The platform's for a bureau's staff, whatever a city says: half an hour without a request and twelve hours at most,
    /// inside what NIST SP 800-63B-4 (2.2.3, AAL2) allows. As a browser's, whatever they log in with.
    pub const STAFF: Lifetimes = Lifetimes { idle_minutes: 30, longest_hours: 12, native_days: 1 };

    /// `idle_minutes`, `longest_hours`: of a browser, since it was last used and since the login; of an installed client the
    /// second alone. `native_days`: of a device that stays logged in, since it was last used.
    pub fn new(idle_minutes: u32, longest_hours: u32, native_days: u32) -> Result<Lifetimes, NoLifetimes> {
        if !(1..=60).contains(&idle_minutes) {
            Err(NoLifetimes::Idle(idle_minutes))
        } else if !(1..=24).contains(&longest_hours) {
            Err(NoLifetimes::Longest(longest_hours))
        } else if !(1..=400).contains(&native_days) {
            Err(NoLifetimes::Native(native_days))
        } else {
            Ok(Lifetimes { idle_minutes, longest_hours, native_days })
        }
    }
}

/// The moment at which a session ends if it isn't used before.
pub fn expires(lifetimes: &Lifetimes, kind: Kind, started: DateTime<Utc>, last_seen: DateTime<Utc>) -> DateTime<Utc> {
    match kind {
        Kind::Browser => {
            let idle = last_seen + TimeDelta::minutes(i64::from(lifetimes.idle_minutes));
            idle.min(started + TimeDelta::hours(i64::from(lifetimes.longest_hours)))
        }
        Kind::Native => started + TimeDelta::hours(i64::from(lifetimes.longest_hours)),
    }
}

/// Until when a device that stays logged in may log in by itself, with the secret that was drawn for it then (KRS-11).
pub fn stays_until(lifetimes: &Lifetimes, drawn: DateTime<Utc>) -> DateTime<Utc> {
    drawn + TimeDelta::days(i64::from(lifetimes.native_days))
}

/// So long after a secret was spent it is taken once more: the answer that brought the next one may have been lost.
const LOST: TimeDelta = TimeDelta::seconds(10);

/// What a secret that was spent already says of its device.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spent {
    /// The answer that brought the next one was lost, or two of its windows asked at once.
    Lost,
    /// Two hold it: one of them has stolen it.
    Stolen,
}

/// Judges a secret of a device that is used though it was spent then.
pub fn spent(spent: DateTime<Utc>, now: DateTime<Utc>) -> Spent {
    if now < spent + LOST { Spent::Lost } else { Spent::Stolen }
}

/// Whether a session is alive at `now`: until its end, and at its end no longer.
pub fn decide(
    lifetimes: &Lifetimes,
    kind: Kind,
    started: DateTime<Utc>,
    last_seen: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Standing {
    let until = expires(lifetimes, kind, started, last_seen);
    if now < until { Standing::Alive { until } } else { Standing::Ended }
}

/// What shows that a session of this kind has ended by `now`, where only its times are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ended {
    /// It was last used at this moment or before.
    pub last_seen: DateTime<Utc>,
    /// Or it was begun at this moment or before.
    pub started: Option<DateTime<Utc>>,
}

/// The times that tell sessions which have ended by `now` from those that live.
pub fn ended(lifetimes: &Lifetimes, kind: Kind, now: DateTime<Utc>) -> Ended {
    match kind {
        Kind::Browser => Ended {
            last_seen: now - TimeDelta::minutes(i64::from(lifetimes.idle_minutes)),
            started: Some(now - TimeDelta::hours(i64::from(lifetimes.longest_hours))),
        },
        Kind::Native => {
            let longest = now - TimeDelta::hours(i64::from(lifetimes.longest_hours));
            Ended { last_seen: longest, started: Some(longest) }
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    idle_minutes: u32,
    longest_hours: u32,
    native_days: u32,
}

impl TryFrom<Written> for Lifetimes {
    type Error = NoLifetimes;
    fn try_from(written: Written) -> Result<Lifetimes, NoLifetimes> {
        Lifetimes::new(written.idle_minutes, written.longest_hours, written.native_days)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn login() -> DateTime<Utc> {
        "2024-09-17T03:00:00Z".parse().unwrap()
    }

    #[test]
    fn a_browser_ends_when_idle_and_at_the_latest_after_its_longest() {
        let lifetimes = Lifetimes::new(30, 12, 90).unwrap();
        let idle_end = login() + TimeDelta::minutes(30);
        let almost = idle_end - TimeDelta::microseconds(1);
        let decide = |seen, now| decide(&lifetimes, Kind::Browser, login(), seen, now);
        assert_eq!(decide(login(), almost), Standing::Alive { until: idle_end });
        assert_eq!(decide(login(), idle_end), Standing::Ended);
        let longest = login() + TimeDelta::hours(12);
        let busy = longest - TimeDelta::seconds(1);
        assert_eq!(decide(busy, busy), Standing::Alive { until: longest });
        assert_eq!(decide(busy, longest), Standing::Ended);
    }

    #[test]
    fn an_installed_clients_session_is_short_and_its_device_stays() {
        let lifetimes = Lifetimes::new(30, 12, 90).unwrap();
        let until = login() + TimeDelta::hours(12);
        let almost = until - TimeDelta::microseconds(1);
        assert_eq!(decide(&lifetimes, Kind::Native, login(), login(), almost), Standing::Alive { until });
        assert_eq!(decide(&lifetimes, Kind::Native, login(), almost, until), Standing::Ended);
        assert_eq!(stays_until(&lifetimes, login()), login() + TimeDelta::days(90));
    }

    #[test]
    fn a_spent_secret_is_taken_once_more_for_ten_seconds() {
        assert_eq!(spent(login(), login() + TimeDelta::milliseconds(9_999)), Spent::Lost);
        assert_eq!(spent(login(), login() + TimeDelta::seconds(10)), Spent::Stolen);
    }

    #[test]
    fn what_has_ended_is_told_by_its_times_as_one_by_one() {
        let lifetimes = Lifetimes::new(30, 12, 90).unwrap();
        let now = login() + TimeDelta::days(100);
        for kind in [Kind::Browser, Kind::Native] {
            let ended = ended(&lifetimes, kind, now);
            for minutes in [0, 29, 30, 31, 719, 720, 721, 129_599, 129_600, 129_601] {
                for idle in [0, 29, 30, 31, 129_599, 129_600] {
                    let (started, seen) = (now - TimeDelta::minutes(minutes + idle), now - TimeDelta::minutes(idle));
                    let told = seen <= ended.last_seen || ended.started.is_some_and(|at| started <= at);
                    let one = decide(&lifetimes, kind, started, seen, now) == Standing::Ended;
                    assert_eq!(told, one, "{kind:?} {minutes} {idle}");
                }
            }
        }
    }

    #[test]
    fn lifetimes_outside_the_platforms_limits_are_refused() {
        assert_eq!(Lifetimes::new(0, 12, 90), Err(NoLifetimes::Idle(0)));
        assert_eq!(Lifetimes::new(30, 25, 90), Err(NoLifetimes::Longest(25)));
        assert_eq!(Lifetimes::new(30, 12, 401), Err(NoLifetimes::Native(401)));
    }
}
