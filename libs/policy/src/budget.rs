//! So many of something in any span of time: wrong passwords for a name, from an address, in a city.
use kernel::{DateTime, TimeDelta, Utc};

/// At most so many in any span of so long, wherever the span begins. Half may come at once; the other half comes back
/// evenly over the span. All that has to be kept is one moment: until when the budget is spent in advance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Budget {
    /// How many may come at once.
    burst: i32,
    /// After how long one comes back.
    one: TimeDelta,
}

/// Nothing is left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spent {
    /// The first moment at which one is left again.
    pub until: DateTime<Utc>,
}

impl Budget {
    /// `most` in any `span`; one where none is asked for, since a budget of nothing is a door that is shut.
    pub fn new(most: u16, span: TimeDelta) -> Budget {
        let most = i64::from(most.max(1));
        let span = span.num_microseconds().unwrap_or(i64::MAX).max(1);
        let steps = most / 2 + 1;
        // upwards: later is safe
        let one = TimeDelta::microseconds(span / steps + i64::from(span % steps > 0));
        Budget { burst: i32::try_from(most - most / 2).unwrap_or(i32::MAX), one }
    }
}

/// Whether one is left at `now`. `spent_until`: what [`spend`] answered last; none before the first.
pub fn left(budget: &Budget, spent_until: Option<DateTime<Utc>>, now: DateTime<Utc>) -> Result<(), Spent> {
    let until = spent_until.map_or(now, |until| until - budget.one * (budget.burst - 1));
    if until <= now { Ok(()) } else { Err(Spent { until }) }
}

/// One is spent at `now`: until when the budget is spent in advance. In the past of this moment it is whole again.
pub fn spend(budget: &Budget, spent_until: Option<DateTime<Utc>>, now: DateTime<Utc>) -> DateTime<Utc> {
    spent_until.map_or(now, |until| until.max(now)) + budget.one
}

#[cfg(test)]
mod tests {
    use super::*;
    use kernel::Rng;

    fn noon() -> DateTime<Utc> {
        "2024-09-17T03:00:00Z".parse().unwrap()
    }

    #[test]
    fn half_come_at_once_and_the_rest_come_back_evenly() {
        let budget = Budget::new(10, TimeDelta::minutes(60));
        let mut spent = None;
        for _ in 0..5 {
            assert_eq!(left(&budget, spent, noon()), Ok(()));
            spent = Some(spend(&budget, spent, noon()));
        }
        let until = noon() + TimeDelta::minutes(10);
        assert_eq!(left(&budget, spent, noon()), Err(Spent { until }));
        assert_eq!(left(&budget, spent, until - TimeDelta::microseconds(1)), Err(Spent { until }));
        assert_eq!(left(&budget, spent, until), Ok(()));
    }

    /// However they come: whoever takes every one that is left, whoever pauses, whoever comes by chance.
    #[test]
    fn no_span_holds_more_than_the_most() {
        let rng = Rng::seeded(11);
        for most in [1, 2, 3, 10, 99, 100] {
            let span = TimeDelta::seconds(3600);
            let budget = Budget::new(most, span);
            for longest in [1, 600, 20_000] {
                let (mut now, mut spent, mut granted) = (noon(), None, vec![]);
                for _ in 0..4_000 {
                    if left(&budget, spent, now).is_ok() {
                        spent = Some(spend(&budget, spent, now));
                        granted.push(now);
                    }
                    now += TimeDelta::milliseconds(i64::from(u32::from_le_bytes(rng.bytes()) % (longest * 10)));
                }
                let most = usize::from(most);
                // the first is within one span, the others are over several
                assert!(
                    granted.len() > most || (longest == 1 && granted.len() == most.div_ceil(2)),
                    "{most} {longest}"
                );
                for (first, beyond) in granted.iter().zip(granted.iter().skip(most)) {
                    assert!(*beyond - *first >= span, "{most} {longest}: {first} {beyond}");
                }
            }
        }
    }
}
