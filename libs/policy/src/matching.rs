//! Which contract somebody may have, by what they know of it (OSK-06, NYR-12, KRS-07, KRS-19, OUM-05).
//!
//! What is typed is read into normal forms first; what can't be a number or a telephone is told at its field and is no
//! try. What can be is compared with the contract of the typed number, and every way to fail gives one answer: which it
//! was is told to nobody, and tries are counted for the typed number whether there is such a contract or not. Nothing
//! of a contract is ever changed by it (OSK-08).
mod facts;
mod proof;
mod rule;
mod typed;

pub use facts::ContractFacts;
pub use proof::{NoProof, Proof, ProofField};
pub use rule::{Matching, NoMatching, Shapes};
pub use typed::{Faults, FieldFault, Read, Typed, read};

use crate::daily::{self, Daily, UsedUp};
use kernel::{DateTime, Utc};

/// What a proof is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum For {
    /// Registering.
    Registering,
    /// Adding another contract to an account.
    Adding,
}

/// What a try comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It is theirs.
    Match,
    /// It is not: the one text with all causes and the window's phone.
    NoMatch {
        /// The failures of the typed number, to be kept under it.
        failures: Daily,
    },
    /// The number had its failures today: the window's phone, whatever is typed, the right things too.
    AskByPhone {
        /// The first moment at which it may be tried again.
        opens_at: DateTime<Utc>,
    },
}

/// Whether what was read proves the contract of its number; `contract` is `None` where there is none. `failures`: those
/// that are kept under the typed number. Two tries of one number must come one after another.
pub fn decide(
    rule: &Matching,
    read: &Read,
    contract: Option<&ContractFacts>,
    failures: Option<Daily>,
    now: DateTime<Utc>,
) -> Outcome {
    if let Err(UsedUp { opens_at }) = daily::within(rule.failures_a_day(), failures, now) {
        return Outcome::AskByPhone { opens_at };
    }
    if contract.is_some_and(|contract| proves(rule, read, contract)) {
        Outcome::Match
    } else {
        Outcome::NoMatch { failures: daily::one_more(failures, now) }
    }
}

/// Whether a contract that `accounts` others hold may get one more holder: asked when it is matched, and again in the
/// transaction that links it.
pub fn may_be_linked(rule: &Matching, accounts: u32) -> bool {
    rule.accounts_per_contract().is_none_or(|most| accounts < most)
}

fn proves(rule: &Matching, read: &Read, contract: &ContractFacts) -> bool {
    let proof = rule.proof(read.purpose());
    let right = |field: &&ProofField| contract.fits(rule, **field, read);
    let required = proof.required().iter().filter(right).count() == proof.required().len();
    let any = proof.any().iter().filter(right).count() >= proof.least();
    let billed = contract.billed || !rule.billed_only();
    required && any && billed && may_be_linked(rule, contract.accounts)
}

#[cfg(test)]
mod tests;
