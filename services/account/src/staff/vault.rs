//! What is kept of the secrets of authenticator apps: sealed under the server's key, which is no row of the store.
use super::Totp;
use kernel::{Rng, StaffId, TenantId};
use ring::aead::{Aad, CHACHA20_POLY1305, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use std::sync::Arc;

/// The form in which they are sealed; another key or cipher would be another.
const FORM: u8 = 1;

/// The server's key for staff's secrets: who reads the store without it can show no code. The same for all gateways.
/// Cheap to clone.
#[derive(Clone)]
pub struct Vault(Arc<LessSafeKey>);

impl Vault {
    /// 32 bytes of chance.
    pub fn new(key: [u8; 32]) -> Vault {
        let key = UnboundKey::new(&CHACHA20_POLY1305, &key).expect("32 bytes are a key");
        Vault(Arc::new(LessSafeKey::new(key)))
    }

    /// The secret of one of a city's staff: `FORM`, nonce, ciphertext and tag (ChaCha20-Poly1305, RFC 8439). Whose it is
    /// goes into the tag, so that a row's secret can't be put into another's.
    pub(crate) fn seal(&self, tenant: TenantId, staff: StaffId, totp: &Totp, rng: &Rng) -> Vec<u8> {
        let nonce: [u8; NONCE_LEN] = rng.bytes();
        let mut body = totp.secret().to_vec();
        let sealed = self.0.seal_in_place_append_tag(
            Nonce::assume_unique_for_key(nonce),
            Aad::from(whose(tenant, staff)),
            &mut body,
        );
        sealed.expect("20 bytes are not too long");
        [&[FORM], nonce.as_slice(), &body].concat()
    }

    /// None where it was sealed under another key, or for somebody else.
    pub(crate) fn open(&self, tenant: TenantId, staff: StaffId, sealed: &[u8]) -> Option<Totp> {
        let (&form, rest) = sealed.split_first()?;
        let (nonce, body) = rest.split_at_checked(NONCE_LEN)?;
        let nonce = Nonce::try_assume_unique_for_key(nonce).ok().filter(|_| form == FORM)?;
        let mut body = body.to_vec();
        let secret = self.0.open_in_place(nonce, Aad::from(whose(tenant, staff)), &mut body).ok()?;
        <[u8; 20]>::try_from(&*secret).ok().map(Totp::new)
    }
}

fn whose(tenant: TenantId, staff: StaffId) -> [u8; 32] {
    let mut both = [0; 32];
    both[..16].copy_from_slice(tenant.0.as_bytes());
    both[16..].copy_from_slice(staff.0.as_bytes());
    both
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn only_its_key_and_its_owner_open_it() {
        let (tenant, staff) = (|n| TenantId(Uuid::from_u128(n)), |n| StaffId(Uuid::from_u128(n)));
        let (vault, rng) = (Vault::new([1; 32]), Rng::seeded(1));
        let sealed = vault.seal(tenant(1), staff(1), &Totp::new([7; 20]), &rng);
        assert_eq!(vault.open(tenant(1), staff(1), &sealed).unwrap().secret(), &[7; 20]);
        assert!(!sealed.windows(4).any(|part| part == [7; 4]), "the secret stands in it");
        assert!(Vault::new([2; 32]).open(tenant(1), staff(1), &sealed).is_none());
        assert!(vault.open(tenant(2), staff(1), &sealed).is_none());
        assert!(vault.open(tenant(1), staff(2), &sealed).is_none());
        for cut in 0..sealed.len() {
            assert!(vault.open(tenant(1), staff(1), &sealed[..cut]).is_none());
            let mut bent = sealed.clone();
            bent[cut] ^= 1;
            assert!(vault.open(tenant(1), staff(1), &bent).is_none());
        }
        assert_ne!(sealed, vault.seal(tenant(1), staff(1), &Totp::new([7; 20]), &rng));
    }
}
