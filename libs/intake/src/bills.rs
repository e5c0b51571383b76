//! Rows of a file of bills. Sums are checked, never made.
use crate::{
    BillColumns, BillRow, Column, PartColumns, PartRow, Problem,
    cells::Cells,
    error::Noted,
    read::{Columns, Identity},
};
use kernel::Yen;

impl Columns for BillColumns {
    type Row = BillRow;
    const AMOUNTS: bool = true;

    fn bureau_code(&self) -> &Column {
        &self.bureau_code
    }

    fn row(&self, cells: &mut Cells<'_>) -> Result<BillRow, Noted> {
        let customer_no = cells.identifier(&self.customer_no);
        let bill_no = cells.identifier(&self.bill_no);
        let month = cells.month(&self.month);
        let issued_on = cells.date(&self.issued_on);
        let due_on = cells.date_in(self.due_on.as_ref());
        let debit_on = cells.date_in(self.debit_on.as_ref());
        let payment_method = cells.code(&self.payment_method, &cells.layout.payment_methods);
        let usage = cells.usage_in(self.usage.as_ref());
        let days = cells.days_in(self.days.as_ref());
        let period_from = cells.date_in(self.period_from.as_ref());
        let period_to = cells.date_in(self.period_to.as_ref());
        let read_on = cells.date_in(self.read_on.as_ref());
        let provisional = cells.flag_in(self.provisional.as_ref());
        let total = cells.yen(&self.total);
        let parts: Vec<_> = self.parts.iter().map(|part| part.part(cells)).collect();
        let (period_from, period_to) = (period_from?, period_to?);
        cells.in_order((self.period_from.as_ref(), period_from), (self.period_to.as_ref(), period_to))?;
        let parts: Vec<PartRow> = parts.into_iter().filter_map(Result::transpose).collect::<Result<_, _>>()?;
        let total = self.sum(cells, total?, &parts)?;
        Ok(BillRow {
            customer_no: customer_no?,
            bill_no: bill_no?,
            month: month?,
            issued_on: issued_on?,
            total,
            due_on: due_on?,
            debit_on: debit_on?,
            payment_method: payment_method?,
            usage: usage?,
            days: days?,
            period_from,
            period_to,
            read_on: read_on?,
            provisional: provisional?,
            parts,
        })
    }

    fn identity<'a>(&'a self, row: &'a BillRow) -> Option<(Identity<'a>, &'a Column)> {
        Some(((&row.customer_no, &row.bill_no, None), &self.bill_no))
    }

    fn amount(row: &BillRow) -> Option<Yen> {
        Some(row.total)
    }
}

impl BillColumns {
    /// The total, if its parts add up to it.
    fn sum(&self, cells: &mut Cells<'_>, total: Yen, parts: &[PartRow]) -> Result<Yen, Noted> {
        let sum: Yen = parts.iter().map(|part| part.amount).sum();
        if sum == total { Ok(total) } else { Err(cells.note(&self.total, Problem::PartsDiffer { total, parts: sum })) }
    }
}

impl PartColumns {
    /// `None` where the bill has no such part: both of its fields are blank.
    fn part(&self, cells: &mut Cells<'_>) -> Result<Option<PartRow>, Noted> {
        let amount = cells.yen_in(Some(&self.amount));
        let tax = cells.yen_in(self.tax.as_ref());
        let (amount, tax) = match (amount?, tax?, &self.tax) {
            (None, None, _) => return Ok(None),
            (None, Some(_), _) => return Err(cells.note(&self.amount, Problem::Required)),
            (Some(_), None, Some(column)) => return Err(cells.note(column, Problem::Required)),
            (Some(amount), tax, _) => (amount, tax.unwrap_or_default()),
        };
        let within = tax.0.abs() <= amount.0.abs() && (tax.0 == 0 || tax.0.signum() == amount.0.signum());
        match &self.tax {
            Some(column) if !within => Err(cells.note(column, Problem::TaxOutOfRange { tax, amount })),
            _ => Ok(Some(PartRow { kind: self.kind, name: self.name.clone(), amount, tax, rate: self.rate })),
        }
    }
}
