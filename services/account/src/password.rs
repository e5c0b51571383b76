use argon2::{Argon2, PasswordHasher, PasswordVerifier};
use kernel::Rng;
use secrecy::{ExposeSecret, SecretString};
use std::sync::Arc;
use tokio::sync::Semaphore;

/// Longer passwords are refused before they are hashed, so that nobody makes the server hash a book.
const LONGEST: usize = policy::password::LONGEST;

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
        let password = normal(&password)?;
        let rng = self.rng.clone();
        Ok(self.away(move || digest(&rng, password.expose_secret().as_bytes())).await)
    }

    /// Whether the password belongs to the hash; without a hash it never does, and takes as long.
    pub async fn check(&self, password: SecretString, hash: Option<String>) -> Result<bool, TooLong> {
        let password = normal(&password)?;
        let known = hash.is_some();
        let hash = hash.unwrap_or_else(|| self.nobody.to_string());
        let right =
            move || Argon2::default().verify_password(password.expose_secret().as_bytes(), hash.as_str()).is_ok();
        Ok(self.away(right).await && known)
    }

    /// Whether a hash was made with other effort than is asked for now: it is made anew with the next right password.
    pub fn is_old(hash: &str) -> bool {
        let Params { m, t, p } = Params::now();
        !hash.starts_with(&format!("$argon2id$v=19$m={m},t={t},p={p}$"))
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

/// The effort that is asked for.
struct Params {
    m: u32,
    t: u32,
    p: u32,
}

impl Params {
    fn now() -> Params {
        let params = Argon2::default();
        let params = params.params();
        Params { m: params.m_cost(), t: params.t_cost(), p: params.p_cost() }
    }
}

/// The form in which it is judged, hashed and checked.
fn normal(password: &SecretString) -> Result<SecretString, TooLong> {
    let typed = password.expose_secret();
    if typed.len() > LONGEST {
        return Err(TooLong);
    }
    let normal = policy::password::normal(typed);
    if normal.len() > LONGEST { Err(TooLong) } else { Ok(normal.into()) }
}

fn digest(rng: &Rng, password: &[u8]) -> String {
    let salt: [u8; 16] = rng.bytes();
    let hashed = Argon2::default().hash_password_with_salt(password, &salt);
    hashed.expect("the parameters are argon2's own defaults and the salt has 16 bytes").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_hash_of_less_effort_is_old() {
        let passwords = Passwords::new(1, Rng::seeded(1));
        let hash = passwords.hash("asagao-ni-mizuyari".into()).await.unwrap();
        assert!(!Passwords::is_old(&hash), "{hash}");
        assert!(
            Passwords::is_old(&hash.replace("t=2", "t=1")) && Passwords::is_old(&hash.replace("argon2id", "argon2i"))
        );
        assert!(passwords.check("ａｓａｇａｏ-ni-mizuyari".into(), Some(hash)).await.unwrap(), "a keyboard's width");
    }
}
