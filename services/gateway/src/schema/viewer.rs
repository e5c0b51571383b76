use super::{
    bill::Bill,
    connection::ContractConnection,
    contract::{Contract, LaterContract},
    joining::Joining,
    leaving::Leaving,
    own::{Device, NoticeSwitch, devices},
};
use crate::{
    Actor,
    error::Fault,
    reads::{Reads, prime_bills, prime_readings},
};
use async_graphql::{Context, ID, Lookahead, Object, Result};
use billing::Scope;
use journeys::member::{self, Member};
use kernel::{AccountId, BillId, ContractId, DateTime, Utc};

/// Whoever is logged in, and all that they may see.
pub(crate) struct Viewer(pub AccountId);

#[Object]
impl Viewer {
    /// As they wish to be called.
    async fn display_name(&self, ctx: &Context<'_>) -> Result<String> {
        Ok(ctx.read(account::profile(self.0)).await?.display_name.clone())
    }

    /// What follows from having become a member; null for who was enrolled without a registration.
    async fn joining(&self, ctx: &Context<'_>) -> Result<Option<Joining>> {
        Ok(Joining::of(ctx.read(account::profile(self.0)).await?))
    }

    /// With what they log in.
    async fn login_id(&self, ctx: &Context<'_>) -> Result<String> {
        Ok(ctx.read(account::profile(self.0)).await?.login_name.clone())
    }

    /// Where they are written to; null for who has no address.
    async fn mail(&self, ctx: &Context<'_>) -> Result<Option<String>> {
        Ok(ctx.read(account::profile(self.0)).await?.address().map(str::to_owned))
    }

    /// The address that waits for its code in this login; null where none does (NYR-18).
    async fn mail_asked(&self, ctx: &Context<'_>) -> Result<Option<String>> {
        let Actor::Resident { account, session, .. } = ctx.request().actor else { return Ok(None) };
        let asked = ctx.read(member::mail_asked(Member { account, session })).await?;
        Ok(member::address_asked(self.0, asked.as_deref()).map(String::from))
    }

    /// Where the bureau reaches them, as they have said it themselves (KRS-06): digits alone.
    async fn contact_phone(&self, ctx: &Context<'_>) -> Result<Option<String>> {
        Ok(ctx.read(account::profile(self.0)).await?.contact_phone.clone())
    }

    /// What they are told without having asked.
    async fn notices(&self, ctx: &Context<'_>) -> Result<Vec<NoticeSwitch>> {
        let off = ctx.read(notification::switched_off(self.0)).await?;
        let rule = &ctx.request().city.tenant.facts.notices;
        let switch = |&kind: &kernel::NoticeKind| NoticeSwitch {
            kind: kind.into(),
            // what must be on is sent, whatever was chosen under an earlier rule
            on: !off.contains(&kind) || !policy::notices::may_be_off(rule, kind),
            may_be_off: policy::notices::may_be_off(rule, kind),
        };
        Ok(kernel::NoticeKind::ALL.iter().map(switch).collect())
    }

    /// Where they are logged in (KRS-26): this device, then the one that logged in last.
    async fn devices(&self, ctx: &Context<'_>) -> Result<Vec<Device>> {
        let this = match ctx.request().actor {
            Actor::Resident { device, .. } => device,
            Actor::Visitor | Actor::Staff { .. } => None,
        };
        Ok(devices(&ctx.read(account::own_devices(self.0)).await?, this))
    }

    /// What follows if they leave now, or remove a contract.
    async fn leaving(&self) -> Leaving {
        Leaving(self.0)
    }

    /// How many contracts they hold, those that are visible later among them.
    async fn contracts_held(&self, ctx: &Context<'_>) -> Result<i32> {
        let linked = ctx.read(contract::of_account(self.0, ctx.request().now)).await?;
        Ok(i32::try_from(linked.visible.len() + linked.later.len()).unwrap_or(i32::MAX))
    }

    /// All contracts that are visible, in their order.
    #[graphql(complexity = "4 * child_complexity + 1")]
    async fn contracts(&self, ctx: &Context<'_>) -> Result<Vec<Contract>> {
        prime_list(ctx, self.0, &ctx.look_ahead());
        let contracts = ctx.read(contract::of_account(self.0, ctx.request().now)).await?.visible;
        Ok((0..contracts.len()).map(|at| Contract::new(self.0, &contracts, at, Scope::All)).collect())
    }

