//! Columns as a picture that can also be read aloud.
use super::{
    Measure, Series,
    columns::{self, Column},
};
use crate::say::Speech;
use askama::Template;

/// A picture of columns with title and description.
#[derive(Template)]
#[template(path = "parts/chart/figure.html")]
pub(crate) struct Figure {
    t: Speech,
    /// What its parts' ids begin with: a page may hold two.
    id: &'static str,
    title: String,
    description: String,
    columns: Vec<Column>,
}

html_parts!(Figure);

impl Figure {
    /// Whether any column has a year before: the legend names only what is drawn.
    fn is_compared(&self) -> bool {
        self.columns.iter().any(|column| column.mark.is_some())
    }

    /// `None` without a figure to show.
    pub(crate) fn of(t: &Speech, series: &Series, measure: Measure) -> Option<Figure> {
        let (first, last) = (series.slots.first()?, series.slots.last()?);
        series.most(measure)?;
        let (id, title) = match measure {
            Measure::Usage => ("usage-chart", "chart-title"),
            Measure::Charge => ("charge-chart", "chart-title-charge"),
        };
        let title = t.say(title).arg("from", t.words.month(first.month)).arg("to", t.words.month(last.month)).plain();
        let description = description(t, series, measure);
        Some(Figure { title, description, columns: columns::drawn(t, series, measure), t: t.clone(), id })
    }
}

fn description(t: &Speech, series: &Series, measure: Measure) -> String {
    let spoken = |figure: i32| match measure {
        Measure::Usage => t.words.m3_spoken(kernel::M3(figure)),
        Measure::Charge => t.yen(figure),
    };
    let mut sentences = Vec::new();
    if let Some(last) = series.slots.last() {
        sentences.extend(last.figure(measure).map(|now| t.say("chart-now").arg("figure", spoken(now)).plain()));
        let before = last.before(measure);
        sentences.extend(before.map(|before| t.say("chart-before").arg("figure", spoken(before)).plain()));
    }
    if let Some((month, most)) = series.most(measure) {
        sentences.push(t.say("chart-most").arg("month", t.words.month(month)).arg("figure", spoken(most)).plain());
    }
    for gap in series.gaps() {
        sentences.push(t.say("chart-gap").arg("month", t.words.month(gap)).plain());
    }
    if measure == Measure::Usage {
        for slot in series.slots.iter().filter(|slot| slot.doubtful) {
            sentences.push(t.say("chart-doubtful").arg("month", t.words.month(slot.month)).plain());
        }
    }
    sentences.join(" ")
}
