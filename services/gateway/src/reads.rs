//! What resolvers say: `ctx.read(billing::last_load()).await?`.
use crate::{Actor, Ctx, error::Fault};
use async_graphql::{Context, Lookahead};
use billing::Scope;
use kernel::AccountId;
use policy::hours::Access;
use store::{Flight, Read};

pub(crate) trait Reads {
    fn request(&self) -> &Ctx;
    fn flight(&self) -> &Flight;

    /// Joins the flight that gathers now.
    async fn read<T: Clone + Send + Sync + 'static>(&self, read: Read<T>) -> Result<T, async_graphql::Error> {
        self.flight().get(read).await.map_err(|error| Fault::from(error).told(self.request()))
    }

    /// Refuses outside the city's hours (KNZ-01).
    fn open(&self) -> Result<(), async_graphql::Error> {
        match policy::hours::decide(&self.request().city.tenant.facts.login.hours, self.request().now) {
            Access::Open => Ok(()),
            Access::Closed { opens_at } => Err(Fault::Closed { opens_at }.told(self.request())),
        }
    }

    /// Who is logged in.
    fn me(&self) -> Option<AccountId> {
        match self.request().actor {
            Actor::Resident { account, .. } => Some(account),
            Actor::Visitor | Actor::Staff { .. } => None,
        }
    }
}

impl Reads for Context<'_> {
    fn request(&self) -> &Ctx {
        self.data_unchecked()
    }

    fn flight(&self) -> &Flight {
        self.data_unchecked()
    }
}

/// Asks now for the bills that fields below will ask for, and for their lines, so that all leave in one flight.
pub(crate) fn prime_bills(ctx: &Context<'_>, me: AccountId, scope: Scope, asked: &Lookahead<'_>) {
    if !asked.exists() {
        return;
    }
    let window = ctx.request().window();
    ctx.flight().prime(billing::bills(me, scope, window));
    let bills =
        [asked.field("parts"), asked.field("nodes").field("parts"), asked.field("edges").field("node").field("parts")];
    if bills.iter().any(Lookahead::exists) {
        ctx.flight().prime(billing::parts(me, scope, window));
    }
}

/// Asks now for the readings that a field below will ask for, and for the bills that were raised from them.
pub(crate) fn prime_readings(ctx: &Context<'_>, me: AccountId, scope: Scope, contract: &Lookahead<'_>) {
    let asked = contract.field("latestReading");
    if asked.exists() {
        ctx.flight().prime(billing::readings(me, scope, ctx.request().window()));
    }
    prime_bills(ctx, me, scope, &asked.field("bills"));
    if contract.field("lastDebit").exists() {
        ctx.flight().prime(billing::bills(me, scope, ctx.request().window()));
    }
}
