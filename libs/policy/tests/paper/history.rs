//! A history: what happened to a contract, as it can happen, and the readings around it.
use crate::dice::Dice;
use kernel::{AccountId, DateTime, Days, Month, NaiveDate, TimeDelta, Utc};
use policy::{
    Calendar,
    paper::{Event, Reading, What},
};
use std::{collections::BTreeSet, fmt};

pub(crate) struct History {
    pub(crate) calendar: Calendar,
    /// In the order in which they happened.
    pub(crate) events: Vec<Event>,
    pub(crate) readings: Vec<Reading>,
    shuffles: Dice,
}

impl History {
    /// Who has it leaves, who hasn't it joins; the bureau keeps for members what isn't kept, and ends what is.
    pub(crate) fn drawn(seed: u64) -> History {
        let dice = Dice::new(seed);
        let start = NaiveDate::from_ymd_opt(2024, 9, 1).unwrap() + Days::new(dice.below(120) as u64);
        let mut now = kernel::instant(start, "00:00:00".parse().unwrap());
        let (mut events, mut has, mut kept) = (Vec::new(), BTreeSet::new(), false);
        for _ in 0..dice.below(14) {
            now += later(&dice);
            let account: AccountId = format!("{:032x}", 1 + dice.below(3)).parse().unwrap();
            let what = match dice.below(10) {
                0..6 if has.remove(&account) => What::Left(account),
                0..6 => {
                    has.insert(account);
                    What::Joined(account)
                }
                6..8 if kept => {
                    kept = false;
                    What::KeptNoLonger
                }
                6..8 if !has.is_empty() => {
                    kept = true;
                    What::Kept
                }
                _ => What::Once(Month::of(kernel::today(now) + Days::new(dice.below(20) as u64))),
            };
            events.push(Event { at: now, what });
            // What is kept ends with the last member; on a day on which it still might not, nobody keeps anything.
            if has.is_empty() && kept {
                kept = false;
                now = kernel::instant(kernel::today(now) + Days::new(1), "00:00:00".parse().unwrap());
            }
        }
        if dice.percent(30) {
            for account in std::mem::take(&mut has) {
                now += later(&dice);
                events.push(Event { at: now, what: What::Left(account) });
            }
        }
        let mut readings = Vec::new();
        let mut on = start + Days::new(dice.below(9) as u64);
        while on <= kernel::today(now) + Days::new(9) {
            readings.push(Reading { period: Month::of(on), on });
            on = Month::of(on + Days::new(35)).first_day() + Days::new(dice.below(28) as u64);
        }
        let calendar = Calendar::new(vec!["12-29..01-03".parse().unwrap()]).unwrap();
        History { calendar, events, readings, shuffles: dice }
    }

    /// The events as they happened, backwards, and in orders by chance.
    pub(crate) fn orders(&self) -> Vec<Vec<Event>> {
        let mut orders = vec![self.events.clone(), self.events.iter().rev().copied().collect()];
        for _ in 0..2 {
            let mut left = self.events.clone();
            let mut order = Vec::new();
            while !left.is_empty() {
                order.push(left.swap_remove(self.shuffles.below(left.len())));
            }
            orders.push(order);
        }
        orders
    }

    /// The day on which the last member left, if none came after.
    pub(crate) fn left_for_good(&self) -> Option<NaiveDate> {
        let mut has = BTreeSet::new();
        let mut last = None;
        for event in &self.events {
            match event.what {
                What::Joined(account) => {
                    has.insert(account);
                }
                What::Left(account) => {
                    has.remove(&account);
                    last = Some(kernel::today(event.at));
                }
                _ => {}
            }
        }
        last.filter(|_| has.is_empty())
    }
}

/// Often the same moment, the same day or the next; now and then a week.
fn later(dice: &Dice) -> TimeDelta {
    if dice.percent(10) {
        return TimeDelta::zero();
    }
    match dice.pick(&[1, 2, 3, 4, 5, 6, 7, 8, 9]) {
        1..4 => TimeDelta::hours(dice.below(9).try_into().unwrap()),
        4..9 => TimeDelta::hours(dice.below(60).try_into().unwrap()),
        _ => TimeDelta::days(7),
    }
}

impl fmt::Display for History {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for Event { at, what } in &self.events {
            writeln!(f, "{} {what:?}", local(*at))?;
        }
        self.readings.iter().try_for_each(|reading| writeln!(f, "reading on {}", reading.on))
    }
}

fn local(at: DateTime<Utc>) -> String {
    kernel::local(at).format("%Y-%m-%d (%a) %H:%M").to_string()
}
