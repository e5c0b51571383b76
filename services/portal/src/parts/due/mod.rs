//! The panel: how much, by when, how, and where it stands.
mod say;

use crate::{
    door::{Bill, BillState, PaymentMethod, Tenant},
    html::Html,
    parts::{flow::Flow, frame::Phone, icon::Icon, state::State},
    say::Speech,
};
use askama::Template;

/// The one panel of a page.
#[derive(Template)]
#[template(path = "parts/due/due.html")]
pub(crate) struct Due {
    pub(crate) heading: Html,
    pub(crate) state: State,
    pub(crate) sum: String,
    pub(crate) unit: Html,
    pub(crate) tone: Option<&'static str>,
    pub(crate) icon: Icon,
    pub(crate) when: Html,
    pub(crate) note: Option<Html>,
    pub(crate) phone: Option<Phone>,
    ja: Html,
    pub(crate) flow: Option<Flow>,
    pub(crate) facts: Vec<Fact>,
    pub(crate) actions: Vec<Action>,
}

html_parts!(Due);

/// A name and a value.
#[derive(Debug, Clone)]
pub(crate) struct Fact {
    pub(crate) name: Html,
    pub(crate) value: Html,
    pub(crate) small: Option<Html>,
}

/// A way on; at most one on a page is the main one.
pub(crate) struct Action {
    pub(crate) href: String,
    pub(crate) label: Html,
    pub(crate) main: bool,
}

impl Due {
    /// A bill's panel, without facts and ways on, which differ by page.
    pub(crate) fn of(t: &Speech, tenant: &Tenant, bill: &Bill, heading: Html) -> Due {
        let state = bill.state;
        // what is still to be paid stands large; of what, and what has been, beside it
        let in_part = (1..bill.total).contains(&bill.paid);
        let fact = |key, amount| Fact { name: t.say(key).html(), value: Html(t.yen(amount)), small: None };
        let needs_help = matches!(state, BillState::Late | BillState::DebitFailed);
        Due {
            heading,
            state: State::of(t, state),
            sum: kernel::Yen(i64::from(if in_part { bill.total - bill.paid } else { bill.total })).to_string(),
            unit: t.say("unit-yen").html(),
            tone: match state {
                BillState::Late | BillState::DebitFailed => Some("late"),
                BillState::Confirming => Some("confirming"),
                _ => None,
            },
            icon: match state {
                BillState::Late | BillState::DebitFailed => Icon::Warning,
                BillState::Unpaid | BillState::Confirming => Icon::Slip,
                BillState::Paid | BillState::Refunded | BillState::NothingToPay => Icon::Done,
                BillState::DebitPlanned | BillState::DebitAgain | BillState::DebitConfirming => Icon::Calendar,
            },
            when: say::when(t, bill),
            note: say::note(t, tenant, bill),
            phone: (needs_help || say::is_over(tenant, bill)).then(|| Phone::of(tenant)),
            ja: t.ja(),
            flow: Flow::of(t, bill, tenant.today),
            facts: if in_part { vec![fact("amount", bill.total), fact("paid-so-far", bill.paid)] } else { Vec::new() },
            actions: Vec::new(),
        }
    }
}

/// What a bill's amount is called: one that isn't final yet is a planned one (`domain.md` §2a.4).
pub(crate) fn amount_name(t: &Speech, bill: &Bill) -> Html {
    t.say(amount_key(bill)).html()
}

/// The message that names it.
pub(crate) fn amount_key(bill: &Bill) -> &'static str {
    if bill.provisional { "amount-provisional" } else { "amount" }
}

/// A bill's water as it may be shown: no number while the bureau checks the register.
pub(crate) fn usage(t: &Speech, bill: &Bill) -> Option<Html> {
    if bill.doubtful { Some(t.say("usage-doubtful").html()) } else { bill.usage_m3.map(|usage| Html(t.m3(usage))) }
}

/// How something is paid, as a name: `口座振替`.
pub(crate) fn method(t: &Speech, method: PaymentMethod) -> Html {
    t.say(say::method_key(method)).html()
}

/// By when and how a bill is paid, in one sentence.
pub(crate) fn when(t: &Speech, bill: &Bill) -> Html {
    say::when(t, bill)
}

/// Whether a payment is waited for that may have been made.
fn is_confirming(bill: &Bill) -> bool {
    matches!(bill.state, BillState::Confirming | BillState::DebitConfirming)
}

/// By when a payment shows that is waited for, or that it should by now.
pub(crate) fn confirming(t: &Speech, tenant: &Tenant, bill: &Bill) -> Option<Html> {
    say::confirming(t, tenant, bill)
}

/// When the payment of a bill will show here.
pub(crate) fn shows(t: &Speech, tenant: &Tenant, bill: &Bill) -> Option<Html> {
    say::shows(t, tenant, bill)
}
