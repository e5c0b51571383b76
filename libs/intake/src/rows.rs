//! What a file holds once it has been read.
use crate::{Outcome, PaperForm, PartKind, PaymentMethod};
use kernel::{M3, Month, NaiveDate, Yen};

/// A row and where it began: the physical line of the file, from 1, header and line breaks inside quotes counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line<T> {
    /// From 1.
    pub line: u64,
    /// The row.
    pub value: T,
}

/// What a file is about. Orders as files must be published: bills name contracts, payments name bills.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Who uses which water.
    Contracts,
    /// Visits to meters.
    Readings,
    /// What is owed.
    Bills,
    /// What was paid, or tried.
    Payments,
    /// When meters are to be read.
    Calendar,
}

impl Kind {
    /// All kinds, in their order.
    pub const ALL: [Kind; 5] = [Kind::Contracts, Kind::Readings, Kind::Bills, Kind::Payments, Kind::Calendar];

    /// The stable name, in lower case; the key of the sheet in a layout.
    pub const fn as_str(self) -> &'static str {
        match self {
            Kind::Contracts => "contracts",
            Kind::Readings => "readings",
            Kind::Bills => "bills",
            Kind::Payments => "payments",
            Kind::Calendar => "calendar",
        }
    }
}

/// Which file of its kind it is, where the bureau numbers them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Serial {
    /// The file's own number; later files have greater ones.
    pub own: u32,
    /// Of a file of changes, the file upon which it builds; `None` for a full file.
    pub base: Option<u32>,
}

/// A whole file, accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accepted {
    /// Its rows.
    pub file: File,
    /// Its number, where the layout has one.
    pub serial: Option<Serial>,
}

/// The rows of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum File {
    /// Who uses which water.
    Contracts(Vec<Line<ContractRow>>),
    /// Visits to meters.
    Readings(Vec<Line<ReadingRow>>),
    /// What is owed.
    Bills(Vec<Line<BillRow>>),
    /// What was paid, or tried.
    Payments(Vec<Line<PaymentRow>>),
    /// When meters are to be read.
    Calendar(Vec<Line<CalendarRow>>),
}

impl File {
    /// What it is about.
    pub fn kind(&self) -> Kind {
        match self {
            File::Contracts(_) => Kind::Contracts,
            File::Readings(_) => Kind::Readings,
            File::Bills(_) => Kind::Bills,
            File::Payments(_) => Kind::Payments,
            File::Calendar(_) => Kind::Calendar,
        }
    }

    /// How many rows it holds, without header and trailer.
    pub fn rows(&self) -> usize {
        match self {
            File::Contracts(rows) => rows.len(),
            File::Readings(rows) => rows.len(),
            File::Bills(rows) => rows.len(),
            File::Payments(rows) => rows.len(),
            File::Calendar(rows) => rows.len(),
        }
    }
}

/// One contract. Names are as delivered, half-width kana widened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContractRow {
    /// お客さま番号; unique in a file.
    pub customer_no: String,
    /// 使用者名.
    pub holder_name: String,
    /// 使用者名カナ.
    pub holder_kana: String,
    /// 使用場所, as delivered.
    pub service_address: String,
    /// 支払方法 of bills to come.
    pub payment_method: PaymentMethod,
    /// 口座番号下4桁: four digits, leading zeros kept; `None` where the bureau knows none. It may be known of a contract
    /// that isn't paid by direct debit.
    pub debit_last4: Option<String>,
    /// 届出電話番号, as delivered: they may be old, and needn't be numbers. Blank ones are left out.
    pub phones: Vec<String>,
    /// 検針地区; `None` where files have no routes.
    pub route: Option<String>,
    /// お知らせの形; `None` where nothing is said: then a slip.
    pub paper_form: Option<PaperForm>,
    /// 送付先, as delivered; `None` where paper goes to the place of use.
    pub mailing_address: Option<String>,
    /// 使用開始日.
    pub started_on: NaiveDate,
    /// 使用中止日; `None` while water is used.
    pub ended_on: Option<NaiveDate>,
}

/// One visit to a meter; unique in a file by contract and day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadingRow {
    /// お客さま番号.
    pub customer_no: String,
    /// 検針日.
    pub read_on: NaiveDate,
    /// First day of the period.
    pub period_from: Option<NaiveDate>,
    /// Last day of the period.
    pub period_to: Option<NaiveDate>,
    /// ご使用日数 as delivered, never counted from the period.
    pub days: Option<u16>,
    /// 前回指針.
    pub previous: Option<M3>,
    /// 今回指針.
    pub current: Option<M3>,
    /// 使用水量 as delivered, never taken from the registers; below zero when estimates are settled.
    pub usage: M3,
    /// 推定・認定.
    pub estimated: bool,
    /// メーター取替: the register began anew in this period, so that it may be lower than before.
    pub meter_changed: bool,
    /// 次回検針予定日.
    pub next_read_on: Option<NaiveDate>,
}

/// One bill; unique in a file by contract and number. `total` is the sum of the parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BillRow {
    /// お客さま番号.
    pub customer_no: String,
    /// 調定番号, お支払番号; unique in a contract.
    pub bill_no: String,
    /// 年月分.
    pub month: Month,
    /// 調定日, 納付年月日.
    pub issued_on: NaiveDate,
    /// Tax included.
    pub total: Yen,
    /// 納期限.
    pub due_on: Option<NaiveDate>,
    /// 口座振替日.
    pub debit_on: Option<NaiveDate>,
    /// 支払方法 of this bill.
    pub payment_method: PaymentMethod,
    /// 使用水量.
    pub usage: Option<M3>,
    /// ご使用日数 as delivered.
    pub days: Option<u16>,
    /// First day of the period.
    pub period_from: Option<NaiveDate>,
    /// Last day of the period.
    pub period_to: Option<NaiveDate>,
    /// 検針日.
    pub read_on: Option<NaiveDate>,
    /// Whether the amounts may still change.
    pub provisional: bool,
    /// In the layout's order, without those that this bill doesn't have.
    pub parts: Vec<PartRow>,
}

/// One part of a bill.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartRow {
    /// What it is charged for.
    pub kind: PartKind,
    /// The bureau's word for it, where the layout gives one.
    pub name: Option<String>,
    /// Tax included; below zero for a discount.
    pub amount: Yen,
    /// 内消費税相当額 as delivered, never worked out.
    pub tax: Yen,
    /// Percent.
    pub rate: u8,
}

/// One payment, or one debit that failed.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct PaymentRow {
    /// お客さま番号.
    pub customer_no: String,
    /// 調定番号, お支払番号.
    pub bill_no: String,
    /// 収納日, or the day of the debit that failed.
    pub paid_on: NaiveDate,
    /// What was paid, or tried.
    pub amount: Yen,
    /// What became of it.
    pub outcome: Outcome,
}

/// A reading that is planned; unique in a file by route and period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarRow {
    /// 検針地区; empty where files have no routes.
    pub route: String,
    /// 年月分 that the reading ends; the month of its day where files don't say.
    pub period: Month,
    /// 検針予定日.
    pub planned_on: NaiveDate,
}
