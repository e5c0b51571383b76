//! Water over time: columns on a wide page, a table of bars on a phone, and the sentence that says what both say. One
//! figure stands for a month as the bureau delivered it; a month without a bill is shown as a gap (OSK-26).
mod columns;
mod series;

pub(crate) use series::{Point, Series, Slot};

use crate::{html::Html, say::Speech};
use askama::Template;
use columns::Column;

/// A chart with its table.
#[derive(Template)]
#[template(path = "parts/chart/chart.html")]
pub(crate) struct Chart {
    t: Speech,
    title: String,
    description: String,
    columns: Vec<Column>,
    caption: Html,
    /// Only where another table says the same on a wide page.
    rows: Vec<Row>,
}

html_parts!(Chart);

/// A line of the table of bars.
struct Row {
    now: bool,
    year: Option<String>,
    month: String,
    /// Hundredths of the longest bar, with the place of its surface; none for a gap.
    bar: Option<(i32, i32)>,
    usage: String,
    total: String,
}

impl Chart {
    /// `None` without a figure to show.
    pub(crate) fn of(t: &Speech, series: &Series, caption: Html) -> Option<Chart> {
        let (first, last) = (series.slots.first()?, series.slots.last()?);
        series.most()?;
        let title =
            t.say("chart-title").arg("from", t.words.month(first.month)).arg("to", t.words.month(last.month)).plain();
        Some(Chart {
            title,
            description: description(t, series),
            columns: columns::drawn(t, series),
            caption,
            rows: rows(t, series),
            t: t.clone(),
        })
    }
}

/// 「前の年の同じ月より 4 m³ 少なめ」 as a sentence; what it is when nothing can be compared.
pub(crate) fn comparison(t: &Speech, series: &Series) -> Option<Html> {
    let slot = series.slots.last()?;
    let usage = slot.usage?;
    Some(match slot.year_before {
        None => t.say("compare-none").html(),
        Some(before) => t.say("compare").strong("difference", difference(t, usage - before)).html(),
    })
}

/// `4 m³ 少なめ`, `2 m³ 多め`, `同じ`.
pub(crate) fn difference(t: &Speech, difference: i32) -> String {
    let water = t.m3(difference.abs());
    match difference {
        0 => t.say("compare-same").plain(),
        1.. => t.say("compare-more").arg("water", water).plain(),
        _ => t.say("compare-less").arg("water", water).plain(),
    }
}

fn description(t: &Speech, series: &Series) -> String {
    let spoken = |water| t.words.m3_spoken(kernel::M3(water));
    let mut sentences = Vec::new();
    if let Some(usage) = series.slots.last().and_then(|slot| slot.usage) {
        sentences.push(t.say("chart-now").arg("water", spoken(usage)).plain());
    }
    if let Some(before) = series.slots.last().and_then(|slot| slot.year_before) {
        sentences.push(t.say("chart-before").arg("water", spoken(before)).plain());
    }
    if let Some((month, most)) = series.most() {
        sentences.push(t.say("chart-most").arg("month", t.words.month(month)).arg("water", spoken(most)).plain());
    }
    for gap in series.slots.iter().filter(|slot| !slot.billed) {
        sentences.push(t.say("chart-gap").arg("month", t.words.month(gap.month)).plain());
    }
    sentences.join(" ")
}

fn rows(t: &Speech, series: &Series) -> Vec<Row> {
    let most = series.most().map_or(1, |(_, most)| most.max(1));
    let mut year = None;
    let row = |(at, slot): (usize, &Slot)| {
        let new_year = year.replace(slot.month.year()) != Some(slot.month.year());
        let width = slot.usage.map(|usage| usage.max(0).saturating_mul(100) / most);
        Row {
            now: at == 0,
            year: new_year.then(|| t.words.year(slot.month.year())),
            month: t.words.month_short(slot.month),
            bar: width.map(|width| (width, if at == 0 { 0 } else { (width - 2).max(0) })),
            usage: slot.usage.map_or_else(|| "—".to_owned(), |usage| t.m3(usage)),
            total: slot.total.map_or_else(|| t.say("chart-no-bill").plain(), |total| t.yen(total)),
        }
    };
    series.slots.iter().rev().enumerate().map(row).collect()
}
