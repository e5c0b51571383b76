//! Files as a billing system exports them: what stands in which column, and how it is written there.
mod cell;
pub(super) mod columns;
mod encode;
mod sheet;

pub(super) use cell::{Cell, Hand};
pub(super) use encode::{cp932, utf_8, utf_8_marked, utf_16, wide};

use super::delivered::{Bill, Contract, History, Payment, Planned, Reading};
use kernel::NaiveDate;

/// Columns in their order, each with its name.
pub(super) type Columns<T> = &'static [(&'static str, fn(&T) -> Cell)];

/// How a bureau's billing system exports.
pub(super) struct Export {
    /// Contracts, readings, bills, payments: what stands before the day in a file's name.
    pub(super) names: [&'static str; 4],
    /// What stands behind it.
    pub(super) suffix: &'static str,
    pub(super) form: Form,
    pub(super) encode: fn(&str) -> Vec<u8>,
    pub(super) hand: Hand,
    /// What the last record begins with.
    pub(super) marker: &'static str,
    /// The file's number, from its day, where files are numbered.
    pub(super) serial: Option<fn(NaiveDate) -> i64>,
    pub(super) contracts: Columns<Contract>,
    pub(super) readings: Columns<Reading>,
    pub(super) bills: Columns<Bill>,
    pub(super) payments: Columns<Payment>,
    /// Reading days, where the bureau delivers them.
    pub(super) calendar: Option<Calendar>,
}

/// A file of reading days.
pub(super) struct Calendar {
    /// What stands before the day in its name.
    pub(super) name: &'static str,
    pub(super) columns: Columns<Planned>,
    /// Of a file of fixed length.
    pub(super) widths: &'static [usize],
}

/// How a record is made of its fields.
pub(super) enum Form {
    /// By something between them.
    Parted { by: char, header: bool },
    /// By so many bytes for each, in the four kinds of files and in their last records.
    Fixed { widths: [&'static [usize]; 4], trailer: &'static [usize] },
}

impl Export {
    /// The files, in the order in which they are loaded.
    pub(super) fn files(&self, history: &History, today: NaiveDate) -> Vec<(String, Vec<u8>)> {
        let widths = |kind: usize| match self.form {
            Form::Fixed { widths, .. } => widths[kind],
            Form::Parted { .. } => &[],
        };
        let sheets = [
            self.sheet(widths(0), self.contracts, &history.contracts, None, today),
            self.sheet(widths(1), self.readings, &history.readings, None, today),
            self.sheet(widths(2), self.bills, &history.bills, Some(Bill::total), today),
            self.sheet(widths(3), self.payments, &history.payments, Some(|of| of.amount), today),
        ];
        let name = |name: &str| format!("{name}{}{}", today.format("%Y%m%d"), self.suffix);
        let calendar = self
            .calendar
            .as_ref()
            .map(|of| (name(of.name), self.sheet(of.widths, of.columns, &history.planned, None, today)));
        self.names.iter().map(|kind| name(kind)).zip(sheets).chain(calendar).collect()
    }

    fn sheet<T>(
        &self,
        widths: &[usize],
        columns: Columns<T>,
        rows: &[T],
        amount: Option<fn(&T) -> i64>,
        today: NaiveDate,
    ) -> Vec<u8> {
        let names: Vec<&str> = columns.iter().map(|(name, _)| *name).collect();
        let records = rows.iter().map(|row| columns.iter().map(|(_, cell)| cell(row)).collect()).collect();
        let total = amount.map(|amount| rows.iter().map(amount).sum());
        let trailer = self.trailer(rows.len(), total, today);
        match self.form {
            Form::Parted { by, header } => self.parted(by, header.then_some(&names[..]), records, trailer),
            Form::Fixed { trailer: last, .. } => self.fixed((widths, records), (last, trailer)),
        }
    }

    fn trailer(&self, rows: usize, total: Option<i64>, today: NaiveDate) -> Vec<Cell> {
        let total = total.map_or(Cell::Blank, Cell::Amount);
        let rows = Cell::Number(i64::try_from(rows).ok());
        let mut cells = vec![Cell::Code(self.marker.to_owned()), rows, total];
        if let Some(serial) = self.serial {
            // What it builds upon is blank: the file is full.
            cells.extend([Cell::Number(Some(serial(today))), Cell::Blank]);
        }
        cells
    }
}
