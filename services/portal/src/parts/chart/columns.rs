//! Columns in a picture of 680 by 260: ground at 208, the greatest figure at 16.
use super::{Measure, Series, Slot};
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
    /// Its figure, where it has room.
    pub(crate) value: Option<String>,
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

pub(super) fn drawn(t: &Speech, series: &Series, measure: Measure) -> Vec<Column> {
    let figures = series.slots.iter().flat_map(|slot| [slot.figure(measure), slot.before(measure)]).flatten();
    let most = f64::from(figures.max().unwrap_or_default().max(1));
    let count = f64::from(u32::try_from(series.slots.len()).unwrap_or(u32::MAX));
    let (room, last) = (WIDTH / count, series.slots.len() - 1);
    let width = (room * 0.69).round().min(44.0);
    let values = values(series, measure, room);
    let mut middle = room / -2.0;
    let years = years(&series.slots, room);
    let column = |(at, slot): (usize, &Slot)| {
        middle += room;
        let height = |figure: i32| (f64::from(figure.max(0)) / most * TALLEST).round();
        let left = middle - width / 2.0;
        let mark = slot.before(measure).map(|figure| GROUND - height(figure) - 1.0);
        Column {
            x: text(left),
            width: text(width),
            middle: text(middle),
            month: t.words.month_short(slot.month),
            year: years[at].map(|year| t.words.year(year)),
            now: at == last,
            bar: slot
                .figure(measure)
                .map(|figure| bar(values[at].clone(), height(figure), mark, if at == last { width } else { room })),
            mark: mark.map(|y| Mark { x: text(left - 4.0), width: text(width + 8.0), y: text(y) }),
        }
    };
    series.slots.iter().enumerate().map(column).collect()
}

/// The years below the columns at which they begin. That of the first column is left out where the next would touch it:
/// a year is told by its own beginning.
fn years(slots: &[Slot], room: f64) -> Vec<Option<i32>> {
    let begins = |at: usize| at == 0 || slots[at - 1].month.year() != slots[at].month.year();
    let mut years: Vec<Option<i32>> =
        slots.iter().enumerate().map(|(at, slot)| begins(at).then(|| slot.month.year())).collect();
    // about how wide 「2026年」 is printed, with what parts it from the next
    let apart = (1..slots.len()).take_while(|&at| f64::from(u32::try_from(at).unwrap_or(u32::MAX)) * room < 60.0);
    if apart.into_iter().any(begins) {
        years[0] = None;
    }
    years
}

/// The figures that have room beside each other. Where one is too wide for its place, the newest and the greatest
/// stand for all: the table says the rest.
fn values(series: &Series, measure: Measure, room: f64) -> Vec<Option<String>> {
    let shown = |slot: &Slot| slot.figure(measure).map(|figure| kernel::M3(figure).to_string());
    let mut values: Vec<Option<String>> = series.slots.iter().map(shown).collect();
    if values.iter().flatten().all(|value| printed(value) + 4.0 <= room) {
        return values;
    }
    let newest = values.len() - 1;
    let greatest = (0..=newest).max_by_key(|&at| series.slots[at].figure(measure));
    let meet = |at: usize| {
        let apart = f64::from(u32::try_from(newest - at).unwrap_or(u32::MAX)) * room;
        let half = |at: usize| values[at].as_deref().map_or(0.0, printed) / 2.0;
        at != newest && apart < half(at) + half(newest) + 8.0
    };
    let greatest = greatest.filter(|&at| !meet(at));
    for (_, value) in values.iter_mut().enumerate().filter(|(at, _)| *at != newest && Some(*at) != greatest) {
        *value = None;
    }
    values
}

/// About how wide a figure is printed: digits of 15 px.
fn printed(value: &str) -> f64 {
    value.chars().map(|c| if c.is_ascii_digit() { 8.6 } else { 4.6 }).sum()
}

/// The figure stands inside the bar, below the mark where that would cross it; above where there is no room. `width` is
/// what it may take inside: on pale water it may reach over the edge, on the dark column of now it may not.
fn bar(value: Option<String>, height: f64, mark: Option<f64>, width: f64) -> Bar {
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
    let fits = inside <= GROUND - 6.0 && value.as_deref().is_none_or(|value| printed(value) + 2.0 <= width);
    Bar { top: text(top), height: text(height), value, value_y: text(if fits { inside } else { above }), inside: fits }
}

/// One digit after the point at most.
fn text(number: f64) -> String {
    let shown = format!("{number:.1}");
    shown.strip_suffix(".0").map(ToOwned::to_owned).unwrap_or(shown)
}

#[cfg(test)]
mod tests {
    use super::{Measure, Series, bar, values, years};
    use crate::parts::chart::Point;
    use kernel::Month;

    #[test]
    fn figures_and_marks_never_meet_and_stay_in_the_picture() {
        for (figure, height, mark) in ["1", "12,345"]
            .iter()
            .flat_map(|figure| (0..=192).flat_map(move |height| (0..=192).map(move |mark| (*figure, height, mark))))
        {
            let mark_y = 208.0 - f64::from(mark) - 1.0;
            let bar = bar(Some(figure.to_owned()), f64::from(height), Some(mark_y), 36.0);
            let y: f64 = bar.value_y.parse().unwrap();
            assert!(!(y - 14.0..=y + 2.0).contains(&mark_y), "height {height}, mark {mark}: figure at {y}");
            assert!((8.0..=202.0).contains(&y), "height {height}, mark {mark}: figure at {y}");
        }
    }

    fn shown(totals: &[i32]) -> Vec<Option<String>> {
        let months = (0..).map(|back| Month::new(2026, 11).unwrap().before(back));
        let point = |(month, &total)| Point { month, usage: None, doubtful: false, total };
        let series = Series::new(months.zip(totals.iter().rev()).map(point));
        values(&series, Measure::Charge, 680.0 / 13.0)
    }

    #[test]
    fn figures_too_wide_for_their_place_leave_it_to_the_newest_and_the_greatest() {
        let narrow = shown(&[9_000; 13]);
        assert!(narrow.iter().all(Option::is_some));
        let mut wide = [100_000; 13];
        wide[3] = 123_456;
        let named: Vec<String> = shown(&wide).into_iter().flatten().collect();
        assert_eq!(named, ["123,456", "100,000"]);
        // The greatest beside the newest would meet it.
        wide[11] = 234_567;
        assert_eq!(shown(&wide).into_iter().flatten().collect::<Vec<_>>(), ["100,000"]);
    }

    #[test]
    fn years_never_touch() {
        let of = |newest: u32| {
            let months = (0..13).map(|back| Month::new(2026, newest).unwrap().before(back));
            let series = Series::new(months.map(|month| Point { month, usage: None, doubtful: false, total: 1 }));
            years(&series.slots, 680.0 / 13.0)
                .into_iter()
                .enumerate()
                .filter_map(|(at, year)| Some((at, year?)))
                .collect()
        };
        let both: Vec<(usize, i32)> = of(11);
        assert_eq!(both, [(0, 2025), (2, 2026)]);
        let beside: Vec<(usize, i32)> = of(12);
        assert_eq!(beside, [(1, 2026)]);
    }
}
