//! What a bill's page shows.
use super::{
    BillOfPage,
    corrected::{Change, changes},
};
use crate::{
    Visit,
    door::{Bill, Tenant},
    html::Html,
    links::{Links, encoded},
    parts::{
        due::{self, Due, Fact},
        frame::{Frame, Place},
        icon::Icon,
        label,
        state::State,
    },
    say::Speech,
};
use askama::Template;

#[derive(Template)]
#[template(path = "pages/bill/bill.html")]
pub(crate) struct BillView {
    frame: Frame,
    home: String,
    history: String,
    of: String,
    title: Html,
    messages: Vec<Message>,
    due: Due,
    parts: Vec<Part>,
    total: String,
    tax_note: Option<Html>,
    changes: Option<Changes>,
    facts: Vec<Fact>,
    paid_text: Html,
}

/// Something to know before going on.
struct Message {
    title: Html,
    text: Html,
    link: Option<(String, Html)>,
}

struct Part {
    name: String,
    amount: String,
    tax: String,
}

struct Changes {
    lines: Vec<Change>,
    total: (String, String),
    before: String,
}

impl BillView {
    pub(crate) fn new(visit: &Visit, tenant: &Tenant, page: &BillOfPage) -> BillView {
        let (t, links) = (visit.speech(), visit.links());
        let bill = &page.bill;
        let title = t.say("bill-title").bill_month("month", bill.month);
        let contract = page.contract.id.inner();
        let name = if page.corrects.is_some() {
            t.say("bill-title-corrected").arg("title", title.plain()).plain()
        } else {
            title.plain()
        };
        let here = format!("/bills/{}", encoded(bill.id.inner()));
        let mut due = Due::of(&t, tenant, bill, t.say("amount").html());
        if page.corrected_by.is_some() {
            replaced(&t, &mut due);
        }
        // The page shows each fact further down, once.
        due.flow = None;
        BillView {
            home: links.with("/", &[("contract", contract)]),
            history: links.with("/history", &[("contract", contract)]),
            of: format!("{}　{}", label::short(&page.contract), label::number(&t, visit, &page.contract)),
            title: title.html(),
            messages: messages(&t, page, &links),
            parts: bill
                .parts
                .iter()
                .map(|part| Part { name: label::part(&t, part), amount: t.yen(part.amount), tax: t.yen(part.tax) })
                .collect(),
            total: t.yen(bill.total),
            tax_note: tax_note(&t, bill),
            changes: page.corrects.as_ref().map(|before| Changes {
                lines: changes(&t, before, bill),
                total: (t.yen(before.total), t.yen(bill.total)),
                before: links.to(&format!("/bills/{}", encoded(before.id.inner()))),
            }),
            facts: facts(&t, bill),
            paid_text: match tenant.payment_shows_after_business_days {
                Some(days) => t.say("bill-paid-days").number("days", days).html(),
                None => t.say("bill-paid").html(),
            },
            frame: Frame::inside(visit, tenant, name, &here, (Place::History, Some(contract))),
            due,
        }
    }
}

/// A bill that another replaces asks for nothing any more.
fn replaced(t: &Speech, due: &mut Due) {
    due.state = State { word: t.say("state-replaced").html(), kind: "plain" };
    due.tone = None;
    due.icon = Icon::Slip;
    due.when = t.say("when-replaced").html();
    due.note = None;
    due.phone = None;
}

fn messages(t: &Speech, page: &BillOfPage, links: &Links) -> Vec<Message> {
    let bill = &page.bill;
    let mut messages = Vec::new();
    if let Some(newer) = &page.corrected_by {
        messages.push(Message {
            title: t.say("bill-replaced-title").html(),
            text: t.say("bill-replaced").html(),
            link: Some((links.to(&format!("/bills/{}", encoded(newer.inner()))), t.say("bill-see-corrected").html())),
        });
    }
    if let Some(before) = &page.corrects {
        let text = t.say("bill-corrected");
        messages.push(Message {
            title: t.say("bill-corrected-title").html(),
            text: text.kept("before", t.yen(before.total)).strong("after", t.yen(bill.total)).html(),
            link: None,
        });
    }
    if bill.provisional {
        let (title, text) = (t.say("bill-provisional-title").html(), t.say("bill-provisional").html());
        messages.push(Message { title, text, link: None });
    }
    messages
}

/// The rates in the bill, each once.
fn tax_note(t: &Speech, bill: &Bill) -> Option<Html> {
    let mut rates: Vec<i32> = bill.parts.iter().map(|part| part.tax_rate).collect();
    rates.sort_unstable();
    rates.dedup();
    let shown: Vec<String> = rates.iter().map(|rate| t.say("percent").number("rate", *rate).plain()).collect();
    (!rates.is_empty()).then(|| t.say("bill-tax-note").arg("rates", shown.join("、")).html())
}

/// How much water, when read: as delivered, nothing derived (`domain.md` §2a.9).
fn facts(t: &Speech, bill: &Bill) -> Vec<Fact> {
    let fact = |key, value: Html| Fact { name: t.say(key).html(), value, small: None };
    let number = |value: i32| Html(kernel::M3(value).to_string());
    let period = || {
        let (from, to) = (bill.period_from?, bill.period_to?);
        let period = t.say("period").kept("from", t.words.date(from)).kept("to", t.words.date(to)).html();
        let days = bill.days.map(|days| t.say("period-days").arg("days", t.words.days(days)).html());
        Some(Html(format!("{period}{}", days.unwrap_or_default())))
    };
    let days_alone = || bill.days.filter(|_| bill.period_from.is_none() || bill.period_to.is_none());
    let usage = bill.usage_m3.map(|usage| Fact {
        name: t.say("usage").html(),
        value: Html(format!("<b>{}</b>", t.m3(usage))),
        small: bill.estimated.then(|| t.say("usage-estimated").html()),
    });
    let partly_paid = (bill.paid > 0 && bill.paid < bill.total).then_some(bill.paid);
    let facts = [
        usage,
        period().map(|period| fact("period-name", period)),
        days_alone().map(|days| fact("days-used", Html(t.words.days(days)))),
        bill.read_on.map(|day| fact("read-on", t.keep(t.words.date(day)))),
        bill.previous_value.map(|value| fact("register-before", number(value))),
        bill.current_value.map(|value| fact("register-now", number(value))),
        Some(fact("issued-on", t.keep(t.words.date(bill.issued_on)))),
        Some(fact("method", due::method(t, bill))),
        Some(fact("bill-no", t.keep(&bill.bill_no))),
        partly_paid.map(|paid| fact("paid-so-far", t.keep(t.yen(paid)))),
        bill.paid_on.map(|day| fact("paid-on", t.keep(t.words.date(day)))),
    ];
    facts.into_iter().flatten().collect()
}
