//! What becomes of a try to log in at the bureau, and what is counted of it.
use super::{
    entity::{Column, Entity},
    login::StaffChecked,
    sessions,
};
use crate::{
    Guesses, Token,
    budgets::{Purse, Whose},
    failures,
};
use chrono::{DateTime, Utc};
use kernel::StaffId;
use policy::{
    Lock,
    lock::{self, Attempt},
    session::{Kind, Lifetimes},
};
use sea_orm::entity::prelude::{ColumnTrait as _, Expr};
use store::{Error, TenantTx};

/// What becomes of a try to log in at the bureau.
#[derive(Clone, Debug)]
pub enum StaffOutcome {
    /// Logged in.
    In {
        /// Who.
        staff: StaffId,
        /// The secret that names the session; told once.
        token: Token,
        /// When the session ends if it isn't used before.
        until: DateTime<Utc>,
    },
    /// Name, password and code don't belong together, or the code was used before; which it is, is not told.
    Wrong,
    /// Too many wrong ones for this name: refused until then, the right one too.
    Locked {
        /// The first moment at which it may be tried again.
        until: DateTime<Utc>,
    },
    /// Too many wrong ones from this network, or in this city: refused until then, the right one too.
    TooMany {
        /// The first moment at which it may be tried again.
        until: DateTime<Utc>,
    },
    /// The password is longer than any that could have been set.
    TooLong,
}

/// Judges and counts a try, and opens the session of one that is granted. [`Error::Conflict`] when it lost a race: judge
/// it again.
pub async fn judge_staff(tx: &TenantTx, try_: &StaffChecked, guesses: &Guesses) -> Result<StaffOutcome, Error> {
    let now = try_.at;
    let found = failures::locked(tx, &try_.key).await?;
    let tries = found.unwrap_or_default();
    let lock = match lock::decide(&Lock::STAFF, tries.failures, tries.last, now) {
        Attempt::Locked { until } => Some(until),
        Attempt::Allowed => None,
    };
    let [name, network, city] = [
        Purse { whose: Whose::Name, key: &try_.key, budget: guesses.name },
        Purse { whose: Whose::Address, key: &try_.network, budget: guesses.network },
        Purse { whose: Whose::City, key: b"\xffstaff", budget: guesses.city },
    ];
    let spent = name.left(tx, now).await?.err().map(|spent| spent.until);
    if let Some(until) = Ord::max(lock, spent) {
        return Ok(StaffOutcome::Locked { until });
    }
    // strangers who know a name, or try many, shut nobody out who has the authenticator at hand
    let shared = if try_.at_hand { vec![] } else { vec![&network, &city] };
    for purse in &shared {
        if let Err(spent) = purse.left(tx, now).await? {
            return Ok(StaffOutcome::TooMany { until: spent.until });
        }
    }
    if let Some(granted) = granted(tx, try_).await? {
        failures::forgotten(tx, &try_.key).await?;
        return Ok(granted);
    }
    let counted = lock::counted(&Lock::STAFF, tries.failures, tries.last, now) + 1;
    failures::failed(tx, &try_.key, found.is_some(), counted, now).await?;
    for purse in shared.into_iter().chain([&name]) {
        purse.spend(tx, now).await?;
    }
    Ok(StaffOutcome::Wrong)
}

/// Uses the code up and opens the session. None where the code was used before, by whoever read it over a shoulder, or
/// where the password was set anew or its owner disabled since it was checked.
async fn granted(tx: &TenantTx, try_: &StaffChecked) -> Result<Option<StaffOutcome>, Error> {
    let Some((staff, hash, step)) = &try_.right else { return Ok(None) };
    let Some(row) = tx.find_locked::<Entity>(Column::Id.eq(staff.0)).await? else { return Ok(None) };
    let fresh = row.totp_last_step.is_none_or(|last| last < *step);
    if !fresh || row.password_hash != *hash || row.disabled_at.is_some() {
        return Ok(None);
    }
    let hash = try_.rehashed.as_ref().unwrap_or(hash);
    let values = [(Column::TotpLastStep, Expr::value(*step)), (Column::PasswordHash, Expr::value(hash.as_str()))];
    tx.update::<Entity>(Column::Id.eq(staff.0), values).await?;
    sessions::open(tx, &try_.session, *staff, try_.at).await?;
    let until = policy::session::expires(&Lifetimes::STAFF, Kind::Browser, try_.at, try_.at);
    Ok(Some(StaffOutcome::In { staff: *staff, token: try_.session.1.clone(), until }))
}
