//! The paper itself: numbers, registers, days and money as delivered, nothing derived (`domain.md` §2a.7, -9).
use super::{
    NoticeContract, NoticeTenant,
    bill::{self, OfReading},
    operation::{Debit, Reading},
};
use crate::{
    Visit,
    door::{Bill, PaymentMethod},
    html::Html,
    parts::{
        chart,
        due::{self, Fact},
        frame::Phone,
    },
    say::Speech,
};
use askama::{Template, filters::HtmlSafe};
use kernel::M3;

/// What one A4 page holds.
#[derive(Template)]
#[template(path = "pages/notice/paper.html")]
pub(crate) struct Paper {
    t: Speech,
    title: Html,
    holder: Html,
    place: String,
    customer_no: String,
    numbers: Vec<Number>,
    usage: String,
    has_usage: bool,
    bills: Vec<OfReading>,
    messages: Vec<(Html, Html)>,
    register: Option<Register>,
    of_reading: Vec<Fact>,
    beside: Vec<Fact>,
    /// The receipt of the last debit: title and text.
    debit: Option<(Html, Html)>,
    invoices: Vec<(String, Html)>,
    phone: Phone,
}

impl HtmlSafe for Paper {}

/// A bill's number, by a name that tells it from another's.
struct Number {
    name: Html,
    number: String,
}

/// A line of the meter's table.
struct Register {
    now: String,
    before: String,
    usage: Html,
}

impl Paper {
    pub(super) fn new(visit: &Visit, tenant: &NoticeTenant, contract: &NoticeContract, reading: &Reading) -> Paper {
        let t = visit.speech();
        let alone = reading.bills.len() < 2;
        // Oldest first: so the paper named the months.
        let bills = || reading.bills.iter().rev();
        let number = |bill: &Bill| Number {
            name: bill::of_month(&t, "bill-no", bill, alone),
            number: visit.grouped(&bill.bill_no),
        };
        let usage = reading.usage_m3.filter(|_| !reading.doubtful);
        Paper {
            title: title(&t, reading),
            holder: holder(&t, contract),
            place: contract.label.service_address.clone(),
            customer_no: visit.grouped(&contract.label.customer_no),
            numbers: if tenant.notice_prints_bill_no { bills().map(number).collect() } else { Vec::new() },
            has_usage: usage.is_some(),
            usage: match usage {
                Some(usage) => M3(usage).to_string(),
                None if reading.doubtful => t.say("usage-doubtful").plain(),
                None => "—".to_owned(),
            },
            bills: bills()
                .enumerate()
                .map(|(at, bill)| OfReading::new(&t, &tenant.tenant, bill, at, reading))
                .collect(),
            messages: messages(&t, tenant, reading),
            register: register(&t, reading, usage),
            of_reading: of_reading(&t, reading),
            beside: beside(&t, contract, reading),
            debit: contract.last_debit.as_ref().map(|debit| last_debit(&t, contract, debit)),
            invoices: tenant
                .invoice_numbers
                .iter()
                .map(|invoice| (invoice.name.clone(), t.say("notice-invoice").kept("number", &invoice.number).html()))
                .collect(),
            phone: Phone::of(&tenant.tenant),
            t,
        }
    }
}

/// Whose contract it is.
pub(super) fn holder(t: &Speech, contract: &NoticeContract) -> Html {
    t.say("notice-holder").japanese("name", &contract.holder_name).html()
}

/// The months of its bills, in both calendars where the language has two; of a reading without a bill, its day. A line
/// may end inside a month, between its pieces: on a small screen all of it would reach beyond the edge.
fn title(t: &Speech, reading: &Reading) -> Html {
    if reading.bills.is_empty() {
        return t.say("notice-of-reading").kept("day", t.words.date(reading.read_on)).html();
    }
    let month = |bill: &Bill| t.words.month_in_both(bill.month).iter().map(|piece| t.keep(piece).0).collect::<String>();
    let months: Vec<String> = reading.bills.iter().rev().map(month).collect();
    Html(months.join(&t.say("notice-and").html().0))
}

