//! Columns in a picture of 680 by 260: ground at 208, the greatest figure at 16.
use super::{Series, Slot};
use crate::say::Speech;

const WIDTH: f64 = 680.0;
const GROUND: f64 = 208.0;
const TALLEST: f64 = 192.0;

/// One column, ready to be drawn; coordinates as text.
pub(crate) struct Column {
    pub(crate) x: String,
    pub(crate) width: String,
    pub(crate) middle: String,
    pub(crate) month: String,
    pub(crate) year: Option<String>,
    pub(crate) now: bool,
    pub(crate) bar: Option<Bar>,
    pub(crate) mark: Option<Mark>,
}

/// The bar of a figure.
pub(crate) struct Bar {
    pub(crate) top: String,
    pub(crate) height: String,
    pub(crate) value: String,
    pub(crate) value_y: String,
    /// Whether the figure stands inside the bar.
    pub(crate) inside: bool,
}

/// The line across a column: the same month of the year before.
pub(crate) struct Mark {
    pub(crate) x: String,
    pub(crate) width: String,
    pub(crate) y: String,
}

pub(super) fn drawn(t: &Speech, series: &Series) -> Vec<Column> {
    let figures = series.slots.iter().flat_map(|slot| [slot.usage, slot.year_before]).flatten();
    let most = f64::from(figures.max().unwrap_or_default().max(1));
    let count = f64::from(u32::try_from(series.slots.len()).unwrap_or(u32::MAX));
    let (room, last) = (WIDTH / count, series.slots.len() - 1);
    let width = (room * 0.69).round().min(44.0);
    let mut middle = room / -2.0;
    let mut year = None;
    let column = |(at, slot): (usize, &Slot)| {
        middle += room;
        let height = |figure: i32| (f64::from(figure.max(0)) / most * TALLEST).round();
        let left = middle - width / 2.0;
        let mark = slot.year_before.map(|figure| GROUND - height(figure) - 1.0);
        Column {
            x: text(left),
            width: text(width),
            middle: text(middle),
            month: t.words.month_short(slot.month),
            year: (year.replace(slot.month.year()) != Some(slot.month.year())).then(|| t.words.year(slot.month.year())),
            now: at == last,
            bar: slot.usage.map(|figure| bar(figure, height(figure), mark)),
            mark: mark.map(|y| Mark { x: text(left - 4.0), width: text(width + 8.0), y: text(y) }),
        }
    };
    series.slots.iter().enumerate().map(column).collect()
}

/// The figure stands inside the bar, below the mark where that would cross it; above where there is no room.
fn bar(figure: i32, height: f64, mark: Option<f64>) -> Bar {
    let top = GROUND - height;
    let crosses = |y: f64, mark: f64| (y - 21.0..=y + 3.0).contains(&mark);
    let inside = match mark {
        Some(mark) if crosses(top + 22.0, mark) => mark + 21.0,
        _ => top + 22.0,
    };
    let above = match mark {
        Some(mark) if crosses(top - 6.0, mark) => mark - 6.0,
        _ => top - 6.0,
    };
    let fits = inside <= GROUND - 6.0;
    Bar {
        top: text(top),
        height: text(height),
        value: kernel::M3(figure).to_string(),
        value_y: text(if fits { inside } else { above }),
        inside: fits,
    }
}

/// One digit after the point at most.
fn text(number: f64) -> String {
    let shown = format!("{number:.1}");
    shown.strip_suffix(".0").map(ToOwned::to_owned).unwrap_or(shown)
}

#[cfg(test)]
mod tests {
    use super::bar;

    #[test]
    fn figures_and_marks_never_meet_and_stay_in_the_picture() {
        for height in 0..=192 {
            for mark in 0..=192 {
                let mark_y = 208.0 - f64::from(mark) - 1.0;
                let bar = bar(1, f64::from(height), Some(mark_y));
                let y: f64 = bar.value_y.parse().unwrap();
                assert!(!(y - 14.0..=y + 2.0).contains(&mark_y), "height {height}, mark {mark}: figure at {y}");
                assert!((8.0..=202.0).contains(&y), "height {height}, mark {mark}: figure at {y}");
            }
        }
    }
}
