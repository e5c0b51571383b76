//! Rows of a file of payments.
use crate::{
    Column, PaymentColumns, PaymentRow,
    cells::Cells,
    error::Noted,
    read::{Columns, Identity},
};
use kernel::Yen;

impl Columns for PaymentColumns {
    type Row = PaymentRow;
    const AMOUNTS: bool = true;

    fn bureau_code(&self) -> &Column {
        &self.bureau_code
    }

    fn row(&self, cells: &mut Cells<'_>) -> Result<PaymentRow, Noted> {
        let customer_no = cells.identifier(&self.customer_no);
        let bill_no = cells.identifier(&self.bill_no);
        let paid_on = cells.date(&self.paid_on);
        let amount = cells.yen(&self.amount);
        let outcome = cells.code(&self.outcome, &cells.layout.outcomes);
        Ok(PaymentRow {
            customer_no: customer_no?,
            bill_no: bill_no?,
            paid_on: paid_on?,
            amount: amount?,
            outcome: outcome?,
        })
    }

    /// Somebody may pay twice the same part of a bill on one day; the trailer's count and total tell that it was meant.
    fn identity<'a>(&'a self, _: &'a PaymentRow) -> Option<(Identity<'a>, &'a Column)> {
        None
    }

    fn amount(row: &PaymentRow) -> Option<Yen> {
        Some(row.amount)
    }
}
