use super::{
    contract::{Contract, IntoId},
    names::{BillState, PartKind, PaymentMethod},
    scalars::{Date, Month},
};
use crate::{Ctx, error::Fault, reads::Reads};
use async_graphql::{Context, ID, Object, Result, SimpleObject};
use billing::Scope;
use kernel::{AccountId, ContractId, NaiveDate, Yen};
use policy::payment::{BillFacts, shown_by, state};
use std::sync::Arc;

/// A bill, as the bureau delivered it.
#[derive(Clone)]
pub(crate) struct Bill {
    me: AccountId,
    scope: Scope,
    all: Arc<[billing::Bill]>,
    at: usize,
}

impl Bill {
    /// All of a scope, newest first.
    pub(crate) async fn all(ctx: &Context<'_>, me: AccountId, scope: Scope) -> Result<Vec<Bill>> {
        let all = ctx.read(billing::bills(me, scope, ctx.request().window())).await?;
        Ok((0..all.len()).map(|at| Bill { me, scope, all: all.clone(), at }).collect())
    }

    pub(crate) fn is_of(&self, contract: ContractId) -> bool {
        self.this().contract == contract
    }

    /// What a page of the history is continued after. It goes into addresses, so it holds no number of the bureau's.
    pub(crate) fn cursor(&self) -> String {
        self.this().id.to_string()
    }

    /// Whether it was raised from the reading of this day.
    pub(crate) fn is_from(&self, read_on: NaiveDate) -> bool {
        self.this().read_on == Some(read_on)
    }

    /// The money that the bureau fetched for it itself, if it did: after a debit that failed, only one that was planned
    /// anew counts, since the bill may have been paid otherwise.
    pub(crate) fn debit(&self) -> Option<&billing::Bill> {
        let bill = self.this();
        let fetched = bill.failed_on.is_none_or(|failed| bill.debit_on.is_some_and(|on| on > failed));
        let paid = bill.paid_on.is_some() && bill.paid.is_some_and(|paid| paid >= bill.total);
        (bill.payment_method == kernel::PaymentMethod::DirectDebit && fetched && paid).then_some(bill)
    }

    fn this(&self) -> &billing::Bill {
        &self.all[self.at]
    }

    /// What its payment is judged by.
    fn facts(&self) -> BillFacts {
        let bill = self.this();
        let failed_before = |on: NaiveDate| bill.failed_on.is_some_and(|failed| failed < on);
        BillFacts {
            total: bill.total,
            paid: bill.paid.unwrap_or_default(),
            refunded: bill.refunded.unwrap_or_default(),
            direct_debit: bill.payment_method != kernel::PaymentMethod::Slip,
            due_on: bill.due_on,
            debit_on: bill.debit_on,
            // a failure before the day of debit was of an earlier attempt
            debit_failed: bill.failed_on.is_some_and(|failed| bill.debit_on.is_none_or(|on| failed >= on)),
            debit_again: bill.debit_on.is_some_and(failed_before),
        }
    }

    fn decided(&self, request: &Ctx) -> policy::payment::BillState {
        let city = &request.city.tenant.facts;
        state(&self.facts(), &city.payment, &city.calendar, kernel::today(request.now))
    }
}

#[Object]
impl Bill {
    /// Its id.
    async fn id(&self) -> ID {
        self.this().id.into_id()
    }

    /// Whose water it is for.
    async fn contract(&self, ctx: &Context<'_>) -> Result<Contract> {
        let contracts = ctx.read(contract::of_account(self.me, ctx.request().now)).await?.visible;
        let at = contracts.iter().position(|contract| self.is_of(contract.id));
        let at = at.ok_or_else(|| Fault::Inconsistent("a bill of no contract").told(ctx.request()))?;
        Ok(Contract::new(self.me, &contracts, at, Scope::All))
    }

    /// The month it is for (年月分).
    async fn month(&self) -> Month {
        Month(self.this().month)
    }

    /// The bureau's number for it.
    async fn bill_no(&self) -> &str {
        &self.this().bill_no
    }

    /// The day it was raised.
    async fn issued_on(&self) -> Date {
        Date(self.this().issued_on)
    }

    /// What it comes to, in yen.
    async fn total(&self, ctx: &Context<'_>) -> i32 {
        yen(ctx, self.this().total)
    }

    /// Its lines.
    async fn parts(&self, ctx: &Context<'_>) -> Result<Vec<BillPart>> {
        let parts = ctx.read(billing::parts(self.me, self.scope, ctx.request().window())).await?;
        let mine = parts.iter().filter(|part| part.bill == self.this().id);
        Ok(mine.map(|part| BillPart::of(ctx, part)).collect())
    }

    /// Water used, in cubic metres; null while it is doubtful.
    async fn usage_m3(&self) -> Option<i32> {
        self.this().usage.filter(|_| self.this().doubtful != Some(true)).map(|m3| m3.0)
    }