    /// Contracts that are visible only later (NYR-17, KRS-15, OUM-08), in their order.
    async fn later_contracts(&self, ctx: &Context<'_>) -> Result<Vec<LaterContract>> {
        let later = ctx.read(contract::of_account(self.0, ctx.request().now)).await?.later;
        Ok((0..later.len()).map(|at| LaterContract::new(&later, at)).collect())
    }

    /// Visible contracts in their order, `first` at a time, at most 100, after a cursor; those alone whose nickname, number or
    /// place holds each word of `search` (at most 100 characters, else refused with `BAD_INPUT`).
    #[graphql(complexity = "usize::try_from(first.clamp(0, 100)).unwrap_or_default() * child_complexity + 1")]
    async fn contract_page(
        &self,
        ctx: &Context<'_>,
        search: Option<String>,
        #[graphql(default = 20)] first: i32,
        after: Option<String>,
    ) -> Result<ContractConnection> {
        prime_list(ctx, self.0, &ctx.look_ahead().field("nodes"));
        let contracts = ctx.read(contract::of_account(self.0, ctx.request().now)).await?.visible;
        let found =
            contract::found(&contracts, search.as_deref().unwrap_or_default()).map_err(|contract::TooLong| {
                Fault::TooLong { field: "search", most: contract::LONGEST }.told(ctx.request())
            })?;
        Ok(ContractConnection::new(self.0, &contracts, &found, (first, after.as_deref())))
    }

    /// One contract; the main one if none is named. Null when it isn't theirs or isn't visible yet.
    async fn contract(&self, ctx: &Context<'_>, id: Option<ID>) -> Result<Option<Contract>> {
        let named = match id.map(|id| id.parse::<ContractId>()) {
            Some(Err(_)) => return Ok(None),
            Some(Ok(id)) => Some(id),
            None => None,
        };
        let scope = named.map_or(Scope::Main, Scope::Contract);
        prime_bills(ctx, self.0, scope, &ctx.look_ahead().field("latestBill"));
        prime_bills(ctx, self.0, scope, &ctx.look_ahead().field("bills"));
        prime_readings(ctx, self.0, scope, &ctx.look_ahead());
        let contracts = ctx.read(contract::of_account(self.0, ctx.request().now)).await?.visible;
        let at = contracts.iter().position(|contract| named.map_or(contract.is_main, |id| contract.id == id));
        Ok(at.map(|at| Contract::new(self.0, &contracts, at, scope)))
    }

    /// One bill of any of their contracts, corrected or not. Null when it isn't theirs or is older than the city shows.
    async fn bill(&self, ctx: &Context<'_>, id: ID) -> Result<Option<Bill>> {
        let Ok(id) = id.parse::<BillId>() else { return Ok(None) };
        let scope = Scope::One(id);
        if ctx.look_ahead().field("parts").exists() {
            ctx.flight().prime(billing::parts(self.0, scope, ctx.request().window()));
        }
        Ok(Bill::all(ctx, self.0, scope).await?.into_iter().next())
    }

    /// Bills of all contracts of which something is still to be paid, newest first.
    #[graphql(complexity = "4 * child_complexity + 1")]
    async fn unpaid_bills(&self, ctx: &Context<'_>) -> Result<Vec<Bill>> {
        if ctx.look_ahead().field("parts").exists() {
            ctx.flight().prime(billing::parts(self.0, Scope::Unpaid, ctx.request().window()));
        }
        Bill::all(ctx, self.0, Scope::Unpaid).await
    }

    /// When the bureau's data was last updated; null before the first time (KNZ-09).
    async fn data_updated_at(&self, ctx: &Context<'_>) -> Result<Option<DateTime<Utc>>> {
        ctx.read(billing::last_load()).await
    }
}

/// Asks now for what the fields of each contract of a list will ask for, once for all of them.
fn prime_list(ctx: &Context<'_>, me: AccountId, contract: &Lookahead<'_>) {
    prime_bills(ctx, me, Scope::Latest, &contract.field("latestBill"));
    prime_bills(ctx, me, Scope::All, &contract.field("bills"));
    prime_readings(ctx, me, Scope::All, contract);
}
