//! Which passwords a city takes (OUM-04): its composition, what all of them must not be, everything at once.
//!
//! Composition is waived from 15 characters on, where it keeps out more good passwords than bad ones (NIST SP 800-63B-4,
//! 3.1.1.2). That many people have a password, or that it is made of what is known of its owner, is never waived.
mod context;
mod guessed_first;

pub use context::Context;

use serde::Deserialize;

/// From so many characters on, a city's composition is waived.
pub const WAIVED_FROM: usize = 15;

/// More bytes than this are not hashed.
pub const LONGEST: usize = 1024;

/// A city's passwords.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "Written")]
pub struct PasswordRule {
    least: usize,
    asked: Vec<Sort>,
}

kernel::codes! {
    /// What a composition asks for.
    Sort {
        /// A capital letter.
        Upper = "upper",
        /// A small letter.
        Lower = "lower",
        /// A digit.
        Digit = "digit",
        /// A sign.
        Symbol = "symbol",
    }
}

/// One thing that is wrong with a password; each has its own message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Fault {
    /// It is too short.
    TooShort {
        /// So many characters are needed.
        least: usize,
    },
    /// It has none of these.
    Lacks(Sort),
    /// It is longer than anything that is hashed.
    TooLong,
    /// Many people have it, or one as simple.
    Common,
    /// It is hardly more than the city's, the portal's or the owner's own name or address.
    OwnWords,
}

/// Outside the platform's limits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoPasswords {
    /// Shorter ones are guessed; longer is a matter of the waiver.
    #[error("least is {0}, not 8 to {WAIVED_FROM}")]
    Least(usize),
    /// Asked twice.
    #[error("asked has {0} twice")]
    Twice(Sort),
}

impl PasswordRule {
    /// How many characters at least.
    pub fn least(&self) -> usize {
        self.least
    }

    /// Of what it must have one each, in short passwords.
    pub fn asked(&self) -> &[Sort] {
        &self.asked
    }
}

/// The form in which a password is judged, hashed and checked: NFKC, so that a keyboard's width doesn't lock anybody
/// out. Blanks count, those at the ends too.
pub fn normal(typed: &str) -> String {
    kernel::nfkc(typed)
}

/// All that is wrong with a password in its [`normal`] form, in the order in which it is said. Of one that is too long
/// that alone: to look for repetitions takes the longer the longer it is, and nobody has it.
pub fn faults(rule: &PasswordRule, password: &str, context: &Context) -> Vec<Fault> {
    if password.len() > LONGEST {
        return vec![Fault::TooLong];
    }
    let length = password.chars().count();
    let short = (length < rule.least).then_some(Fault::TooShort { least: rule.least });
    let asked = if length < WAIVED_FROM { rule.asked.as_slice() } else { &[] };
    let lacks = asked.iter().filter(|sort| !password.chars().any(|c| sort.holds(c))).map(|&sort| Fault::Lacks(sort));
    let plain = password.to_lowercase();
    let common = guessed_first::is_common(&plain).then_some(Fault::Common);
    let of_context = context.is_most_of(&plain).then_some(Fault::OwnWords);
    short.into_iter().chain(lacks).chain(common).chain(of_context).collect()
}

impl Sort {
    fn holds(self, c: char) -> bool {
        match self {
            Sort::Upper => c.is_uppercase(),
            Sort::Lower => c.is_lowercase(),
            Sort::Digit => c.is_ascii_digit(),
            Sort::Symbol => !c.is_alphanumeric() && !c.is_whitespace() && !c.is_control(),
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    least: usize,
    asked: Vec<Sort>,
}

impl TryFrom<Written> for PasswordRule {
    type Error = NoPasswords;
    fn try_from(Written { least, asked }: Written) -> Result<PasswordRule, NoPasswords> {
        let twice = asked.iter().enumerate().find(|(at, sort)| asked[..*at].contains(sort));
        if !(8..=WAIVED_FROM).contains(&least) {
            Err(NoPasswords::Least(least))
        } else if let Some((_, &sort)) = twice {
            Err(NoPasswords::Twice(sort))
        } else {
            Ok(PasswordRule { least, asked })
        }
    }
}

#[cfg(test)]
mod tests;
