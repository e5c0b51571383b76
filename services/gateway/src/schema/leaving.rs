//! What leaving, or removing a contract, means in dates, said before it is done (OSK-34, OSK-40, KRS-23).
use super::{contract::IntoId, scalars::Date};
use crate::reads::Reads;
use async_graphql::{Context, Enum, ID, Object, Result, SimpleObject};
use contract::paper::Ahead;
use kernel::{AccountId, DateTime, Month, Utc};
use policy::paper::{Resumes, resumes};

/// From which reading on paper comes again.
#[derive(Enum, Clone, Copy, PartialEq, Eq)]
enum PaperFrom {
    /// It never stopped.
    NeverStopped,
    /// From the reading on `on`: this period's.
    This,
    /// From the reading on `on`: this period's was today or before (OSK-40).
    Next,
    /// From the first reading after the day; none is planned yet.
    Unplanned,
}

/// When paper comes again for one contract, if nobody else has it in an account.
#[derive(SimpleObject)]
struct PaperAgain {
    /// Which contract.
    contract_id: ID,
    /// The bureau's number for it.
    customer_no: String,
    /// What the resident calls it.
    nickname: Option<String>,
    /// From which reading on.
    from: PaperFrom,
    /// The day of that reading, where one is planned.
    on: Option<Date>,
}

/// What follows for who leaves now.
pub(super) struct Leaving(pub(super) AccountId);

#[Object]
impl Leaving {
    /// The contracts whose water is still used, in their order: when paper comes again after leaving, or after the contract is
    /// removed from the account.
    async fn paper(&self, ctx: &Context<'_>) -> Result<Vec<PaperAgain>> {
        let today = kernel::today(ctx.request().now);
        let ahead = ctx.read(contract::paper::ahead(self.0, Month::of(today).first_day())).await?;
        let rule = &ctx.request().city.tenant.facts.paper;
        let of = |days: &[Ahead]| {
            let planned: Vec<_> = days.iter().filter_map(|day| day.planned_on).collect();
            let (from, on) = match resumes(rule, today, &planned) {
                Resumes::NeverStopped => (PaperFrom::NeverStopped, None),
                Resumes::This(on) => (PaperFrom::This, Some(on)),
                Resumes::Next(on) => (PaperFrom::Next, Some(on)),
                Resumes::Unplanned => (PaperFrom::Unplanned, None),
            };
            let first = &days[0];
            PaperAgain {
                contract_id: first.contract.into_id(),
                customer_no: first.customer_no.clone(),
                nickname: first.nickname.clone(),
                from,
                on: on.map(Date),
            }
        };
        Ok(ahead.chunk_by(|a, b| a.contract == b.contract).map(of).collect())
    }

    /// From when on data would show to who registers again now (KRS-23).
    async fn shows_again_from(&self, ctx: &Context<'_>) -> DateTime<Utc> {
        let facts = &ctx.request().city.tenant.facts;
        policy::visibility::first(&facts.visibility.first, &facts.calendar, ctx.request().now)
    }
}
