//! Whoever is logged in types the password once more, before what matters (security.md A12).
use crate::{Passwords, TooLong, accounts};
use kernel::{AccountId, TenantId};
use secrecy::SecretString;
use store::{Error, ExprTrait as _, Query, Select, Store, Table, TenantTx, col, record};

/// A password that was typed once more, checked; whether it counts is [`stands`]'s to say.
#[derive(Clone)]
pub struct Confirmed {
    account: AccountId,
    right: bool,
    hash: String,
}

impl Confirmed {
    /// Whose it is.
    pub fn account(&self) -> AccountId {
        self.account
    }
}

record! {
    pub struct Hash {
        password_hash: String = a.password_hash,
    }
}

pub(crate) static HASH: Query<Hash, 1> = Query::new("account::password_hash", |[account]| {
    Select::from(Table::new("accounts"), "a").filter(col("a.id").eq(account))
});

/// Checks the password of an account, which takes long and holds nothing.
pub async fn confirm(
    store: &Store,
    tenant: TenantId,
    account: AccountId,
    typed: SecretString,
    passwords: &Passwords,
) -> Result<Result<Confirmed, TooLong>, Error> {
    let known = store.tenant(tenant).fetch(HASH.optional([account.0.into()])).await?;
    let hash = known.map(|row| row.password_hash.clone());
    let checked = passwords.check(typed, hash.clone()).await;
    Ok(checked.map(|right| Confirmed { account, right, hash: hash.unwrap_or_default() }))
}

/// Whether the password was right, and still is the account's; the account is held until the transaction ends.
pub async fn stands(tx: &TenantTx, confirmed: &Confirmed) -> Result<bool, Error> {
    Ok(accounts::has_hash(tx, confirmed.account, &confirmed.hash).await? && confirmed.right)
}
