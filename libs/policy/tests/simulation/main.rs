//! Random histories of a registration and its codes: order, retries, two browsers, a clock that leaps and goes back,
//! restarts. Each history is drawn from its seed alone, so a failure is had again by it:
//!
//! `SEED=17 cargo test -p policy --test simulation -- --nocapture` runs one history and tells it step by step.

#![expect(clippy::unwrap_used, reason = "a test, its helpers too")]

mod dice;
mod history;
mod oracle;
mod rules;
mod world;

use rules::{CITIES, Rules};

const HISTORIES: u64 = 10_000;

#[test]
fn ten_thousand_histories_hold_what_was_promised() {
    if let Some(seed) = std::env::var("SEED").ok().and_then(|seed| seed.parse().ok()) {
        let told = history::run(seed, &Rules::of(seed), &Rules::of(seed));
        println!("{}", told.steps.join("\n"));
        assert_eq!(told.broken, None, "seed {seed}");
        return;
    }
    let mut ends = [0_u64; 3];
    for seed in 0..HISTORIES {
        let told = history::run(seed, &Rules::of(seed), &Rules::of(seed));
        assert_eq!(told.broken, None, "seed {seed}; see the top of this file");
        ends[0] += u64::from(told.members > 0);
        ends[1] += u64::from(told.members > 1);
        ends[2] += u64::from(told.members == 0);
    }
    // The histories are worth something only if many come to an end, some twice, and many break off.
    assert!(ends.iter().all(|&count| count > HISTORIES / 50), "members, members again, broken off: {ends:?}");
}

/// The simulation finds what is broken, and finds it again by its seed.
#[test]
fn a_rule_that_is_not_held_is_found_and_found_again() {
    let breaks: [fn(&mut Rules); 5] = [
        |rules| rules.codes = rules::codes(9, 5, 5),
        |rules| rules.codes = rules::codes(10, 4, 5),
        |rules| rules.codes = rules::codes(10, 5, 4),
        |rules| rules.registration = rules::registration(CITIES[0], 5, 90),
        |rules| rules.registration = rules::registration(CITIES[0], 7, 80),
    ];
    for (number, broken) in breaks.into_iter().enumerate() {
        let run = |seed: u64| {
            let held = Rules::of(seed);
            let mut promised = held.clone();
            broken(&mut promised);
            history::run(seed, &held, &promised)
        };
        let found = (0..HISTORIES).step_by(CITIES.len()).find_map(|seed| run(seed).broken.map(|what| (seed, what)));
        let (seed, what) = found.unwrap_or_else(|| panic!("break {number} isn't found"));
        assert_eq!(run(seed).broken, Some(what));
    }
}
