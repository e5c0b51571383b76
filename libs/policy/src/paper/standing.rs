//! How a contract stands at the end of a day. Days are what counts: of several things on one day it doesn't matter which
//! was first, and who removes a contract and adds it again on the same day has had it all along.
use super::{Event, What};
use kernel::{AccountId, NaiveDate};
use std::collections::{BTreeMap, BTreeSet};

/// How a contract stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Standing {
    members: BTreeSet<AccountId>,
    kept: bool,
}

impl Standing {
    /// Whether an account has it.
    pub fn is_members(&self) -> bool {
        !self.members.is_empty()
    }

    /// Whether this account has it.
    pub fn is_of(&self, account: AccountId) -> bool {
        self.members.contains(&account)
    }

    /// Whether the bureau keeps paper for its members.
    pub fn is_kept(&self) -> bool {
        self.kept
    }

    /// Lets a day pass.
    fn pass(&mut self, day: &Day) {
        for (account, joined) in &day.joined {
            match joined {
                1.. => {
                    self.members.insert(*account);
                }
                0 => {}
                ..0 => {
                    self.members.remove(account);
                }
            }
        }
        self.kept = match day.kept {
            1.. => true,
            0 => self.kept,
            ..0 => false,
        };
        // It is kept for a member, and ends with the last of them: who joins after that is told that paper stops.
        self.kept &= self.is_members();
    }
}

/// What happened on one day: how often somebody joined more often than they left, and so on. Since what is on can only end
/// and what is off can only begin, that says how it was at the day's end, in whatever order it was written down.
#[derive(Default)]
struct Day {
    joined: BTreeMap<AccountId, i32>,
    kept: i32,
}

/// How a contract stands after all these events, in whatever order they come.
pub fn standing(events: &[Event]) -> Standing {
    after_each_day(events).pop().map(|(_, standing)| standing).unwrap_or_default()
}

/// How it stood at the end of each day on which something happened, the earliest first.
pub(super) fn after_each_day(events: &[Event]) -> Vec<(NaiveDate, Standing)> {
    let mut days: BTreeMap<NaiveDate, Day> = BTreeMap::new();
    for event in events {
        let day = days.entry(kernel::today(event.at)).or_default();
        match event.what {
            What::Joined(account) => *day.joined.entry(account).or_default() += 1,
            What::Left(account) => *day.joined.entry(account).or_default() -= 1,
            What::Kept => day.kept += 1,
            What::KeptNoLonger => day.kept -= 1,
            What::Once(_) => {}
        }
    }
    let mut standing = Standing::default();
    let pass = |(date, day): (NaiveDate, Day)| {
        standing.pass(&day);
        (date, standing.clone())
    };
    days.into_iter().map(pass).collect()
}
