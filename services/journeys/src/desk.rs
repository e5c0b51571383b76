//! What journeys are done with, and who stands at the desk.
use crate::Bell;
use account::{Guesses, Passwords, Purse, SealKey, Vault, Whose};
use kernel::{Clock, Rng, TenantId};
use notification::Letterhead;
use policy::{Budget, session::Kind};
use std::sync::Arc;
use store::{Error, Store, TenantTx, Work};
use tenancy::{LoginId, Tenant};

/// What journeys are done with. Cheap to clone.
#[derive(Clone)]
pub struct Desk {
    /// Where the rows are.
    pub store: Store,
    /// Hashes and checks passwords.
    pub passwords: Passwords,
    /// Seals codes.
    pub seals: SealKey,
    /// Opens what authenticator apps share with the server.
    pub vault: Vault,
    /// How many wrong passwords there may be at all.
    pub guesses: Guesses,
    /// How many codes and proofs.
    pub tries: Tries,
    /// Tells workers of messages.
    pub bell: Bell,
    /// Tells the time.
    pub clock: Clock,
    /// Draws tokens and ids.
    pub rng: Rng,
}

/// How many codes and proofs there may be at all, whatever a city's rules say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tries {
    /// Codes that are asked for from one network.
    pub codes: Budget,
    /// Wrong codes from one network.
    pub wrong_codes: Budget,
    /// Wrong codes in one city: who tries codes of many addresses has six digits and five tries for each.
    pub wrong_codes_in_city: Budget,
    /// Proofs of contracts that fail, from one network: who tries many numbers fails once at each.
    pub matches: Budget,
}

/// Who stands at the desk.
#[derive(Clone, Debug)]
pub struct Asking {
    /// In which city.
    pub tenant: TenantId,
    /// The same.
    pub city: Arc<Tenant>,
    /// From which network, in one form.
    pub network: String,
    /// With what.
    pub client: Kind,
}

impl Asking {
    /// Who writes to them.
    pub(crate) fn head(&self) -> Letterhead<'_> {
        letterhead(&self.city)
    }

    /// What their network has left of something.
    pub(crate) fn purse(&self, whose: Whose, budget: Budget) -> Purse<'_> {
        Purse { whose, key: self.network.as_bytes(), budget }
    }
}

/// Who writes for a city.
pub(crate) fn letterhead(city: &Tenant) -> Letterhead<'_> {
    let facts = &city.facts;
    Letterhead {
        portal: &facts.portal_name,
        contact: &facts.contact.name,
        phone: facts.contact.phone.as_str(),
        forgotten: match facts.login.id {
            LoginId::Email => "login-recover-email",
            LoginId::LoginId => "login-recover-id",
        },
    }
}

/// The tag of the language in which somebody is written to, as sent; Japanese where that is no tag. It is kept with the
/// account, and not every engine keeps every text.
pub(crate) fn language(tag: Option<String>) -> String {
    let is_tag = |tag: &String| tag.len() <= 16 && tag.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    tag.filter(is_tag).unwrap_or_else(|| "ja".to_owned())
}

/// How often something is written that loses to others who write the same row for the first time.
const TRIES: u32 = 8;

impl Desk {
    /// A write; done again where somebody else was first with a row that both would have made.
    pub(crate) async fn write<T, F>(&self, tenant: TenantId, work: F) -> Result<T, Error>
    where
        T: Send + 'static,
        F: for<'t> Fn(&'t TenantTx) -> Work<'t, T, Error> + Clone + Send + Sync + 'static,
    {
        let mut lost = 0;
        loop {
            match self.store.write(tenant, work.clone()).await {
                Err(Error::Conflict { .. }) if lost < TRIES => lost += 1,
                done => return done,
            }
        }
    }
}
