//! What a city decides of its codes.
use kernel::Channel;
use serde::Deserialize;

/// A city's codes.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "Written")]
pub struct CodeRule {
    minutes: u32,
    tries: u32,
    a_day: u32,
    channels: Vec<Channel>,
}

/// Codes outside the platform's limits, under which a code of six digits may be guessed or nobody gets through.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoCodes {
    /// Of minutes.
    #[error("minutes is {0}, not 1 to 10")]
    Minutes(u32),
    /// Of tries.
    #[error("tries is {0}, not 1 to 5")]
    Tries(u32),
    /// Of codes.
    #[error("a_day is {0}, not 3 to 10")]
    ADay(u32),
    /// Of channels.
    #[error("channels needs \"email\", and no channel twice")]
    Channels,
}

impl CodeRule {
    /// `minutes`: how long a code works, 1 to 10. `tries`: how many numbers may be typed, 1 to 5. `a_day`: how many are
    /// sent to one subject a day, 3 (who registers needs two) to 10. `channels`: by which way, mail at least.
    pub fn new(minutes: u32, tries: u32, a_day: u32, channels: Vec<Channel>) -> Result<CodeRule, NoCodes> {
        let twice = channels.iter().enumerate().any(|(at, channel)| channels[..at].contains(channel));
        if !(1..=10).contains(&minutes) {
            Err(NoCodes::Minutes(minutes))
        } else if !(1..=5).contains(&tries) {
            Err(NoCodes::Tries(tries))
        } else if !(3..=10).contains(&a_day) {
            Err(NoCodes::ADay(a_day))
        } else if twice || !channels.contains(&Channel::Email) {
            Err(NoCodes::Channels)
        } else {
            Ok(CodeRule { minutes, tries, a_day, channels })
        }
    }

    /// How long a code works.
    pub fn minutes(&self) -> u32 {
        self.minutes
    }

    /// How many numbers may be typed.
    pub fn tries(&self) -> u32 {
        self.tries
    }

    /// How many are sent to one subject a day.
    pub fn a_day(&self) -> u32 {
        self.a_day
    }

    /// By which ways, of which who registers chooses one (KRS-01).
    pub fn channels(&self) -> &[Channel] {
        &self.channels
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    minutes: u32,
    tries: u32,
    a_day: u32,
    channels: Vec<Channel>,
}

impl TryFrom<Written> for CodeRule {
    type Error = NoCodes;
    fn try_from(written: Written) -> Result<CodeRule, NoCodes> {
        CodeRule::new(written.minutes, written.tries, written.a_day, written.channels)
    }
}
