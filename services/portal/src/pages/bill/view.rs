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
        breakdown::Breakdown,
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
    number: String,
    title: Html,
    messages: Vec<Message>,
    due: Due,
    parts: Option<Breakdown>,
    changes: Option<Changes>,
    facts: Vec<Fact>,
    /// When the payment will show here.
    shows: Option<Html>,
}

/// Something to know before going on.
struct Message {
    title: Html,
    text: Html,
    link: Option<(String, Html)>,
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
        let mut due = Due::of(&t, tenant, bill, due::amount_name(&t, bill));
        if page.corrected_by.is_some() {
            replaced(&t, &mut due);
        }
        // The page shows each fact further down, once.
        due.flow = None;
        BillView {
            home: links.with("/", &[("contract", contract)]),
            history: links.with("/history", &[("contract", contract)]),
            of: label::short(&page.contract).to_owned(),
            number: label::number(&t, visit, &page.contract),
            title: title.html(),
            messages: messages(&t, tenant, page, &links),
            parts: Breakdown::of(&t, bill, "parts".to_owned(), t.say("bill-parts").html()),
            changes: page.corrects.as_ref().map(|before| Changes {
                lines: changes(&t, before, bill),
                total: (t.yen(before.total), t.yen(bill.total)),
                before: links.to(&format!("/bills/{}", encoded(before.id.inner()))),
            }),
            facts: facts(&t, bill),
            shows: due::shows(&t, tenant, bill).filter(|_| page.corrected_by.is_none()),
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

fn messages(t: &Speech, tenant: &Tenant, page: &BillOfPage, links: &Links) -> Vec<Message> {
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
    if bill.doubtful {
        let text = t.say("bill-doubtful").japanese("name", &tenant.contact.name).kept("phone", &tenant.contact.phone);
        messages.push(Message { title: t.say("bill-doubtful-title").html(), text: text.html(), link: None });
    }
    if bill.provisional {
        let (title, text) = (t.say("bill-provisional-title").html(), t.say("bill-provisional").html());
        messages.push(Message { title, text, link: None });
    }
    messages
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
    let usage = due::usage(t, bill).map(|usage| Fact {
        name: t.say("usage").html(),
        value: Html(format!("<b>{usage}</b>")),
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
        Some(fact("method", due::method(t, bill.payment_method))),
        Some(fact("bill-no", t.keep(&bill.bill_no))),
        partly_paid.map(|paid| fact("paid-so-far", t.keep(t.yen(paid)))),
        bill.paid_on.map(|day| fact("paid-on", t.keep(t.words.date(day)))),
        (bill.refunded > 0).then(|| fact("refunded", t.keep(t.yen(bill.refunded)))),
        bill.refunded_on.map(|day| fact("refunded-on", t.keep(t.words.date(day)))),
    ];
    facts.into_iter().flatten().collect()
}
