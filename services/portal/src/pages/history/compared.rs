//! A month beside the same month of the year before.
use crate::{
    parts::chart::{Series, Slot},
    say::Speech,
};

/// A line of the comparison: water, and money below it.
pub(crate) struct Compared {
    pub(crate) month: String,
    pub(crate) before: (String, String),
    pub(crate) now: (String, String),
    pub(crate) difference: (String, String),
}

/// The newest year's months that have a year before, newest first.
pub(super) fn compared(t: &Speech, series: &Series) -> Vec<Compared> {
    let line = |slot: &Slot| {
        let (usage, before) = (slot.usage?, slot.year_before?);
        let (total, total_before) = (slot.total?, slot.total_before?);
        Some(Compared {
            month: t.words.month_short(slot.month),
            before: (t.m3(before), t.yen(total_before)),
            now: (t.m3(usage), t.yen(total)),
            difference: (
                signed(usage - before, t.m3(usage - before)),
                signed(total - total_before, t.yen(total - total_before)),
            ),
        })
    };
    // twelve months, so that no month stands twice
    let Some(newest) = series.slots.last().map(|slot| slot.month) else { return Vec::new() };
    let this_year = series.slots.iter().rev().filter(|slot| newest.since(slot.month) < 12);
    this_year.filter_map(line).collect()
}

/// More than nothing carries its sign, as less does.
fn signed(difference: i32, shown: String) -> String {
    if difference > 0 { format!("+{shown}") } else { shown }
}
