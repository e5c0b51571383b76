//! Water and money over time: columns on a wide page, a table of bars on a phone, and the sentence that says what both
//! say. One figure stands for a month as the bureau delivered it; a month without a bill is shown as a gap (OSK-26).
mod bars;
mod columns;
mod figure;
mod series;

pub(crate) use bars::{Bars, Beside};
pub(crate) use figure::Figure;
pub(crate) use series::{Measure, Point, Series, Slot};

use crate::{html::Html, say::Speech};

/// 「前の年の同じ月より 4 m³ 少なめ」 as a sentence; what it is when nothing can be compared.
pub(crate) fn comparison(t: &Speech, series: &Series) -> Option<Html> {
    let slot = series.slots.last()?;
    let usage = slot.usage?;
    Some(match slot.year_before {
        None => t.say("compare-none").html(),
        Some(before) if before == usage => t.say("compare-equal").html(),
        Some(before) => t.say("compare").strong("difference", difference(t, usage - before)).html(),
    })
}

/// `4 m³ 少なめ`, `2 m³ 多め`, `増減なし`: beside the other figure, no part of a sentence.
pub(crate) fn difference(t: &Speech, difference: i32) -> String {
    let water = t.m3(difference.abs());
    match difference {
        0 => t.say("compare-same").plain(),
        1.. => t.say("compare-more").arg("water", water).plain(),
        _ => t.say("compare-less").arg("water", water).plain(),
    }
}