    /// Whether the register of its reading fell without a change of meter: the bureau checks it, and no usage is shown.
    async fn doubtful(&self) -> bool {
        self.this().doubtful.unwrap_or_default()
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

    /// The day of the reading.
    async fn read_on(&self) -> Option<Date> {
        self.this().read_on.map(Date)
    }

    /// What the meter showed before.
    async fn previous_value(&self, ctx: &Context<'_>) -> Option<i32> {
        self.this().previous_value.map(|value| yen(ctx, Yen(value)))
    }

    /// What it showed at the reading.
    async fn current_value(&self, ctx: &Context<'_>) -> Option<i32> {
        self.this().current_value.map(|value| yen(ctx, Yen(value)))
    }

    /// Whether the reading was estimated.
    async fn estimated(&self) -> bool {
        self.this().estimated.unwrap_or_default()
    }

    /// The last day for paying by slip.
    async fn due_on(&self) -> Option<Date> {
        self.this().due_on.map(Date)
    }

    /// The day of the direct debit.
    async fn debit_on(&self) -> Option<Date> {
        self.this().debit_on.map(Date)
    }

    /// How it is paid.
    async fn payment_method(&self) -> PaymentMethod {
        self.this().payment_method.into()
    }

    /// How far its payment has come.
    async fn state(&self, ctx: &Context<'_>) -> BillState {
        self.decided(ctx.request()).into()
    }

    /// By this day the payment that it waits for shows here: one of today, of the day of the debit, or of the due date
    /// where that is past. Null where the city doesn't say, and for a bill that waits for none (OSK-23).
    async fn payment_shows_by(&self, ctx: &Context<'_>) -> Option<Date> {
        let request = ctx.request();
        let city = &request.city.tenant.facts;
        let (state, today) = (self.decided(request), kernel::today(request.now));
        shown_by(state, &self.facts(), &city.payment, &city.calendar, today).map(Date)
    }

    /// The day of the last payment.
    async fn paid_on(&self) -> Option<Date> {
        self.this().paid_on.map(Date)
    }

    /// What has been paid, in yen.
    async fn paid(&self, ctx: &Context<'_>) -> i32 {
        yen(ctx, self.this().paid.unwrap_or_default())
    }

    /// What the bureau has paid back, in yen.
    async fn refunded(&self, ctx: &Context<'_>) -> i32 {
        yen(ctx, self.this().refunded.unwrap_or_default())
    }

    /// The day of the last refund.
    async fn refunded_on(&self) -> Option<Date> {
        self.this().refunded_on.map(Date)
    }

    /// Whether a final one is still to come.
    async fn provisional(&self) -> bool {
        self.this().provisional
    }

    /// The bill that this one replaces.
    #[graphql(complexity = "10 + child_complexity")]
    async fn corrects(&self, ctx: &Context<'_>) -> Result<Option<Bill>> {
        let Some(before) = self.this().corrects else { return Ok(None) };
        if ctx.look_ahead().field("parts").exists() {
            ctx.flight().prime(billing::parts(self.me, Scope::One(before), ctx.request().window()));
        }
        Ok(Bill::all(ctx, self.me, Scope::One(before)).await?.into_iter().next())
    }

    /// The bill that replaces this one.
    async fn corrected_by(&self) -> Option<ID> {
        self.this().corrected_by.map(IntoId::into_id)
    }
}

/// A line of a bill.
#[derive(SimpleObject)]
struct BillPart {
    /// What for.
    kind: PartKind,
    /// The bureau's own name for it.
    name: Option<String>,
    /// What it comes to in yen, tax included.
    amount: i32,
    /// The consumption tax in it, in yen.
    tax: i32,
    /// The rate of that tax in per cent.
    tax_rate: i32,
}

impl BillPart {
    fn of(ctx: &Context<'_>, part: &billing::Part) -> BillPart {
        BillPart {
            kind: part.kind.into(),
            name: part.name.clone(),
            amount: yen(ctx, part.amount),
            tax: yen(ctx, part.tax),
            tax_rate: part.tax_rate,
        }
    }
}

/// GraphQL's integers have 32 bits. The intake refuses what does not fit, but payments add up, and what stands from
/// before it did may be larger: one figure at its bound is better than no page at all, and the log tells the bureau's.
pub(super) fn yen(ctx: &Context<'_>, amount: Yen) -> i32 {
    let request = ctx.request();
    i32::try_from(amount.0).unwrap_or_else(|_| {
        tracing::warn!(request_id = request.request_id, tenant = %request.city.id, amount = amount.0, "larger than its field");
        bounded(amount.0)
    })
}

fn bounded(amount: i64) -> i32 {
    let [least, most] = [i32::MIN, i32::MAX].map(i64::from);
    i32::try_from(amount.clamp(least, most)).unwrap_or(i32::MAX)
}

#[cfg(test)]
mod tests {
    use super::bounded;

    #[test]
    fn what_is_larger_than_its_field_stands_at_the_bound() {
        assert_eq!([-7, 0, 999_999_999, 2_000_000_000].map(bounded), [-7, 0, 999_999_999, 2_000_000_000]);
        assert_eq!([99_999_999_999, i64::MAX].map(bounded), [i32::MAX; 2]);
        assert_eq!([-99_999_999_999, i64::MIN].map(bounded), [i32::MIN; 2]);
    }
}
