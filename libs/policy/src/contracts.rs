//! How many contracts one account may hold, and which of them may be removed (NYR-11, KRS-09, KRS-20, OSK-33).
use serde::Deserialize;

/// A city's word on the contracts in an account.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "Written")]
pub struct ContractsRule {
    most: Option<u32>,
    advised: Option<u32>,
    main_may_be_removed: bool,
}

/// Numbers of contracts that can't be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoContractsRule {
    /// Nobody could be a member, or the pages could not hold them.
    #[error("most is {0}, not 1 to 1000")]
    Most(u32),
    /// Advice that nobody or everybody gets.
    #[error("advised is {0}, not 1 to 1000")]
    Advised(u32),
    /// A limit that is reached before its advice is heard.
    #[error("advised is {advised}, which is not below most, {most}")]
    NeverHeard {
        /// The advice.
        advised: u32,
        /// The limit.
        most: u32,
    },
}

impl ContractsRule {
    /// `most`: so many may be held; `None`: as many as one has. `advised`: with more than so many, the pages get slow, and
    /// who adds one is told so.
    pub fn new(
        most: Option<u32>,
        advised: Option<u32>,
        main_may_be_removed: bool,
    ) -> Result<ContractsRule, NoContractsRule> {
        let possible = 1..=1000;
        match (most, advised) {
            (Some(most), _) if !possible.contains(&most) => Err(NoContractsRule::Most(most)),
            (_, Some(advised)) if !possible.contains(&advised) => Err(NoContractsRule::Advised(advised)),
            (Some(most), Some(advised)) if advised >= most => Err(NoContractsRule::NeverHeard { advised, most }),
            _ => Ok(ContractsRule { most, advised, main_may_be_removed }),
        }
    }

    /// So many may be held (NYR-11, KRS-09); `None`: as many as one has (OSK-33).
    pub fn most(&self) -> Option<u32> {
        self.most
    }

    /// With more than so many, the city advises another account (OSK-33).
    pub fn advised(&self) -> Option<u32> {
        self.advised
    }
}

/// The account holds as many as it may.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Full {
    /// So many.
    pub most: u32,
}

/// Whether an account that holds `held` contracts may hold one more, and what is then advised: the number above which the
/// city would rather see another account.
pub fn add(rule: &ContractsRule, held: u32) -> Result<Option<u32>, Full> {
    match rule.most {
        Some(most) if held >= most => Err(Full { most }),
        _ => Ok(rule.advised.filter(|&advised| held >= advised)),
    }
}

/// Why a contract stays in its account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stays {
    /// It is the main one: another must be made that first (KRS-20).
    Main,
    /// It is the only one: who wants to see none leaves the portal.
    Last,
}

/// Whether one of `held` contracts may be removed from its account. Where the main one may, the next in the account's order
/// takes its place.
pub fn remove(rule: &ContractsRule, held: u32, is_main: bool) -> Result<(), Stays> {
    if held <= 1 {
        Err(Stays::Last)
    } else if is_main && !rule.main_may_be_removed {
        Err(Stays::Main)
    } else {
        Ok(())
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    most: Option<u32>,
    advised: Option<u32>,
    main_may_be_removed: bool,
}

impl TryFrom<Written> for ContractsRule {
    type Error = NoContractsRule;
    fn try_from(written: Written) -> Result<ContractsRule, NoContractsRule> {
        ContractsRule::new(written.most, written.advised, written.main_may_be_removed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(most: Option<u32>, advised: Option<u32>, main_may_be_removed: bool) -> ContractsRule {
        ContractsRule::new(most, advised, main_may_be_removed).unwrap()
    }

    #[test]
    fn the_twentieth_is_taken_and_the_next_is_not() {
        let twenty = rule(Some(20), None, true);
        assert_eq!(add(&twenty, 19), Ok(None));
        assert_eq!(add(&twenty, 20), Err(Full { most: 20 }));
        assert_eq!(add(&twenty, 200), Err(Full { most: 20 }));
    }

    #[test]
    fn advice_comes_with_the_one_after_and_stops_nobody() {
        let advised = rule(None, Some(20), true);
        assert_eq!(add(&advised, 19), Ok(None));
        assert_eq!(add(&advised, 20), Ok(Some(20)));
        assert_eq!(add(&advised, 199), Ok(Some(20)));
    }

    #[test]
    fn the_main_one_stays_where_the_city_says_so_and_the_last_everywhere() {
        let (stays, goes) = (rule(None, None, false), rule(None, None, true));
        assert_eq!(remove(&stays, 2, true), Err(Stays::Main));
        assert_eq!(remove(&stays, 2, false), Ok(()));
        assert_eq!(remove(&goes, 2, true), Ok(()));
        for rule in [stays, goes] {
            assert_eq!(remove(&rule, 1, true), Err(Stays::Last));
        }
    }

    #[test]
    fn impossible_numbers_are_refused() {
        for (most, advised) in [(Some(0), None), (Some(1001), None), (None, Some(0)), (Some(20), Some(20))] {
            assert!(ContractsRule::new(most, advised, true).is_err(), "{most:?} {advised:?}");
        }
    }
}
