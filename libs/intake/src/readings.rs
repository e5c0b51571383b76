//! Rows of a file of meter readings.
use crate::{
    Column, Problem, ReadingColumns, ReadingRow,
    cells::Cells,
    error::Noted,
    read::{Columns, Identity},
};
use kernel::Yen;

impl Columns for ReadingColumns {
    type Row = ReadingRow;
    const AMOUNTS: bool = false;

    fn bureau_code(&self) -> &Column {
        &self.bureau_code
    }

    fn row(&self, cells: &mut Cells<'_>) -> Result<ReadingRow, Noted> {
        let customer_no = cells.identifier(&self.customer_no);
        let read_on = cells.date(&self.read_on);
        let period_from = cells.date_in(self.period_from.as_ref());
        let period_to = cells.date_in(self.period_to.as_ref());
        let days = cells.days_in(self.days.as_ref());
        let previous = cells.register_in(self.previous.as_ref());
        let current = cells.register_in(self.current.as_ref());
        let usage = cells.usage(&self.usage);
        let estimated = cells.flag_in(self.estimated.as_ref());
        let meter_changed = cells.flag_in(self.meter_changed.as_ref());
        let next_read_on = cells.date_in(self.next_read_on.as_ref());
        let (period_from, period_to) = (period_from?, period_to?);
        cells.in_order((self.period_from.as_ref(), period_from), (self.period_to.as_ref(), period_to))?;
        let (read_on, next_read_on) = (read_on?, next_read_on?);
        if let (Some(column), Some(next)) = (&self.next_read_on, next_read_on)
            && next <= read_on
        {
            return Err(cells.note(column, Problem::NotAfter { other: self.read_on.to_string() }));
        }
        Ok(ReadingRow {
            customer_no: customer_no?,
            read_on,
            period_from,
            period_to,
            days: days?,
            previous: previous?,
            current: current?,
            usage: usage?,
            estimated: estimated?,
            meter_changed: meter_changed?,
            next_read_on,
        })
    }

    fn identity<'a>(&'a self, row: &'a ReadingRow) -> Option<(Identity<'a>, &'a Column)> {
        Some(((&row.customer_no, "", Some(row.read_on)), &self.read_on))
    }

    fn amount(_: &ReadingRow) -> Option<Yen> {
        None
    }
}
