//! Chance from a seed.
use kernel::Rng;

pub(crate) struct Dice(Rng);

impl Dice {
    pub(crate) fn new(seed: u64) -> Dice {
        Dice(Rng::seeded(seed))
    }

    pub(crate) fn bytes(&self) -> [u8; 8] {
        self.0.bytes()
    }

    /// 0 to `end`, which is left out.
    pub(crate) fn below(&self, end: usize) -> usize {
        usize::try_from(u64::from_be_bytes(self.bytes()) % end as u64).unwrap()
    }

    pub(crate) fn percent(&self, chance: usize) -> bool {
        self.below(100) < chance
    }

    pub(crate) fn pick<T: Copy>(&self, from: &[T]) -> T {
        from[self.below(from.len())]
    }
}
