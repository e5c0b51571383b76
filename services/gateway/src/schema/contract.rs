use super::{bill::Bill, connection::BillConnection, names::PaymentMethod, scalars::Date};
use async_graphql::{Context, ID, Object, Result};
use billing::Scope;
use kernel::AccountId;
use std::sync::Arc;

/// A contract, as its resident sees it.
pub(crate) struct Contract {
    me: AccountId,
    all: Arc<[contract::Contract]>,
    at: usize,
    /// How its bills were asked for already, if they were.
    scope: Scope,
}

impl Contract {
    pub(crate) fn new(me: AccountId, all: &Arc<[contract::Contract]>, at: usize, scope: Option<Scope>) -> Contract {
        Contract { me, all: all.clone(), at, scope: scope.unwrap_or(Scope::Contract(all[at].id)) }
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
        let mut bills = Bill::all(ctx, self.me, Scope::Latest).await?.into_iter();
        Ok(bills.find(|bill| bill.is_of(self.this().id)))
    }

    /// Its bills that the city shows, newest first: `first` at a time, at most 100, after a cursor.
    #[graphql(complexity = "usize::try_from(first.clamp(0, 100)).unwrap_or_default() * child_complexity + 1")]
    async fn bills(
        &self,
        ctx: &Context<'_>,
        #[graphql(default = 24)] first: i32,
        after: Option<String>,
    ) -> Result<BillConnection> {
        let bills = Bill::all(ctx, self.me, self.scope).await?;
        Ok(BillConnection::new(bills, first, after.as_deref()))
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
