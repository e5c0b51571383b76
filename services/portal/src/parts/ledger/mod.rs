//! Many bills: when issued, how much water, over how many days, how much, where it stands, when paid (KNZ-12). Days
//! and dates stand as delivered. A period without a bill is a row with its reason, and no bill (OSK-26).
mod when;

pub(crate) use when::{Days, when, when_in_text};

use crate::{
    Visit,
    door::BillRow,
    html::Html,
    links::encoded,
    parts::{chart::Series, state::State},
    say::Speech,
};
use askama::Template;
use kernel::Month;

/// The table.
#[derive(Template)]
#[template(path = "parts/ledger/ledger.html")]
pub(crate) struct Ledger {
    t: Speech,
    caption: Html,
    lines: Vec<Line>,
}

html_parts!(Ledger);

enum Line {
    Bill(BillLine),
    /// A month that the bills' own rhythm names and that has none.
    Gap {
        month: Html,
        reason: Html,
    },
}

struct BillLine {
    href: String,
    now: bool,
    issued: String,
    usage: String,
    estimated: Option<Html>,
    days: String,
    total: String,
    small: Option<Html>,
    state: State,
    when: Html,
}

impl Ledger {
    /// `rows` newest first, `series` made of them; `newest` says whether the first of them is the newest of all.
    pub(crate) fn new(
        t: &Speech,
        visit: &Visit,
        (rows, series): (&[BillRow], &Series),
        newest: bool,
        caption: Html,
    ) -> Ledger {
        let mut gaps = series.gaps().rev().peekable();
        let mut lines = Vec::with_capacity(rows.len());
        for (at, row) in rows.iter().enumerate() {
            while let Some(month) = gaps.next_if(|gap| *gap > row.month) {
                lines.push(gap(t, month));
            }
            lines.push(Line::Bill(bill(t, visit, row, newest && at == 0)));
        }
        Ledger { t: t.clone(), caption, lines }
    }
}

fn gap(t: &Speech, month: Month) -> Line {
    let reason = t.say("chart-gap").kept("month", t.words.month(month)).html();
    Line::Gap { month: t.keep(t.words.month_of_bill(month)), reason }
}

fn bill(t: &Speech, visit: &Visit, row: &BillRow, now: bool) -> BillLine {
    let usage = row.usage_m3.map_or_else(|| "—".to_owned(), |usage| t.m3(usage));
    BillLine {
        href: visit.links().to(&format!("/bills/{}", encoded(row.id.inner()))),
        now,
        issued: t.words.date_in_table(row.issued_on),
        usage: if row.doubtful { t.say("usage-doubtful").plain() } else { usage },
        estimated: (row.estimated && !row.doubtful).then(|| t.say("ledger-estimated").html()),
        days: row.days.map_or_else(|| "—".to_owned(), |days| t.words.days(days)),
        total: t.yen(row.total),
        small: row.provisional.then(|| t.say("ledger-provisional").html()),
        state: State::of(t, row.state),
        when: when(t, row.state, &Days::from(row)),
    }
}
