//! One-time passwords by the clock (RFC 6238), as authenticator apps know them: SHA-1, six digits, thirty seconds.
use chrono::{DateTime, Utc};
use kernel::Rng;
use ring::hmac;
use secrecy::{ExposeSecret, SecretBox};
use std::fmt::Write as _;

/// How long a code is shown.
const SECONDS: i64 = 30;
/// How many steps a clock may be ahead or behind.
const WINDOW: i64 = 1;

/// The secret that an authenticator app shares with the server: 20 bytes, as long as SHA-1's output.
#[derive(Debug)]
pub struct Totp(SecretBox<[u8; 20]>);

impl Totp {
    /// Of 20 bytes of chance.
    pub fn new(secret: [u8; 20]) -> Totp {
        Totp(SecretBox::new(Box::new(secret)))
    }

    /// A fresh one.
    pub fn fresh(rng: &Rng) -> Totp {
        Totp::new(rng.bytes())
    }

    /// What an authenticator app shows at a moment: six digits.
    pub fn code(&self, at: DateTime<Utc>) -> String {
        format!("{:06}", self.number(step(at)))
    }

    /// The step whose code was typed, one to either side of now; none where it is nobody's. Blanks, and the width of the
    /// digits, say nothing.
    pub(crate) fn step_of(&self, typed: &str, now: DateTime<Utc>) -> Option<i64> {
        let digits: String = kernel::narrow_ascii(typed).chars().filter(|c| !c.is_whitespace()).collect();
        let is_code = digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_digit());
        let typed: u32 = digits.parse().ok().filter(|_| is_code)?;
        let now = step(now);
        // all are worked out, whichever it is
        (now - WINDOW..=now + WINDOW).filter(|step| self.number(*step) == typed).max()
    }

    /// What an authenticator app is told, as text or as a picture of it: who issues it, and whose it is.
    pub fn link(&self, issuer: &str, name: &str) -> String {
        let (issuer, name, secret) = (escaped(issuer), escaped(name), base32(self.secret()));
        format!(
            "otpauth://totp/{issuer}:{name}?secret={secret}&issuer={issuer}&algorithm=SHA1&digits=6&period={SECONDS}"
        )
    }

    pub(crate) fn secret(&self) -> &[u8; 20] {
        self.0.expose_secret()
    }

    /// RFC 4226, 5.3: four bytes from where the last half byte points to.
    fn number(&self, step: i64) -> u32 {
        let key = hmac::Key::new(hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY, self.secret());
        let tag = hmac::sign(&key, &step.to_be_bytes());
        let bytes = tag.as_ref();
        let at = usize::from(bytes[bytes.len() - 1] & 0x0f);
        let word = bytes[at..at + 4].iter().fold(0_u32, |word, byte| word << 8 | u32::from(*byte));
        (word & 0x7fff_ffff) % 1_000_000
    }
}

fn step(at: DateTime<Utc>) -> i64 {
    at.timestamp().div_euclid(SECONDS)
}

/// RFC 4648, 6; without padding, for 20 bytes need none.
fn base32(bytes: &[u8; 20]) -> String {
    const LETTERS: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    let five = |group: &[u8]| group.iter().fold(0_u64, |word, byte| word << 8 | u64::from(*byte));
    let letter = |word: u64, at: u32| char::from(LETTERS[usize::try_from(word >> (35 - 5 * at) & 31).unwrap_or(0)]);
    bytes.chunks_exact(5).map(five).flat_map(|word| (0..8).map(move |at| letter(word, at))).collect()
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(seconds, 0).unwrap()
    }

    /// RFC 6238, appendix B, its last six digits of eight.
    #[test]
    fn the_rfcs_own_vectors() {
        let totp = Totp::new(*b"12345678901234567890");
        for (seconds, code) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_111_111_111, "050471"),
            (1_234_567_890, "005924"),
            (2_000_000_000, "279037"),
            (20_000_000_000, "353130"),
        ] {
            assert_eq!(totp.code(at(seconds)), code, "{seconds}");
        }
    }

    #[test]
    fn one_step_to_either_side_is_taken_and_no_more() {
        let totp = Totp::new(*b"12345678901234567890");
        let now = 1_111_111_100;
        for steps in -3..=3 {
            let found = totp.step_of(&totp.code(at(now + steps * 30)), at(now));
            assert_eq!(found, (steps.abs() <= 1).then_some(now / 30 + steps), "{steps}");
        }
        assert_eq!(totp.step_of("０８１　８０４", at(1_111_111_109)), Some(1_111_111_109 / 30));
        for nothing in ["", "81804", "0081804", "08180a", "-81804", "+81804"] {
            assert_eq!(totp.step_of(nothing, at(1_111_111_109)), None, "{nothing:?}");
        }
    }

    #[test]
    fn a_link_is_what_apps_read() {
        let link = Totp::new(*b"12345678901234567890").link("水道", "a b");
        let secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
        assert!(link.starts_with("otpauth://totp/%E6%B0%B4%E9%81%93:a%20b?secret="), "{link}");
        assert!(link.contains(&format!("secret={secret}&issuer=%E6%B0%B4%E9%81%93&")), "{link}");
    }
}
