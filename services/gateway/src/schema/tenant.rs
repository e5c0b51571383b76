use super::{
    names::LoginIdKind,
    rules::{ContractRules, RecoveryRules, RegistrationRules},
    scalars::{Date, Month},
};
use crate::reads::Reads;
use async_graphql::{Context, Object, SimpleObject};
use kernel::{DateTime, NaiveTime, Utc};
use policy::hours::{Access as Decided, LoginHours as Hours};
use tenancy::Facts;

/// The facts of a city's portal.
pub(crate) struct Tenant;

#[Object]
impl Tenant {
    /// The name in `?tenant=`.
    async fn code(&self, ctx: &Context<'_>) -> String {
        ctx.request().city.tenant.code.as_str().to_owned()
    }

    /// The bureau.
    async fn name(&self, ctx: &Context<'_>) -> String {
        facts(ctx).name.clone()
    }

    /// What the bureau calls its portal.
    async fn portal_name(&self, ctx: &Context<'_>) -> String {
        facts(ctx).portal_name.clone()
    }

    /// What residents log in with.
    async fn login_id_kind(&self, ctx: &Context<'_>) -> LoginIdKind {
        facts(ctx).login.id.into()
    }

    /// Whether the login page offers to keep the ID (KNZ-03).
    async fn may_keep_login_id(&self, ctx: &Context<'_>) -> bool {
        facts(ctx).login.keep_id
    }

    /// When the portal can be used; null when it always can.
    async fn login_hours(&self, ctx: &Context<'_>) -> Option<LoginHours> {
        match &facts(ctx).login.hours {
            Hours::Always => None,
            Hours::Daily(daily) => Some(LoginHours { opens: hm(daily.opens()), closes: hm(daily.closes()) }),
        }
    }

    /// Whether it can be used now.
    async fn access(&self, ctx: &Context<'_>) -> Access {
        match policy::hours::decide(&facts(ctx).login.hours, ctx.request().now) {
            Decided::Open => Access { open: true, opens_at: None },
            Decided::Closed { opens_at } => Access { open: false, opens_at: Some(opens_at) },
        }
    }

    /// Whom to ask.
    async fn contact(&self, ctx: &Context<'_>) -> Contact {
        let contact = &facts(ctx).contact;
        Contact { name: contact.name.clone(), phone: contact.phone.as_str().to_owned(), hours: contact.hours.clone() }
    }

    /// How many business days a payment takes to show; null where the city doesn't say (OSK-23).
    async fn payment_shows_after_business_days(&self, ctx: &Context<'_>) -> Option<u32> {
        facts(ctx).payment.shows_after_business_days
    }

    /// How many bills of a contract are shown, where their number decides and not their age (KRS-16); else null.
    async fn history_bills(&self, ctx: &Context<'_>) -> Option<u32> {
        facts(ctx).history.bills()
    }

    /// The numbers under which the bureau issues qualified invoices.
    async fn invoice_numbers(&self, ctx: &Context<'_>) -> Vec<InvoiceNumber> {
        let number = |invoice: &tenancy::Invoice| InvoiceNumber {
            name: invoice.name.clone(),
            number: invoice.number.as_str().to_owned(),
        };
        facts(ctx).invoice.iter().map(number).collect()
    }

    /// Whether the usage notice prints the bill's number beside the customer's (OSK-22).
    async fn notice_prints_bill_no(&self, ctx: &Context<'_>) -> bool {
        facts(ctx).notice.bill_no
    }

    /// How old a shown bill can be, in months; where bills are counted, what their span is called.
    async fn history_months(&self, ctx: &Context<'_>) -> u32 {
        facts(ctx).history.months()
    }

    /// The first month shown today, by age; where bills are counted, it hides none.
    async fn history_from(&self, ctx: &Context<'_>) -> Month {
        Month(ctx.request().first_month())
    }

    /// How somebody becomes a member here.
    async fn registration(&self, ctx: &Context<'_>) -> RegistrationRules {
        RegistrationRules::of(facts(ctx))
    }

    /// How contracts come into an account here, and out of it.
    async fn contract_rules(&self, ctx: &Context<'_>) -> ContractRules {
        ContractRules::of(facts(ctx))
    }

    /// How somebody gets back in here.
    async fn recovery(&self, ctx: &Context<'_>) -> RecoveryRules {
        RecoveryRules::of(facts(ctx))
    }

    /// The civil date in Japan.
    async fn today(&self, ctx: &Context<'_>) -> Date {
        Date(kernel::today(ctx.request().now))
    }
}

/// Hours of use, daily; those that close before they open do so on the next day.
#[derive(SimpleObject)]
struct LoginHours {
    /// `07:00`.
    opens: String,
    /// `02:00`.
    closes: String,
}

/// Whether the portal can be used.
#[derive(SimpleObject)]
struct Access {
    /// Now.
    open: bool,
    /// If not, from when.
    opens_at: Option<DateTime<Utc>>,
}

/// A number under which the bureau issues qualified invoices.
#[derive(SimpleObject)]
struct InvoiceNumber {
    /// What it is for, in the bureau's words.
    name: String,
    /// `T` and 13 digits.
    number: String,
}

/// The bureau's window.
#[derive(SimpleObject)]
struct Contact {
    /// Its name.
    name: String,
    /// Its telephone number, with hyphens.
    phone: String,
    /// When somebody answers, in the bureau's words.
    hours: String,
}

fn facts<'c>(ctx: &'c Context<'_>) -> &'c Facts {
    &ctx.request().city.tenant.facts
}

fn hm(time: NaiveTime) -> String {
    time.format("%H:%M").to_string()
}
