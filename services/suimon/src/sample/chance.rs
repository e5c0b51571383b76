//! Chance without state: the same question has the same answer, in whatever order questions are asked.

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
    // At the end, so that what stands above is answered as it was.
    Phones,
    Phone,
    SecondPhone,
    Account,
    Postcard,
    Mailing,
}

/// A number below `below` (above zero) for one question about one household at one time.
pub(super) fn draw(city: &str, household: u32, what: What, when: u32, below: u32) -> u32 {
    let asked = [household, what as u32, when];
    let words = city.bytes().map(u64::from).chain(asked.map(u64::from));
    let mixed = words.fold(0, |so_far, word| mix(so_far ^ word));
    // The upper half: what is left fits.
    u32::try_from(mixed >> 32).unwrap_or_default() % below
}

/// One step of `SplitMix64` (Steele, Lea, Flood 2014): cheap, for a sample asks a hundred thousand questions, and even.
fn mix(word: u64) -> u64 {
    let word = word.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let word = (word ^ (word >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let word = (word ^ (word >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    word ^ (word >> 31)
}
