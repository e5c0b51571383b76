use crate::{paper, proof, reads::LINKS};
use chrono::{DateTime, NaiveDate, Utc};
use kernel::{AccountId, ContractId};
use sea_orm::{ActiveValue::Set, entity::prelude::*};
use store::{Error, ExprTrait as _, Query, Select, TenantEntity, TenantTx, col, record};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "contract_links")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub account_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub contract_id: Uuid,
    pub nickname: Option<String>,
    pub is_main: bool,
    pub place: i32,
    pub linked_at: DateTime<Utc>,
    pub visible_from: DateTime<Utc>,
    /// The first day of the use of water that it shows; none: from the beginning.
    pub seen_from: Option<NaiveDate>,
    /// The first day that it shows no more: another uses the water since then.
    pub seen_before: Option<NaiveDate>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl TenantEntity for Entity {
    const TENANT: Column = Column::TenantId;
}

/// What links an account to a contract.
#[derive(Clone, Debug)]
pub struct NewLink {
    /// Who may see it.
    pub account: AccountId,
    /// What they may see.
    pub contract: ContractId,
    /// What they call it.
    pub nickname: Option<String>,
    /// Whether it is shown first.
    pub is_main: bool,
    /// Its place among the account's contracts, from 0.
    pub place: i32,
    /// When it was linked.
    pub at: DateTime<Utc>,
    /// From when on they see it (NYR-17, KRS-15, OUM-08); before, its number alone.
    pub visible_from: DateTime<Utc>,
}

/// Lets an account see a contract, from the day on which whoever uses the water now began to: who moves in sees nothing of
/// who moved out. Its paper stops, unless the account waits still. [`Error::Conflict`] when it does already.
pub async fn link(tx: &TenantTx, new: NewLink) -> Result<(), Error> {
    let joined = (new.visible_from != NOT_YET).then_some((new.contract, new.account, new.at));
    let used = tx.find::<proof::Entity>(proof::Column::Id.eq(new.contract.0)).await?;
    let row = ActiveModel {
        account_id: Set(new.account.0),
        contract_id: Set(new.contract.0),
        nickname: Set(new.nickname),
        is_main: Set(new.is_main),
        place: Set(new.place),
        linked_at: Set(new.at),
        visible_from: Set(new.visible_from),
        seen_from: Set(used.map(|contract| contract.started_on)),
        seen_before: Set(None),
        ..Default::default()
    };
    tx.insert(row).await?;
    if let Some((contract, account, at)) = joined {
        paper::joined(tx, contract, account, at).await?;
    }
    Ok(())
}

/// From when on what is not to be shown yet would show: never. For the link of an account that still waits, which holds
/// its place among the contract's accounts (OSK-30).
pub const NOT_YET: DateTime<Utc> = match DateTime::from_timestamp(253_402_214_400, 0) {
    Some(end_of_9999) => end_of_9999,
    None => panic!("a moment"),
};

/// Lets an account see a contract that it is linked to, from a moment on: it waits no longer, and so paper stops `at` once.
pub async fn show_from(
    tx: &TenantTx,
    account: AccountId,
    contract: ContractId,
    visible_from: DateTime<Utc>,
    at: DateTime<Utc>,
) -> Result<(), Error> {
    tx.update::<Entity>(this(account, contract), [(Column::VisibleFrom, Expr::value(visible_from))]).await?;
    paper::joined(tx, contract, account, at).await
}

/// Takes all links of an account away: paper comes again to what nobody else has.
pub async fn unlink_all(tx: &TenantTx, account: AccountId, at: DateTime<Utc>) -> Result<(), Error> {
    for link in tx.read(LINKED.list([account.0.into()])).await?.iter() {
        paper::left(tx, link.contract, account, at).await?;
    }
    tx.delete::<Entity>(Column::AccountId.eq(account.0)).await.map(|_| ())
}

record! {
    pub struct LinkedTo {
        contract: ContractId = l.contract_id,
    }
}

/// In one order for all, so that nobody waits for somebody who waits for them.
pub(crate) static LINKED: Query<LinkedTo, 1> = Query::new("contract::linked", |[account]| {
    Select::from(LINKS, "l").filter(col("l.account_id").eq(account)).ascending("l.contract_id")
});

/// Takes one link away, and paper comes again if nobody else has the contract (OSK-28); says whether there was one.
pub async fn unlink(tx: &TenantTx, account: AccountId, contract: ContractId, at: DateTime<Utc>) -> Result<bool, Error> {
    paper::left(tx, contract, account, at).await?;
    tx.delete::<Entity>(this(account, contract)).await.map(|rows| rows > 0)
}

/// Shows a contract first that the account is linked to, and no other of its contracts.
pub async fn make_main(tx: &TenantTx, account: AccountId, contract: ContractId) -> Result<(), Error> {
    let all = Column::AccountId.eq(account.0);
    tx.update::<Entity>(all, [(Column::IsMain, Expr::value(false))]).await?;
    tx.update::<Entity>(this(account, contract), [(Column::IsMain, Expr::value(true))]).await.map(|_| ())
}

/// What an account calls a contract that it is linked to; none: by its place. Says whether it is linked.
pub async fn rename(
    tx: &TenantTx,
    account: AccountId,
    contract: ContractId,
    nickname: Option<&str>,
) -> Result<bool, Error> {
    let called = [(Column::Nickname, Expr::value(nickname.map(str::to_owned)))];
    tx.update::<Entity>(this(account, contract), called).await.map(|rows| rows > 0)
}

fn this(account: AccountId, contract: ContractId) -> Expr {
    Column::AccountId.eq(account.0).and(Column::ContractId.eq(contract.0))
}
