//! Rows of a file of contracts.
use crate::{
    Column, ContractColumns, ContractRow,
    cells::Cells,
    error::Noted,
    read::{Columns, Identity},
};
use kernel::Yen;

impl Columns for ContractColumns {
    type Row = ContractRow;
    const AMOUNTS: bool = false;

    fn bureau_code(&self) -> &Column {
        &self.bureau_code
    }

    fn row(&self, cells: &mut Cells<'_>) -> Result<ContractRow, Noted> {
        let customer_no = cells.identifier(&self.customer_no);
        let holder_name = cells.name(&self.holder_name);
        let holder_kana = cells.name(&self.holder_kana);
        let service_address = cells.text(&self.service_address);
        let payment_method = cells.code(&self.payment_method, &cells.layout.payment_methods);
        let debit_last4 = cells.last_four_in(self.debit_last4.as_ref());
        let phones: Vec<_> = self.phones.iter().map(|column| cells.text_in(column)).collect();
        let route = cells.required_text_in(self.route.as_ref());
        let paper_form = cells.code_in(self.paper_form.as_ref(), &cells.layout.paper_forms);
        let mailing_address = self.mailing_address.as_ref().map_or(Ok(None), |column| cells.text_in(column));
        let started_on = cells.date(&self.started_on);
        let ended_on = cells.date_in(self.ended_on.as_ref());
        let (started_on, ended_on) = (started_on?, ended_on?);
        cells.in_order((Some(&self.started_on), Some(started_on)), (self.ended_on.as_ref(), ended_on))?;
        Ok(ContractRow {
            customer_no: customer_no?,
            holder_name: holder_name?,
            holder_kana: holder_kana?,
            service_address: service_address?,
            payment_method: payment_method?,
            debit_last4: debit_last4?,
            phones: phones.into_iter().filter_map(Result::transpose).collect::<Result<_, _>>()?,
            route: route?,
            paper_form: paper_form?,
            mailing_address: mailing_address?,
            started_on,
            ended_on,
        })
    }

    fn identity<'a>(&'a self, row: &'a ContractRow) -> Option<(Identity<'a>, &'a Column)> {
        Some(((&row.customer_no, "", None), &self.customer_no))
    }

    fn amount(_: &ContractRow) -> Option<Yen> {
        None
    }
}
