//! What happened to a contract, written down one by one. Whoever writes holds the contract, so that of two at once one is
//! first, and nothing is written twice: a member who has a contract doesn't join, and who hasn't doesn't leave.
use crate::{links::NOT_YET, proof, reads::LINKS};
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use kernel::{AccountId, ContractId, Month};
use policy::paper::{Event, What, standing};
use sea_orm::{ActiveValue::Set, entity::prelude::*};
use std::sync::Arc;
use store::{Error, ExprTrait as _, Query, Select, Statement, Table, TenantEntity, TenantTx, col, record};

pub(super) const EVENTS: Table = Table::new("paper_events");

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "paper_events")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub tenant_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub contract_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub seq: i32,
    pub happened_at: DateTime<Utc>,
    pub what: String,
    pub account_id: Option<Uuid>,
    pub period: Option<NaiveDate>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl TenantEntity for Entity {
    const TENANT: Column = Column::TenantId;
}

/// What kind of event a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    Joined,
    Left,
    Kept,
    KeptNoLonger,
    Once,
}

impl Sort {
    const ALL: [(Sort, &'static str); 5] = [
        (Sort::Joined, "joined"),
        (Sort::Left, "left"),
        (Sort::Kept, "kept"),
        (Sort::KeptNoLonger, "kept_no_longer"),
        (Sort::Once, "once"),
    ];

    fn code(self) -> &'static str {
        Sort::ALL.iter().find(|(sort, _)| *sort == self).map_or("", |(_, code)| code)
    }
}

impl store::Column for Sort {
    type Raw = String;
    fn from_raw(raw: String) -> Result<Sort, &'static str> {
        Sort::ALL.iter().find(|(_, code)| *code == raw).map(|(sort, _)| *sort).ok_or("unknown kind of event")
    }
}

/// A row's event; `None` for one that lacks what its kind needs, which nobody writes.
pub(super) fn event(at: DateTime<Utc>, sort: Sort, account: Option<AccountId>, period: Option<Month>) -> Option<Event> {
    let what = match sort {
        Sort::Joined => What::Joined(account?),
        Sort::Left => What::Left(account?),
        Sort::Kept => What::Kept,
        Sort::KeptNoLonger => What::KeptNoLonger,
        Sort::Once => What::Once(period?),
    };
    Some(Event { at, what })
}

/// Adds what a link says besides the events. That an account has joined, where no event does: an older program linked them.
/// And that it has left on the day from which another uses the water: it sees what was theirs, and nobody else's paper is
/// theirs to stop.
pub(super) fn with_holder(events: &mut Vec<Event>, link: &Held) {
    if link.visible_from == NOT_YET {
        return;
    }
    if !standing(events).is_of(link.account) {
        events.push(Event { at: link.linked_at, what: What::Joined(link.account) });
    }
    if let Some(day) = link.seen_before {
        let at = moved_out_at(events, link.account, day);
        events.push(Event { at, what: What::Left(link.account) });
    }
}

/// When an account has left that another follows from a day on: then, but never before it joined. Who joined after that day
/// was told of too late, and has never had it.
fn moved_out_at(events: &[Event], account: AccountId, day: NaiveDate) -> DateTime<Utc> {
    let joined = events.iter().filter(|event| event.what == What::Joined(account)).map(|event| event.at).max();
    let moved = kernel::instant(day, NaiveTime::MIN);
    joined.map_or(moved, |joined| std::cmp::max(joined, moved))
}

record! {
    pub struct Happening {
        seq: i32 = e.seq,
        at: DateTime<Utc> = e.happened_at,
        sort: Sort = e.what,
        account: Option<AccountId> = e.account_id,
        period: Option<Month> = e.period,
    }
}

static OF_CONTRACT: Query<Happening, 1> = Query::new("contract::paper_events", |[contract]| {
    Select::from(EVENTS, "e").filter(col("e.contract_id").eq(contract)).ascending("e.seq")
});

