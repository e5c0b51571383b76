//! What the usage notice asks for.
use crate::door::{Bill, ContractLabel, PaymentMethod, Tenant, schema};
use chrono::NaiveDate;
use cynic::{Operation, QueryBuilder};
use kernel::Month;

pub(crate) const NAME: &str = "NoticePage";

#[derive(cynic::QueryVariables)]
pub(crate) struct Variables {
    contract: Option<cynic::Id>,
}

#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Query", variables = "Variables")]
pub(crate) struct NoticePage {
    pub(crate) tenant: NoticeTenant,
    pub(crate) viewer: Option<NoticeViewer>,
}

#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Tenant")]
pub(crate) struct NoticeTenant {
    #[cynic(spread)]
    pub(crate) tenant: Tenant,
    pub(crate) notice_prints_bill_no: bool,
    pub(crate) invoice_numbers: Vec<InvoiceNumber>,
}

#[derive(cynic::QueryFragment)]
pub(crate) struct InvoiceNumber {
    pub(crate) name: String,
    pub(crate) number: String,
}

#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Viewer", variables = "Variables")]
pub(crate) struct NoticeViewer {
    #[arguments(id: $contract)]
    pub(crate) contract: Option<NoticeContract>,
}

#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Contract")]
pub(crate) struct NoticeContract {
    #[cynic(spread)]
    pub(crate) label: ContractLabel,
    pub(crate) holder_name: String,
    pub(crate) payment_method: PaymentMethod,
    pub(crate) latest_reading: Option<Reading>,
    pub(crate) last_debit: Option<Debit>,
    /// Whether there is a bill at all: without one, nothing has come yet.
    #[arguments(first: 1)]
    pub(crate) bills: AnyBill,
}

#[derive(cynic::QueryFragment)]
pub(crate) struct Reading {
    pub(crate) read_on: NaiveDate,
    pub(crate) previous_value: Option<i32>,
    pub(crate) current_value: Option<i32>,
    pub(crate) usage_m3: Option<i32>,
    pub(crate) usage_m3_year_before: Option<i32>,
    pub(crate) period_from: Option<NaiveDate>,
    pub(crate) period_to: Option<NaiveDate>,
    pub(crate) days: Option<i32>,
    pub(crate) next_read_on: Option<NaiveDate>,
    pub(crate) meter_changed: bool,
    pub(crate) estimated: bool,
    pub(crate) doubtful: bool,
    pub(crate) bills: Vec<Bill>,
}

#[derive(cynic::QueryFragment)]
pub(crate) struct Debit {
    pub(crate) month: Month,
    pub(crate) amount: i32,
    pub(crate) paid_on: NaiveDate,
}

#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "BillConnection")]
pub(crate) struct AnyBill {
    pub(crate) nodes: Vec<Named>,
}

#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Bill")]
pub(crate) struct Named {
    #[expect(dead_code, reason = "that there is one is what matters")]
    id: cynic::Id,
}

pub(crate) fn operation(contract: Option<String>) -> Operation<NoticePage, Variables> {
    NoticePage::build(Variables { contract: contract.map(cynic::Id::new) })
}
