//! What is kept of a code: its digits under the server's key, which is no row of the store.
use blake2::{
    Blake2sMac256,
    digest::{KeyInit, Mac},
};
use kernel::{CodePurpose, TenantId};
use policy::code::{Number, Sealed};
use secrecy::{ExposeSecret, SecretBox};
use std::sync::Arc;

/// The server's key for codes: who reads the store without it learns no code. The same for all gateways. Cheap to clone.
#[derive(Clone)]
pub struct SealKey(Arc<SecretBox<[u8; 32]>>);

impl SealKey {
    /// 32 bytes of chance.
    pub fn new(key: [u8; 32]) -> SealKey {
        SealKey(Arc::new(SecretBox::new(Box::new(key))))
    }

    /// What is kept of a subject's code (BLAKE2s with the key, RFC 7693): another one in each city, for each subject and
    /// purpose.
    pub fn seal(&self, tenant: TenantId, subject: &Subject, purpose: CodePurpose, number: Number) -> Sealed {
        let mut mac = <Blake2sMac256 as KeyInit>::new_from_slice(self.0.expose_secret()).expect("32 bytes are a key");
        mac.update(tenant.0.as_bytes());
        mac.update(&subject.0);
        mac.update(number.digits().as_bytes());
        mac.update(purpose.code().as_bytes());
        Sealed(mac.finalize().into_bytes().into())
    }
}

/// Whose code it is: the hash of the name or address that was typed, whether anybody has it or not.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Subject(pub(crate) Vec<u8>);

impl Subject {
    /// Of a name or an address, as typed.
    pub fn of(name: &str) -> Subject {
        Subject(crate::sha256(crate::login_name(name).as_bytes()))
    }

    /// The hash.
    pub fn bytes(&self) -> &[u8] {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seal_is_of_one_city_subject_purpose_and_key() {
        let number: Number = "123456".parse().unwrap();
        let tenant = |n: u128| TenantId(uuid::Uuid::from_u128(n));
        let seal = |key: u8, city, name: &str, purpose, number| {
            SealKey::new([key; 32]).seal(tenant(city), &Subject::of(name), purpose, number)
        };
        let one = seal(1, 1, "a@example.jp", CodePurpose::Register, number);
        assert_eq!(one, seal(1, 1, "Ａ@example.jp ", CodePurpose::Register, number));
        for other in [
            seal(2, 1, "a@example.jp", CodePurpose::Register, number),
            seal(1, 2, "a@example.jp", CodePurpose::Register, number),
            seal(1, 1, "b@example.jp", CodePurpose::Register, number),
            seal(1, 1, "a@example.jp", CodePurpose::Reset, number),
            seal(1, 1, "a@example.jp", CodePurpose::Register, "123457".parse().unwrap()),
        ] {
            assert_ne!(one, other);
        }
    }
}