/// What one must know before reading the figures.
fn messages(t: &Speech, tenant: &NoticeTenant, reading: &Reading) -> Vec<(Html, Html)> {
    let said = |title, text| (t.say(title).html(), t.say(text).html());
    let contact = &tenant.tenant.contact;
    let doubtful = || {
        let text = t.say("bill-doubtful").japanese("name", &contact.name).kept("phone", &contact.phone);
        (t.say("bill-doubtful-title").html(), text.html())
    };
    [
        reading.doubtful.then(doubtful),
        reading.meter_changed.then(|| said("notice-meter-title", "notice-meter")),
        reading.estimated.then(|| said("usage-estimated", "notice-estimated")),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// With the signs of a sum only where it is one: a changed meter or an estimate has another.
fn register(t: &Speech, reading: &Reading, usage: Option<i32>) -> Option<Register> {
    let (now, before) = (reading.current_value, reading.previous_value);
    if now.is_none() && before.is_none() {
        return None;
    }
    let is_sum =
        now.zip(before).zip(usage).is_some_and(|((now, before), usage)| now.checked_sub(before) == Some(usage));
    let shown = |value: Option<i32>| value.map_or_else(|| "—".to_owned(), |value| M3(value).to_string());
    let used = match usage {
        Some(usage) => Html(format!("<b>{}</b>", t.m3(usage))),
        None if reading.doubtful => t.say("usage-doubtful").html(),
        None => Html("—".to_owned()),
    };
    Some(Register {
        now: shown(now),
        before: if is_sum { format!("− {}", shown(before)) } else { shown(before) },
        usage: if is_sum { Html(format!("＝ {used}")) } else { used },
    })
}

fn of_reading(t: &Speech, reading: &Reading) -> Vec<Fact> {
    let fact = |key, value| Fact { name: t.say(key).html(), value, small: None };
    let days = reading.days.map(|days| Html(t.words.days(days)));
    let period = reading.period_from.zip(reading.period_to).map(|(from, to)| Fact {
        small: days.clone(),
        ..fact("period-name", t.say("period").kept("from", t.words.date(from)).kept("to", t.words.date(to)).html())
    });
    let period = period.or_else(|| days.map(|days| fact("days-used", days)));
    let next = reading.next_read_on.map(|day| t.say("notice-next-about").day("day", day).html());
    [Some(fact("read-on", t.keep(t.words.date(reading.read_on)))), period, next.map(|next| fact("notice-next", next))]
        .into_iter()
        .flatten()
        .collect()
}

fn beside(t: &Speech, contract: &NoticeContract, reading: &Reading) -> Vec<Fact> {
    let fact = |key, value| Fact { name: t.say(key).html(), value, small: None };
    let usage = reading.usage_m3.filter(|_| !reading.doubtful);
    let before = Fact {
        small: usage
            .zip(reading.usage_m3_year_before)
            .map(|(usage, before)| t.keep(chart::difference(t, usage - before))),
        ..fact(
            "notice-year-before",
            Html(reading.usage_m3_year_before.map_or_else(|| "—".to_owned(), |usage| t.m3(usage))),
        )
    };
    let method = reading.bills.first().map_or(contract.payment_method, |bill| bill.payment_method);
    vec![before, fact("method", due::method(t, method))]
}

/// The receipt of money that the bureau fetched itself. What it was fetched from is only sure while it still is.
fn last_debit(t: &Speech, contract: &NoticeContract, debit: &Debit) -> (Html, Html) {
    let (title, text) = match contract.payment_method {
        PaymentMethod::DirectDebit => ("notice-debit-title", "notice-debit"),
        PaymentMethod::CreditCard | PaymentMethod::Slip => ("notice-fetched-title", "notice-fetched"),
    };
    let text = t.say(text).bill_month("month", debit.month).kept("amount", t.yen(debit.amount));
    (t.say(title).html(), text.kept("day", t.words.date(debit.paid_on)).html())
}
