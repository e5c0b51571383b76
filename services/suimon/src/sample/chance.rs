//! Chance without state: the same question has the same answer, in whatever order questions are asked.
use rand_chacha::{
    ChaCha8Rng,
    rand_core::{RngCore, SeedableRng},
};

/// What is left to chance about a household.
#[derive(Clone, Copy)]
pub(super) enum What {
    Surname,
    GivenName,
    Place,
    Method,
    Start,
    RouteDay,
    Cycle,
    Size,
    Usage,
    Estimate,
    Payment,
    Lateness,
}

/// A number below `below` (above zero) for one question about one household at one time.
pub(super) fn draw(city: &str, household: u32, what: What, when: u32, below: u32) -> u32 {
    let mut seed = [0; 32];
    let city = city.bytes().take(16);
    seed.iter_mut().zip(city).for_each(|(place, byte)| *place = byte);
    seed[16..20].copy_from_slice(&household.to_le_bytes());
    seed[20] = what as u8;
    seed[24..28].copy_from_slice(&when.to_le_bytes());
    ChaCha8Rng::from_seed(seed).next_u32() % below
}