record! {
    /// Who has a contract.
    #[derive(Clone, Debug)]
    pub struct Held {
        /// Which.
        contract: ContractId = l.contract_id,
        /// Who.
        account: AccountId = l.account_id,
        /// Since when.
        linked_at: DateTime<Utc> = l.linked_at,
        /// From when on they see it.
        visible_from: DateTime<Utc> = l.visible_from,
        /// From which day on another uses the water, if another does.
        seen_before: Option<NaiveDate> = l.seen_before,
    }
}

static HOLDINGS: Query<Held, 1> = Query::new("contract::paper_holdings", |[contract]| {
    Select::from(LINKS, "l").filter(col("l.contract_id").eq(contract)).ascending("l.account_id")
});

/// What has happened to a contract so far; nobody else adds to it until the transaction ends.
pub(super) struct Known {
    contract: ContractId,
    /// As written down.
    pub(super) events: Vec<Event>,
    next: i32,
}

impl Known {
    /// Holds the contract and reads what was written down.
    pub(super) async fn locked(tx: &TenantTx, contract: ContractId) -> Result<Known, Error> {
        tx.find_locked::<proof::Entity>(proof::Column::Id.eq(contract.0)).await?;
        let rows = tx.read(OF_CONTRACT.list([contract.0.into()])).await?;
        let next = rows.last().map_or(1, |row| row.seq + 1);
        let events = rows.iter().filter_map(|row| event(row.at, row.sort, row.account, row.period)).collect();
        Ok(Known { contract, events, next })
    }

    /// The same, with those who have it though no event says so.
    pub(super) async fn with_holders(tx: &TenantTx, contract: ContractId) -> Result<Known, Error> {
        let mut known = Known::locked(tx, contract).await?;
        for link in tx.read(HOLDINGS.list([contract.0.into()])).await?.iter() {
            with_holder(&mut known.events, link);
        }
        Ok(known)
    }

    /// Writes down one more.
    pub(super) async fn append(self, tx: &TenantTx, event: Event) -> Result<(), Error> {
        let (sort, account, period) = match event.what {
            What::Joined(account) => (Sort::Joined, Some(account), None),
            What::Left(account) => (Sort::Left, Some(account), None),
            What::Kept => (Sort::Kept, None, None),
            What::KeptNoLonger => (Sort::KeptNoLonger, None, None),
            What::Once(period) => (Sort::Once, None, Some(period)),
        };
        let row = ActiveModel {
            contract_id: Set(self.contract.0),
            seq: Set(self.next),
            happened_at: Set(event.at),
            what: Set(sort.code().to_owned()),
            account_id: Set(account.map(Uuid::from)),
            period: Set(period.map(Month::first_day)),
            ..Default::default()
        };
        tx.insert(row).await.map(|_| ())
    }
}

/// An account has a contract from now on (OSK-35, OSK-37); nothing where it has it already.
pub(crate) async fn joined(
    tx: &TenantTx,
    contract: ContractId,
    account: AccountId,
    at: DateTime<Utc>,
) -> Result<(), Error> {
    let known = Known::locked(tx, contract).await?;
    if standing(&known.events).is_of(account) {
        return Ok(());
    }
    known.append(tx, Event { at, what: What::Joined(account) }).await
}

/// An account hasn't a contract any longer (OSK-28, OSK-40); nothing where no event says that it had. To be called by
/// whatever takes a link away.
pub(crate) async fn left(
    tx: &TenantTx,
    contract: ContractId,
    account: AccountId,
    at: DateTime<Utc>,
) -> Result<(), Error> {
    let known = Known::locked(tx, contract).await?;
    if !standing(&known.events).is_of(account) {
        return Ok(());
    }
    // the link is about to go, and with it from which day on another uses the water
    let links = tx.read(HOLDINGS.list([contract.0.into()])).await?;
    let moved_out = links.iter().find(|link| link.account == account).and_then(|link| link.seen_before);
    let at = moved_out.map_or(at, |day| std::cmp::min(at, moved_out_at(&known.events, account, day)));
    known.append(tx, Event { at, what: What::Left(account) }).await
}

pub(super) fn statements() -> Vec<Arc<Statement>> {
    vec![OF_CONTRACT.statement(), HOLDINGS.statement()]
}
