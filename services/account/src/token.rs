use crate::sha256;
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use kernel::Rng;
use policy::Browser;
use secrecy::{ExposeSecret, SecretString};

/// The secret that names a session or a device: 32 random bytes, told to the client and kept as a hash.
#[derive(Clone, Debug)]
pub struct Token(SecretString);

impl Token {
    /// A fresh one.
    pub fn new(rng: &Rng) -> Token {
        Token(URL_SAFE_NO_PAD.encode(rng.bytes::<32>()).into())
    }

    /// What a client sent as its token; any text.
    pub fn presented(text: &str) -> Token {
        Token(text.into())
    }

    /// Whether it looks like one that was drawn here: 32 bytes.
    pub fn is_of_ours(&self) -> bool {
        URL_SAFE_NO_PAD.decode(self.expose()).is_ok_and(|bytes| bytes.len() == 32)
    }

    /// For the client alone.
    pub fn expose(&self) -> &str {
        self.0.expose_secret()
    }

    /// The browser that holds it, as rules know one.
    pub fn browser(&self) -> Browser {
        Browser(self.hash().try_into().unwrap_or_default())
    }

    pub(crate) fn hash(&self) -> Vec<u8> {
        sha256(self.expose().as_bytes())
    }
}
