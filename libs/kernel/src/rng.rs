//! The only place that draws from the system's randomness.
use rand_chacha::{
    ChaCha20Rng,
    rand_core::{RngCore, SeedableRng},
};
use std::sync::{Arc, Mutex};

/// Draws random bytes. Cheap to clone; a seeded one is for tests and sample data.
#[derive(Clone)]
pub struct Rng(Source);

#[derive(Clone)]
enum Source {
    System,
    Seeded(Arc<Mutex<ChaCha20Rng>>),
}

impl Rng {
    /// The operating system's secure randomness.
    pub fn system() -> Rng {
        Rng(Source::System)
    }

    /// The same bytes for the same seed, in the same order. Never for secrets that matter.
    pub fn seeded(seed: u64) -> Rng {
        Rng(Source::Seeded(Arc::new(Mutex::new(ChaCha20Rng::seed_from_u64(seed)))))
    }

    /// `N` random bytes. Panics where the operating system has no randomness: nothing could go on safely.
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        match &self.0 {
            Source::System => system_bytes(&mut bytes),
            Source::Seeded(rng) => rng.lock().unwrap_or_else(std::sync::PoisonError::into_inner).fill_bytes(&mut bytes),
        }
        bytes
    }
}

impl std::fmt::Debug for Rng {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Rng")
    }
}

#[expect(clippy::disallowed_methods, reason = "the one place that may draw from the system")]
fn system_bytes(bytes: &mut [u8]) {
    getrandom::fill(bytes).expect("the operating system gives random bytes");
}
