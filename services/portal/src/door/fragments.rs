//! What several pages ask for.
use super::names::{BillState, LoginIdKind, PartKind, PaymentMethod, schema};
use chrono::{DateTime, NaiveDate, Utc};
use kernel::Month;

#[derive(cynic::QueryFragment, Debug, Clone)]
pub(crate) struct Tenant {
    pub(crate) name: String,
    pub(crate) portal_name: String,
    pub(crate) login_id_kind: LoginIdKind,
    pub(crate) may_keep_login_id: bool,
    pub(crate) login_hours: Option<LoginHours>,
    pub(crate) access: Access,
    pub(crate) contact: Contact,
    pub(crate) payment_shows_after_business_days: Option<i32>,
    pub(crate) history_months: i32,
    pub(crate) history_bills: Option<i32>,
    pub(crate) history_from: Month,
    pub(crate) today: NaiveDate,
}

#[derive(cynic::QueryFragment, Debug, Clone)]
pub(crate) struct LoginHours {
    pub(crate) opens: String,
    pub(crate) closes: String,
}

#[derive(cynic::QueryFragment, Debug, Clone)]
pub(crate) struct Access {
    pub(crate) open: bool,
    pub(crate) opens_at: Option<DateTime<Utc>>,
}

#[derive(cynic::QueryFragment, Debug, Clone)]
pub(crate) struct Contact {
    pub(crate) name: String,
    pub(crate) phone: String,
    pub(crate) hours: String,
}

#[derive(cynic::QueryFragment, Debug, Clone)]
#[cynic(graphql_type = "Contract")]
pub(crate) struct ContractLabel {
    pub(crate) id: cynic::Id,
    pub(crate) customer_no: String,
    pub(crate) nickname: Option<String>,
    pub(crate) service_address: String,
}

#[derive(cynic::QueryFragment, Debug, Clone)]
#[expect(clippy::struct_field_names, reason = "the schema's name")]
pub(crate) struct Bill {
    pub(crate) id: cynic::Id,
    pub(crate) month: Month,
    pub(crate) bill_no: String,
    pub(crate) issued_on: NaiveDate,
    pub(crate) total: i32,
    pub(crate) parts: Vec<BillPart>,
    pub(crate) usage_m3: Option<i32>,
    pub(crate) period_from: Option<NaiveDate>,
    pub(crate) period_to: Option<NaiveDate>,
    pub(crate) days: Option<i32>,
    pub(crate) read_on: Option<NaiveDate>,
    pub(crate) previous_value: Option<i32>,
    pub(crate) current_value: Option<i32>,
    pub(crate) estimated: bool,
    pub(crate) doubtful: bool,
    pub(crate) due_on: Option<NaiveDate>,
    pub(crate) debit_on: Option<NaiveDate>,
    pub(crate) payment_method: PaymentMethod,
    pub(crate) state: BillState,
    pub(crate) paid_on: Option<NaiveDate>,
    pub(crate) paid: i32,
    pub(crate) payment_shows_by: Option<NaiveDate>,
    pub(crate) refunded: i32,
    pub(crate) refunded_on: Option<NaiveDate>,
    pub(crate) provisional: bool,
}

#[derive(cynic::QueryFragment, Debug, Clone)]
pub(crate) struct BillPart {
    pub(crate) kind: PartKind,
    pub(crate) name: Option<String>,
    pub(crate) amount: i32,
    pub(crate) tax: i32,
    pub(crate) tax_rate: i32,
}

/// A bill that waits for money, with the contract that it is of.
#[derive(cynic::QueryFragment, Debug, Clone)]
#[cynic(graphql_type = "Bill")]
pub(crate) struct UnpaidBill {
    pub(crate) contract: ContractLabel,
    #[cynic(spread)]
    pub(crate) bill: Bill,
}

/// A line of the history.
#[derive(cynic::QueryFragment, Debug, Clone)]
#[cynic(graphql_type = "Bill")]
pub(crate) struct BillRow {
    pub(crate) id: cynic::Id,
    pub(crate) month: Month,
    pub(crate) issued_on: NaiveDate,
    pub(crate) total: i32,
    pub(crate) usage_m3: Option<i32>,
    pub(crate) estimated: bool,
    pub(crate) doubtful: bool,
    pub(crate) days: Option<i32>,
    pub(crate) due_on: Option<NaiveDate>,
    pub(crate) debit_on: Option<NaiveDate>,
    pub(crate) state: BillState,
    pub(crate) paid_on: Option<NaiveDate>,
    pub(crate) provisional: bool,
}

#[derive(cynic::QueryFragment, Debug, Clone)]
pub(crate) struct PageInfo {
    pub(crate) has_next_page: bool,
    pub(crate) end_cursor: Option<String>,
}

/// Contracts, or a page of them.
#[derive(cynic::QueryFragment, Debug, Clone)]
#[cynic(graphql_type = "ContractConnection")]
pub(crate) struct Contracts {
    pub(crate) nodes: Vec<ContractLabel>,
    pub(crate) total_count: i32,
}

/// What the bureau tells all residents, by its title.
#[derive(cynic::QueryFragment, Debug, Clone)]
#[cynic(graphql_type = "Announcement")]
pub(crate) struct Headline {
    pub(crate) id: cynic::Id,
    pub(crate) title: String,
    pub(crate) published_at: DateTime<Utc>,
}

#[derive(cynic::QueryFragment, Debug, Clone)]
#[cynic(graphql_type = "AnnouncementConnection")]
pub(crate) struct Headlines {
    pub(crate) nodes: Vec<Headline>,
}

/// Whether somebody is logged in.
#[derive(cynic::QueryFragment)]
#[cynic(graphql_type = "Viewer")]
pub(crate) struct Somebody {
    #[expect(dead_code, reason = "that there is one is what matters")]
    display_name: String,
}
