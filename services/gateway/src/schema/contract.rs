use super::{
    bill::Bill,
    connection::BillConnection,
    names::PaymentMethod,
    reading::{Debit, Reading},
    scalars::Date,
};
use async_graphql::{Context, ID, Object, Result};
use billing::Scope;
use kernel::{AccountId, DateTime, Utc};
use std::sync::Arc;

/// A contract, as its resident sees it.
pub(crate) struct Contract {
    me: AccountId,
    all: Arc<[contract::Contract]>,
    at: usize,
    /// How its bills and readings are asked for, so that a list of contracts asks once.
    scope: Scope,
}

impl Contract {
    pub(crate) fn new(me: AccountId, all: &Arc<[contract::Contract]>, at: usize, scope: Scope) -> Contract {
        Contract { me, all: all.clone(), at, scope }
    }

    /// Its bills that the city shows, newest first.
    async fn shown(&self, ctx: &Context<'_>) -> Result<Vec<Bill>> {
        let bills = Bill::all(ctx, self.me, self.scope).await?;
        Ok(bills.into_iter().filter(|bill| bill.is_of(self.this().id)).collect())
    }

    fn this(&self) -> &contract::Contract {
        &self.all[self.at]
    }
}

#[Object]
impl Contract {
    /// Its id.
    async fn id(&self) -> ID {
        self.this().id.into_id()
    }

    /// The bureau's number for it.
    async fn customer_no(&self) -> &str {
        &self.this().customer_no
    }

    /// What the resident calls it.
    async fn nickname(&self) -> Option<&str> {
        self.this().nickname.as_deref()
    }

    /// Who made it, as the bureau writes the name.
    async fn holder_name(&self) -> &str {
        &self.this().holder_name
    }

    /// Where the water is used.
    async fn service_address(&self) -> &str {
        &self.this().service_address
    }

    /// How it is paid from now on.
    async fn payment_method(&self) -> PaymentMethod {
        self.this().payment_method.into()
    }

    /// Whether it is shown first.
    async fn is_main(&self) -> bool {
        self.this().is_main
    }

    /// Whether another uses the water since: then all is as it was until then, and nothing comes any more.
    async fn moved_out(&self) -> bool {
        self.this().moved_out
    }

    /// Its first day.
    async fn started_on(&self) -> Date {
        Date(self.this().started_on)
    }

    /// Its last day, once known.
    async fn ended_on(&self) -> Option<Date> {
        self.this().ended_on.map(Date)
    }

    /// Its newest bill that the city shows.
    async fn latest_bill(&self, ctx: &Context<'_>) -> Result<Option<Bill>> {
        // One contract's bills are read for its list too; of a list of contracts, the latest alone.
        let bills = match self.scope {
            Scope::Main | Scope::Contract(_) => self.shown(ctx).await?,
            _ => Bill::all(ctx, self.me, Scope::Latest).await?,
        };
        Ok(bills.into_iter().find(|bill| bill.is_of(self.this().id)))
    }

    /// Its bills that the city shows, newest first: `first` at a time, at most 100, after a cursor.
    #[graphql(complexity = "usize::try_from(first.clamp(0, 100)).unwrap_or_default() * child_complexity + 1")]
    async fn bills(
        &self,
        ctx: &Context<'_>,
        #[graphql(default = 24)] first: i32,
        after: Option<String>,
    ) -> Result<BillConnection> {
        Ok(BillConnection::new(self.shown(ctx).await?, first, after.as_deref()))
    }

    /// The newest reading that the city shows; null for a meter that isn't read (OSK-24).
    #[graphql(complexity = "5 + child_complexity")]
    async fn latest_reading(&self, ctx: &Context<'_>) -> Result<Option<Reading>> {
        Reading::latest(ctx, self.me, self.scope, self.this().id).await
    }

    /// The last direct debit that came, so that the receipt on paper isn't missed.
    #[graphql(complexity = "5 + child_complexity")]
    async fn last_debit(&self, ctx: &Context<'_>) -> Result<Option<Debit>> {
        let bills = self.shown(ctx).await?;
        let last = bills.iter().filter_map(Bill::debit).max_by_key(|bill| bill.paid_on);
        Ok(last.and_then(|bill| Debit::of(ctx, bill)))
    }
}

/// Ids as clients hold them.
pub(crate) trait IntoId {
    fn into_id(self) -> ID;
}

impl<T: std::fmt::Display> IntoId for T {
    fn into_id(self) -> ID {
        ID(self.to_string())
    }
}

/// A contract that is visible later: its number, and from when on there is more.
pub(crate) struct LaterContract {
    list: Arc<[contract::Later]>,
    at: usize,
}

impl LaterContract {
    pub(crate) fn new(list: &Arc<[contract::Later]>, at: usize) -> LaterContract {
        LaterContract { list: list.clone(), at }
    }
}

#[Object]
impl LaterContract {
    /// Its id.
    async fn id(&self) -> ID {
        self.list[self.at].id.into_id()
    }

    /// Whether it is shown first.
    async fn is_main(&self) -> bool {
        self.list[self.at].is_main
    }

    /// The bureau's number for it.
    async fn customer_no(&self) -> &str {
        &self.list[self.at].customer_no
    }

    /// What the resident calls it.
    async fn nickname(&self) -> Option<&str> {
        self.list[self.at].nickname.as_deref()
    }

    /// From when on it is among `contracts`.
    async fn visible_from(&self) -> DateTime<Utc> {
        self.list[self.at].visible_from
    }
}
