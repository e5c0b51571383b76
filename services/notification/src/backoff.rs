//! When a message that could not leave is tried again, and when it is given up.
use kernel::{Rng, TimeDelta};

/// After so many tries nobody tries again: with the distances below that is after about four hours.
pub(crate) const MOST_TRIES: i32 = 10;

const LONGEST: i64 = 3600;

/// The distance to the next try after so many: four times the last one, from 5 s to an hour, of which chance takes up to
/// half, so that what failed together does not come again together. Grows with every try until it is an hour.
pub(crate) fn distance(tries: i32, rng: &Rng) -> TimeDelta {
    let steps = u32::try_from(tries.clamp(1, 10) - 1).unwrap_or_default();
    let whole = (5 * 4_i64.pow(steps)).min(LONGEST) * 1000;
    let drawn = i64::from(u16::from_le_bytes(rng.bytes()));
    // whole milliseconds, which both engines keep
    TimeDelta::milliseconds(whole - whole / 2 * drawn / i64::from(u16::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances_grow_to_an_hour_whatever_chance_says() {
        let rng = Rng::seeded(7);
        for _ in 0..200 {
            let all: Vec<_> = (1..=MOST_TRIES).map(|tries| distance(tries, &rng).num_milliseconds()).collect();
            assert!((2_500..=5_000).contains(&all[0]), "{all:?}");
            assert!(all[..6].windows(2).all(|pair| pair[0] <= pair[1]), "{all:?}");
            assert!(all[6..].iter().all(|ms| (1_800_000..=3_600_000).contains(ms)), "{all:?}");
        }
    }

    #[test]
    fn equals_part() {
        let rng = Rng::seeded(7);
        let drawn: std::collections::BTreeSet<_> = (0..100).map(|_| distance(3, &rng)).collect();
        assert!(drawn.len() > 90, "{drawn:?}");
    }
}
