//! The password once more, before what matters (security.md A12): who has taken over a session can't guess it here either.
use crate::{Asking, Desk, Fault, Field, Wrong};
use account::{Confirmed, Purse, Whose};
use kernel::{AccountId, DateTime, Utc};
use policy::password::LONGEST;
use secrecy::{ExposeSecret, SecretString};
use store::{Error, TenantTx};

/// Checks what was typed, which takes long and holds nothing.
pub(crate) async fn confirm(
    desk: &Desk,
    asking: &Asking,
    account: AccountId,
    typed: SecretString,
) -> Result<Result<Confirmed, Fault>, Error> {
    if typed.expose_secret().is_empty() {
        return Ok(Err(Wrong::Required.at(Field::Current)));
    }
    let confirmed = account::confirm(&desk.store, asking.tenant, account, typed, &desk.passwords).await?;
    Ok(confirmed.map_err(|account::TooLong| Wrong::TooLong(LONGEST).at(Field::Current)))
}

/// Whether it counts; a wrong one is counted for the account. The account is held until the transaction ends.
pub(crate) async fn admit(
    tx: &TenantTx,
    desk: &Desk,
    confirmed: &Confirmed,
    now: DateTime<Utc>,
) -> Result<Result<(), Fault>, Error> {
    let account = confirmed.account();
    let right = account::stands(tx, confirmed).await?;
    let purse = Purse { whose: Whose::Confirm, key: account.0.as_bytes(), budget: desk.guesses.name };
    if let Err(spent) = purse.left(tx, now).await? {
        return Ok(Err(Wrong::TooMany(spent.until).at(Field::Current)));
    }
    if right {
        return Ok(Ok(()));
    }
    purse.spend(tx, now).await?;
    Ok(Err(Wrong::NotThePassword.at(Field::Current)))
}
