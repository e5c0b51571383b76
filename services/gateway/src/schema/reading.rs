use super::{
    bill::{Bill, yen},
    contract::IntoId,
    scalars::{Date, Month},
};
use crate::reads::Reads;
use async_graphql::{Context, ID, Object, Result, SimpleObject};
use billing::Scope;
use kernel::{AccountId, ContractId, Yen};
use std::sync::Arc;

/// One visit to a meter, as the bureau delivered it.
pub(crate) struct Reading {
    me: AccountId,
    scope: Scope,
    all: Arc<[billing::Reading]>,
    at: usize,
}

impl Reading {
    /// A contract's newest.
    pub(crate) async fn latest(
        ctx: &Context<'_>,
        me: AccountId,
        scope: Scope,
        contract: ContractId,
    ) -> Result<Option<Reading>> {
        let all = ctx.read(billing::readings(me, scope, ctx.request().window())).await?;
        let at = all.iter().position(|reading| reading.contract == contract);
        Ok(at.map(|at| Reading { me, scope, all, at }))
    }

    fn this(&self) -> &billing::Reading {
        &self.all[self.at]
    }

    fn usage_of(reading: &billing::Reading) -> Option<i32> {
        (!reading.doubtful).then_some(reading.usage.0)
    }
}

#[Object]
impl Reading {
    /// Its id.
    async fn id(&self) -> ID {
        self.this().id.into_id()
    }

    /// The day.
    async fn read_on(&self) -> Date {
        Date(self.this().read_on)
    }

    /// The first day of its period.
    async fn period_from(&self) -> Option<Date> {
        self.this().period_from.map(Date)
    }

    /// The last day of its period.
    async fn period_to(&self) -> Option<Date> {
        self.this().period_to.map(Date)
    }

    /// Days, as delivered.
    async fn days(&self) -> Option<i32> {
        self.this().days
    }

    /// What the meter showed before.
    async fn previous_value(&self, ctx: &Context<'_>) -> Option<i32> {
        self.this().previous_value.map(|value| yen(ctx, Yen(value)))
    }

    /// What the meter showed.
    async fn current_value(&self, ctx: &Context<'_>) -> Option<i32> {
        self.this().current_value.map(|value| yen(ctx, Yen(value)))
    }

    /// Water used, in cubic metres; null while it is doubtful.
    async fn usage_m3(&self) -> Option<i32> {
        Reading::usage_of(self.this())
    }

    /// Water used by the reading of the same month a year before.
    async fn usage_m3_year_before(&self) -> Option<i32> {
        let this = self.this();
        let month = kernel::Month::of(this.read_on).before(12);
        let same = |reading: &&billing::Reading| {
            reading.contract == this.contract && kernel::Month::of(reading.read_on) == month
        };
        self.all.iter().find(same).and_then(Reading::usage_of)
    }

    /// Whether nobody saw the meter.
    async fn estimated(&self) -> bool {
        self.this().estimated
    }

    /// Whether the meter was changed in the period.
    async fn meter_changed(&self) -> bool {
        self.this().meter_changed
    }

    /// Whether the register fell without a change of meter: the bureau checks it, and no usage is shown.
    async fn doubtful(&self) -> bool {
        self.this().doubtful
    }

    /// The planned day of the next reading, where the bureau says it.
    async fn next_read_on(&self) -> Option<Date> {
        self.this().next_read_on.map(Date)
    }

    /// The bills that were raised from it and that the city shows, newest first.
    #[graphql(complexity = "2 * child_complexity + 1")]
    async fn bills(&self, ctx: &Context<'_>) -> Result<Vec<Bill>> {
        let (contract, read_on) = (self.this().contract, self.this().read_on);
        let bills = Bill::all(ctx, self.me, self.scope).await?;
        Ok(bills.into_iter().filter(|bill| bill.is_of(contract) && bill.is_from(read_on)).collect())
    }
}

/// Money that the bureau fetched itself.
#[derive(SimpleObject)]
pub(crate) struct Debit {
    /// How much, in yen.
    amount: i32,
    /// The bureau's number of the bill.
    bill_no: String,
    /// The month that the bill was for.
    month: Month,
    /// The day.
    paid_on: Date,
}

impl Debit {
    /// Of a paid bill; none of one without a day of payment.
    pub(crate) fn of(ctx: &Context<'_>, bill: &billing::Bill) -> Option<Debit> {
        let paid_on = Date(bill.paid_on?);
        let amount = yen(ctx, bill.paid.unwrap_or(bill.total));
        Some(Debit { amount, bill_no: bill.bill_no.clone(), month: Month(bill.month), paid_on })
    }
}
