//! The same figures as a table of bars, for a phone; newest first.
use super::{Measure, Series, Slot};
use crate::{html::Html, say::Speech};
use askama::Template;

/// A table of bars.
#[derive(Template)]
#[template(path = "parts/chart/bars.html")]
pub(crate) struct Bars {
    t: Speech,
    caption: Html,
    of: &'static str,
    name: Html,
    beside: Html,
    rows: Vec<Row>,
}

html_parts!(Bars);

/// What stands beside each bar's figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Beside {
    /// The charge, in yen.
    Charge,
    /// The same month of the year before.
    YearBefore,
}

struct Row {
    now: bool,
    gap: bool,
    year: Option<String>,
    month: String,
    /// Hundredths of the longest bar, with the place of its surface; none where there is no figure.
    bar: Option<(i64, i64)>,
    figure: String,
    beside: String,
}

impl Bars {
    /// `None` without a figure to show.
    pub(crate) fn of(t: &Speech, series: &Series, (measure, beside): (Measure, Beside), caption: Html) -> Option<Bars> {
        let (_, most) = series.most(measure)?;
        let mut year = None;
        let row = |(at, slot): (usize, &Slot)| {
            let new_year = year.replace(slot.month.year()) != Some(slot.month.year());
            // in hundredths, an amount of a large user would not fit into 32 bits
            let width = slot.figure(measure).map(|figure| i64::from(figure.max(0)) * 100 / i64::from(most.max(1)));
            Row {
                now: at == 0,
                gap: !slot.billed,
                year: new_year.then(|| t.words.year(slot.month.year())),
                month: t.words.month_short(slot.month),
                bar: width.map(|width| (width, if at == 0 { 0 } else { (width - 2).max(0) })),
                figure: figure(t, slot, measure),
                beside: match beside {
                    Beside::Charge => slot.total.map(|total| t.yen(total)),
                    Beside::YearBefore => slot.before(measure).map(|before| written(t, before, measure)),
                }
                .unwrap_or_else(|| "—".to_owned()),
            }
        };
        Some(Bars {
            rows: series.slots.iter().rev().enumerate().map(row).collect(),
            caption,
            of: measure.name(),
            name: t.say(measure.name()).html(),
            beside: t.say(if beside == Beside::Charge { "charge" } else { "history-before" }).html(),
            t: t.clone(),
        })
    }
}

fn figure(t: &Speech, slot: &Slot, measure: Measure) -> String {
    match slot.figure(measure) {
        Some(figure) => written(t, figure, measure),
        None if !slot.billed => t.say("chart-no-bill").plain(),
        None if slot.doubtful => t.say("usage-doubtful").plain(),
        None => "—".to_owned(),
    }
}

fn written(t: &Speech, figure: i32, measure: Measure) -> String {
    match measure {
        Measure::Usage => t.m3(figure),
        Measure::Charge => t.yen(figure),
    }
}
