//! Figures in the order of time, with gaps where the rhythm of the bills has one.
use crate::door::BillRow;
use kernel::Month;
use std::collections::BTreeMap;

/// What a chart shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Measure {
    /// Water, in cubic metres.
    Usage,
    /// Money, in yen.
    Charge,
}

impl Measure {
    /// The message that names it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Measure::Usage => "usage",
            Measure::Charge => "charge",
        }
    }
}

/// One month's figures as delivered.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Point {
    pub(crate) month: Month,
    pub(crate) usage: Option<i32>,
    /// Whether the bureau still checks the register: then there is no usage.
    pub(crate) doubtful: bool,
    pub(crate) total: i32,
}

impl From<&BillRow> for Point {
    fn from(row: &BillRow) -> Point {
        let usage = row.usage_m3.filter(|_| !row.doubtful);
        Point { month: row.month, usage, doubtful: row.doubtful, total: row.total }
    }
}

/// One place in a chart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Slot {
    pub(crate) month: Month,
    pub(crate) billed: bool,
    pub(crate) doubtful: bool,
    pub(crate) usage: Option<i32>,
    pub(crate) total: Option<i32>,
    /// The same month of the year before.
    pub(crate) year_before: Option<i32>,
    pub(crate) total_before: Option<i32>,
}

impl Slot {
    /// The month's own figure.
    pub(crate) fn figure(&self, measure: Measure) -> Option<i32> {
        match measure {
            Measure::Usage => self.usage,
            Measure::Charge => self.total,
        }
    }

    /// The figure of the same month of the year before.
    pub(crate) fn before(&self, measure: Measure) -> Option<i32> {
        match measure {
            Measure::Usage => self.year_before,
            Measure::Charge => self.total_before,
        }
    }
}

/// Places, oldest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Series {
    pub(crate) slots: Vec<Slot>,
}

impl Series {
    /// `points` newest first; those of one month are added up.
    pub(crate) fn new(points: impl IntoIterator<Item = Point>) -> Series {
        let mut by_month: BTreeMap<Month, Point> = BTreeMap::new();
        for point in points {
            // Several bills of one month are one column.
            let add = |sum: &mut Point| {
                sum.doubtful |= point.doubtful;
                let more = point.usage.unwrap_or_default();
                // A column at its bound is still a column; a sum past it would take the page down.
                sum.usage = sum.usage.map_or(point.usage, |usage| Some(usage.saturating_add(more)));
                sum.total = sum.total.saturating_add(point.total);
            };
            by_month.entry(point.month).and_modify(add).or_insert(point);
        }
        let months: Vec<Month> = by_month.keys().copied().collect();
        // A sum with a part that is still checked is no sum.
        for point in by_month.values_mut().filter(|point| point.doubtful) {
            point.usage = None;
        }
        let step = rhythm(&months);
        let slot = |month: Month| {
            let (now, before) = (by_month.get(&month), by_month.get(&month.before(12)));
            Slot {
                month,
                billed: now.is_some(),
                doubtful: now.is_some_and(|point| point.doubtful),
                usage: now.and_then(|point| point.usage),
                total: now.map(|point| point.total),
                year_before: before.and_then(|point| point.usage),
                total_before: before.map(|point| point.total),
            }
        };
        let mut slots = Vec::with_capacity(months.len());
        for (at, &month) in months.iter().enumerate() {
            let missing = at.checked_sub(1).map_or(0, |before| missing(month.since(months[before]), step));
            slots.extend((1..=missing).rev().map(|back| slot(month.before(back * step))));
            slots.push(slot(month));
        }
        Series { slots }
    }

    /// The newest year: from the same month of the year before on.
    pub(crate) fn last_year(&self) -> Series {
        let Some(from) = self.slots.last().map(|slot| slot.month.before(12)) else { return self.clone() };
        Series { slots: self.slots.iter().copied().filter(|slot| slot.month >= from).collect() }
    }

    /// What fits side by side: all of it, or twelve months with the year before as marks.
    pub(crate) fn readable(&self) -> Series {
        if self.is_long() { Series { slots: self.slots[self.slots.len() - 12..].to_vec() } } else { self.clone() }
    }

