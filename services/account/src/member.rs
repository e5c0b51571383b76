//! What a member changes about themselves (NYR-18, NYR-19, KRS-21, KRS-22, KNZ-14).
use crate::{
    Subject,
    accounts::{Column, Entity, State, rehash},
    codes::forget_sent_for,
    devices, forget_codes, forget_resets,
    owners::Account,
    recover::unlock,
    sessions,
};
use kernel::{AccountId, Channel, MailAddress, Phone, SessionId};
use sea_orm::entity::prelude::*;
use store::{Error, TenantTx};

/// Holds a member's account until the transaction ends, so that what is decided about it is decided one after another; says
/// whether there is one.
pub async fn hold(tx: &TenantTx, account: AccountId) -> Result<bool, Error> {
    let row = tx.find_locked::<Entity>(Column::Id.eq(account.0)).await?;
    Ok(row.is_some_and(|row| State::of(&row.state) == State::Member))
}

/// How the pages address a member from now on.
pub async fn call(tx: &TenantTx, account: AccountId, name: &str) -> Result<(), Error> {
    tx.update::<Entity>(Column::Id.eq(account.0), [(Column::DisplayName, Expr::value(name))]).await.map(|_| ())
}

/// Where the bureau reaches a member from now on (KRS-06).
pub async fn set_contact_phone(tx: &TenantTx, account: AccountId, phone: &Phone) -> Result<(), Error> {
    let digits = [(Column::ContactPhone, Expr::value(phone.digits()))];
    tx.update::<Entity>(Column::Id.eq(account.0), digits).await.map(|_| ())
}

/// Where a member is written to from now on, which a code has shown to be theirs. `logs_in`: it is what they log in with too.
/// Codes and resets that went to the old one are dead. [`Error::Conflict`] where somebody logs in with it already.
pub async fn set_address(tx: &TenantTx, account: &Account, address: &MailAddress, logs_in: bool) -> Result<(), Error> {
    let mail = (Column::Mail, Expr::value(address.as_str()));
    let proven = (Column::ProvenBy, Expr::value(Channel::Email.code()));
    let mut values = vec![mail, proven];
    if logs_in {
        values.push((Column::LoginName, Expr::value(address.as_str())));
    }
    tx.update::<Entity>(Column::Id.eq(account.id.0), values).await?;
    forget_resets(tx, account.id).await?;
    forget_sent_for(tx, account.id).await?;
    for name in [Some(account.login_name.as_str()), account.address(), Some(address.as_str())].into_iter().flatten() {
        forget_codes(tx, &Subject::of(name)).await?;
    }
    Ok(())
}

/// A member has chosen another password (KRS-22): all other sessions end and all other devices are strangers, since whoever
/// knew the old one may have been among them. The session that chose goes on, and its device logs in by itself no longer: whoever
/// holds its secret may not be the member.
pub async fn change_password(tx: &TenantTx, account: &Account, session: SessionId, hash: &str) -> Result<(), Error> {
    rehash(tx, account.id, hash).await?;
    devices::forget_others(tx, account.id, session).await?;
    sessions::stay_no_longer(tx, session).await?;
    forget_resets(tx, account.id).await?;
    unlock(tx, &account.login_name).await
}
