//! Random histories of a contract: accounts that join and leave, a bureau that keeps paper and sends some, all on few days
//! around readings, and written down in any order. Each history is drawn from its seed alone, so a failure is had again by it:
//!
//! `SEED=17 cargo test -p policy --test paper -- --nocapture` runs one history and tells it.

#![expect(clippy::unwrap_used, reason = "a test, its helpers too")]

#[path = "../simulation/dice.rs"]
mod dice;
mod history;
mod oracle;

use history::History;
use policy::paper::{CutOff, OnRequest, Paper, PaperRule, Resumes, Why, decide, resumes};
use std::collections::BTreeMap;

const HISTORIES: u64 = 12_000;

fn rule(seed: u64) -> PaperRule {
    let on_request = [OnRequest::Never, OnRequest::OnePeriod, OnRequest::Always][usize::try_from(seed % 3).unwrap()];
    let cut_off = u32::try_from(seed / 3 % 4).unwrap();
    PaperRule { stops: true, cut_off_business_days: CutOff::new(cut_off).unwrap(), on_request }
}

/// What is not as promised in a history, by the rule that is held.
fn broken(history: &History, held: &PaperRule, promised: &PaperRule) -> Option<String> {
    history.readings.iter().find_map(|reading| {
        let orders = history.orders();
        let said: Vec<Paper> = orders.iter().map(|events| decide(held, &history.calendar, events, reading)).collect();
        if said.iter().any(|other| *other != said[0]) {
            return Some(format!("{}: {said:?} for other orders", reading.on));
        }
        oracle::judge(history, promised, reading, said[0])
            .err()
            .map(|why| format!("{}: {:?}, {why}", reading.on, said[0]))
    })
}

#[test]
fn every_history_has_one_answer_for_each_reading_and_leaves_nobody_without_word() {
    if let Some(seed) = std::env::var("SEED").ok().and_then(|seed| seed.parse().ok()) {
        let history = History::drawn(seed);
        println!("{:?}\n{history}", rule(seed));
        assert_eq!(broken(&history, &rule(seed), &rule(seed)), None, "seed {seed}");
        return;
    }
    let mut answers: BTreeMap<String, u64> = BTreeMap::new();
    for seed in 0..HISTORIES {
        let history = History::drawn(seed);
        assert_eq!(broken(&history, &rule(seed), &rule(seed)), None, "seed {seed}; see the top of this file");
        for reading in &history.readings {
            let said = decide(&rule(seed), &history.calendar, &history.events, reading);
            *answers.entry(format!("{said:?}")).or_default() += 1;
        }
    }
    // The histories are worth something only if each answer is given often.
    let all =
        [Paper::Digital, Paper::Printed(Why::NoMember), Paper::Printed(Why::Kept), Paper::Printed(Why::OnePeriod)];
    for said in all.into_iter().chain([Paper::Printed(Why::ListWasMade)]) {
        assert!(
            answers.get(&format!("{said:?}")).is_some_and(|&count| count > HISTORIES / 50),
            "{said:?}: {answers:?}"
        );
    }
}

#[test]
fn who_leaves_last_is_told_the_reading_that_brings_paper_again() {
    let mut told = 0;
    for seed in 0..HISTORIES {
        let (history, rule) = (History::drawn(seed), rule(seed));
        let Some(left_on) = history.left_for_good() else { continue };
        let planned: Vec<_> = history.readings.iter().map(|reading| reading.on).collect();
        let first = history.readings.iter().filter(|reading| reading.on > left_on).min_by_key(|reading| reading.on);
        match (resumes(&rule, left_on, &planned), first) {
            (Resumes::This(on) | Resumes::Next(on), Some(first)) => {
                told += 1;
                assert_eq!(on, first.on, "seed {seed}");
                let said = decide(&rule, &history.calendar, &history.events, first);
                assert_eq!(said, Paper::Printed(Why::NoMember), "seed {seed}");
            }
            (Resumes::Unplanned, None) => {}
            (said, first) => panic!("seed {seed}: {said:?}, {first:?}"),
        }
    }
    assert!(told > HISTORIES / 20, "{told}");
}

/// The histories find what is broken, and find it again by their seed.
#[test]
fn a_rule_that_is_not_held_is_found_and_found_again() {
    let breaks: [fn(&mut PaperRule); 4] = [
        |rule| rule.cut_off_business_days = CutOff::new(rule.cut_off_business_days.business_days() + 1).unwrap(),
        |rule| rule.cut_off_business_days = CutOff::NONE,
        |rule| rule.on_request = OnRequest::Never,
        |rule| rule.stops = false,
    ];
    for (number, breaks) in breaks.into_iter().enumerate() {
        let run = |seed: u64| {
            let mut held = rule(seed);
            breaks(&mut held);
            broken(&History::drawn(seed), &held, &rule(seed))
        };
        let found = (0..HISTORIES).find_map(|seed| run(seed).map(|what| (seed, what)));
        let (seed, what) = found.unwrap_or_else(|| panic!("break {number} isn't found"));
        assert_eq!(run(seed), Some(what));
    }
}
