//! What a bill is made of: its parts with the tax in each, as delivered (KNZ-10).
use crate::{door::Bill, html::Html, parts::label, say::Speech};
use askama::Template;

/// The table of a bill's parts.
#[derive(Template)]
#[template(path = "parts/breakdown/breakdown.html")]
pub(crate) struct Breakdown {
    t: Speech,
    id: String,
    caption: Html,
    parts: Vec<Part>,
    total: String,
    tax_note: Option<Html>,
}

html_parts!(Breakdown);

struct Part {
    name: String,
    amount: String,
    tax: String,
}

impl Breakdown {
    /// `None` for a bill that came without parts. `id` is the caption's, of which a page may hold one alone.
    pub(crate) fn of(t: &Speech, bill: &Bill, id: String, caption: Html) -> Option<Breakdown> {
        let part = |part| (label::part(t, part), part);
        let parts = bill.parts.iter().map(part).map(|(name, part)| Part {
            name,
            amount: t.yen(part.amount),
            tax: t.yen(part.tax),
        });
        let breakdown = Breakdown {
            t: t.clone(),
            id,
            caption,
            parts: parts.collect(),
            total: t.yen(bill.total),
            tax_note: tax_note(t, bill),
        };
        (!bill.parts.is_empty()).then_some(breakdown)
    }
}

/// The rates in the bill, each once.
fn tax_note(t: &Speech, bill: &Bill) -> Option<Html> {
    let mut rates: Vec<i32> = bill.parts.iter().map(|part| part.tax_rate).collect();
    rates.sort_unstable();
    rates.dedup();
    let shown: Vec<String> = rates.iter().map(|rate| t.say("percent").number("rate", *rate).plain()).collect();
    (!rates.is_empty()).then(|| t.say("bill-tax-note").arg("rates", shown.join("、")).html())
}
