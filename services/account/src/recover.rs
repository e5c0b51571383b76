//! A new password, and what it ends (OSK-20).
use crate::{
    Subject, accounts, budgets, devices, failures, forget_codes, forget_resets, owners::Account, sessions, sha256,
};
use sea_orm::entity::prelude::*;
use store::{Error, ExprTrait as _, TenantTx};

/// Sets a new password: all sessions and resets of the account end, its codes are dead, and its name is as if nobody had
/// ever typed a wrong one. Devices are strangers again: who knew the old password may have been one of them.
pub async fn set_password(tx: &TenantTx, account: &Account, hash: &str) -> Result<(), Error> {
    accounts::rehash(tx, account.id, hash).await?;
    tx.delete::<sessions::Entity>(sessions::Column::AccountId.eq(account.id.0)).await?;
    tx.delete::<devices::Entity>(devices::Column::AccountId.eq(account.id.0)).await?;
    forget_resets(tx, account.id).await?;
    for name in [Some(account.login_name.as_str()), account.address()].into_iter().flatten() {
        forget_codes(tx, &Subject::of(name)).await?;
    }
    unlock(tx, &account.login_name).await
}

/// Forgets all wrong passwords of a name.
pub(crate) async fn unlock(tx: &TenantTx, name: &str) -> Result<(), Error> {
    let hash = sha256(name.as_bytes());
    failures::forgotten(tx, &hash).await?;
    let spent = budgets::Column::Whose.is_in(["name", "lock_told"]);
    tx.delete::<budgets::Entity>(spent.and(budgets::Column::KeyHash.eq(sha256(&hash)))).await.map(|_| ())
}