    /// Whether there is more than [`Series::readable`] shows: the year before stands beside the figures then.
    pub(crate) fn is_long(&self) -> bool {
        self.slots.len() > 13
    }

    /// The greatest figure and its newest month.
    pub(crate) fn most(&self, measure: Measure) -> Option<(Month, i32)> {
        let figures = self.slots.iter().filter_map(|slot| slot.figure(measure).map(|figure| (slot.month, figure)));
        figures.max_by_key(|&(_, figure)| figure)
    }

    /// Months without a bill, oldest first.
    pub(crate) fn gaps(&self) -> impl DoubleEndedIterator<Item = Month> {
        self.slots.iter().filter(|slot| !slot.billed).map(|slot| slot.month)
    }
}

/// Every how many months a bill comes: the commonest distance, the shorter of equals.
fn rhythm(months: &[Month]) -> u32 {
    let mut counts: BTreeMap<u32, usize> = BTreeMap::new();
    for pair in months.windows(2) {
        *counts.entry(pair[1].since(pair[0]).unsigned_abs()).or_default() += 1;
    }
    let most = counts.values().max().copied().unwrap_or_default();
    counts.into_iter().find(|&(_, count)| count == most).map_or(1, |(step, _)| step.max(1))
}

/// How many bills are missing between two that lie `distance` months apart.
fn missing(distance: i32, step: u32) -> u32 {
    let distance = distance.unsigned_abs();
    if distance.is_multiple_of(step) { (distance / step).saturating_sub(1).min(24) } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::{Measure, Point, Series};
    use kernel::Month;

    fn series(months: &[&str]) -> Series {
        let point =
            |text: &&str| Point { month: text.parse::<Month>().unwrap(), usage: Some(10), doubtful: false, total: 100 };
        Series::new(months.iter().rev().map(point))
    }

    fn shown(series: &Series) -> Vec<String> {
        let mark = |billed| if billed { "" } else { " gap" };
        series.slots.iter().map(|slot| format!("{}{}", slot.month, mark(slot.billed))).collect()
    }

    #[test]
    fn a_month_without_a_bill_is_a_gap_in_the_bills_own_rhythm() {
        let monthly = series(&["2026-01", "2026-02", "2026-04", "2026-05"]);
        assert_eq!(shown(&monthly), ["2026-01", "2026-02", "2026-03 gap", "2026-04", "2026-05"]);
        let every_second = series(&["2026-01", "2026-03", "2026-07", "2026-09"]);
        assert_eq!(shown(&every_second), ["2026-01", "2026-03", "2026-05 gap", "2026-07", "2026-09"]);
    }

    #[test]
    fn a_month_with_a_bill_that_is_still_checked_has_no_sum() {
        let month = Month::new(2026, 1).unwrap();
        let point = |doubtful, usage| Point { month, usage, doubtful, total: 100 };
        let series = Series::new([point(false, Some(10)), point(true, None)]);
        assert_eq!((series.slots[0].usage, series.slots[0].doubtful, series.slots[0].total), (None, true, Some(200)));
    }

    #[test]
    fn what_adds_up_to_more_than_a_column_holds_stands_at_its_bound() {
        let month = Month::new(2026, 1).unwrap();
        let point = || Point { month, usage: Some(i32::MAX), doubtful: false, total: 2_000_000_000 };
        let series = Series::new([point(), point()]);
        assert_eq!((series.slots[0].usage, series.slots[0].total), (Some(i32::MAX), Some(i32::MAX)));
    }

    #[test]
    fn none_and_one_are_series_too() {
        assert_eq!(series(&[]).last_year().readable().most(Measure::Usage), None);
        assert_eq!(shown(&series(&["2026-01"]).last_year()), ["2026-01"]);
    }

    #[test]
    fn two_years_of_months_are_shown_as_twelve_with_the_year_before() {
        let months: Vec<String> = (0..24).rev().map(|n| Month::new(2026, 11).unwrap().before(n).to_string()).collect();
        let all = series(&months.iter().map(String::as_str).collect::<Vec<_>>());
        assert_eq!(all.readable().slots.len(), 12);
        assert!(all.readable().slots.iter().all(|slot| slot.year_before == Some(10)));
        assert_eq!(all.last_year().slots.len(), 13);
    }
}
