use argon2::{Argon2, PasswordHasher, PasswordVerifier};
use kernel::Rng;
use secrecy::{ExposeSecret, SecretString};
use std::sync::Arc;
use tokio::sync::Semaphore;

/// Longer passwords are refused before they are hashed, so that nobody makes the server hash a book.
const LONGEST: usize = 1024;

/// A password of more than 1,024 bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("password too long")]
pub struct TooLong;

/// Hashes and checks passwords with argon2id (19 MiB, 2 passes, 1 lane: OWASP's and RFC 9106's second choice), a few
/// at a time and away from the threads that answer requests. Cheap to clone.
#[derive(Clone)]
pub struct Passwords {
    slots: Arc<Semaphore>,
    /// Checked when nobody has the name, so that both answers take the same time.
    nobody: Arc<str>,
    rng: Rng,
}

impl Passwords {
    /// `slots`: how many hashes may run side by side; as many as there are cores.
    pub fn new(slots: usize, rng: Rng) -> Passwords {
        let nobody = digest(&rng, b"nobody has this password").into();
        Passwords { slots: Arc::new(Semaphore::new(slots.max(1))), nobody, rng }
    }

    /// The form in which a password is kept (PHC string).
    pub async fn hash(&self, password: SecretString) -> Result<String, TooLong> {
        fits(&password)?;
        let rng = self.rng.clone();
        Ok(self.away(move || digest(&rng, password.expose_secret().as_bytes())).await)
    }

    /// Whether the password belongs to the hash; without a hash it never does, and takes as long.
    pub async fn check(&self, password: SecretString, hash: Option<String>) -> Result<bool, TooLong> {
        fits(&password)?;
        let known = hash.is_some();
        let hash = hash.unwrap_or_else(|| self.nobody.to_string());
        let right =
            move || Argon2::default().verify_password(password.expose_secret().as_bytes(), hash.as_str()).is_ok();
        Ok(self.away(right).await && known)
    }

    async fn away<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> T {
        let slot = self.slots.clone().acquire_owned().await.expect("never closed");
        tokio::task::spawn_blocking(move || {
            let done = work();
            drop(slot);
            done
        })
        .await
        .expect("hashing does not panic")
    }
}

fn fits(password: &SecretString) -> Result<(), TooLong> {
    if password.expose_secret().len() > LONGEST { Err(TooLong) } else { Ok(()) }
}

fn digest(rng: &Rng, password: &[u8]) -> String {
    let salt: [u8; 16] = rng.bytes();
    let hashed = Argon2::default().hash_password_with_salt(password, &salt);
    hashed.expect("the parameters are argon2's own defaults and the salt has 16 bytes").to_string()
}
