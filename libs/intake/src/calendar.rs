//! Rows of a file of reading days.
use crate::{
    CalendarColumns, CalendarRow, Column,
    cells::Cells,
    error::Noted,
    read::{Columns, Identity},
};
use kernel::{Month, Yen};

impl Columns for CalendarColumns {
    type Row = CalendarRow;
    const AMOUNTS: bool = false;

    fn bureau_code(&self) -> &Column {
        &self.bureau_code
    }

    fn row(&self, cells: &mut Cells<'_>) -> Result<CalendarRow, Noted> {
        let route = cells.required_text_in(self.route.as_ref());
        let period = cells.month_in(self.period.as_ref());
        let planned_on = cells.date(&self.planned_on);
        let (route, period, planned_on) = (route?, period?, planned_on?);
        Ok(CalendarRow {
            route: route.unwrap_or_default(),
            period: period.unwrap_or(Month::of(planned_on)),
            planned_on,
        })
    }

    fn identity<'a>(&'a self, row: &'a CalendarRow) -> Option<(Identity<'a>, &'a Column)> {
        let column = self.period.as_ref().unwrap_or(&self.planned_on);
        Some(((&row.route, "", Some(row.period.first_day())), column))
    }

    fn amount(_: &CalendarRow) -> Option<Yen> {
        None
    }
}
