//! The shape of a city's delivery, as `tenants/<city>/intake.toml` states it.
use crate::{
    BillColumns, CalendarColumns, Column, ContractColumns, DateForm, Encoding, Form, Kind, Outcome, PaperForm, Pattern,
    PaymentColumns, PaymentMethod, ReadingColumns,
};
use serde::Deserialize;
use std::collections::BTreeMap;

/// How one city's billing system writes its files. Being readable is not being possible: ask [`Layout::check`].
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Layout {
    /// The characters of all files.
    pub encoding: Encoding,
    /// How a record is parted into fields.
    pub form: Form,
    /// Whether the first record names the columns. With one, columns are named; without, they are numbered.
    pub header: bool,
    /// How days and months are written.
    pub dates: DateForm,
    /// Whether amounts may be grouped, as in `12,423`.
    pub thousands: bool,
    /// The bureau's 全国地方公共団体コード (six digits with check digit), which every row carries.
    pub bureau_code: String,
    /// How yes and no are written.
    pub flags: Flags,
    /// The record that ends each file.
    pub trailer: Trailer,
    /// The file's own codes for methods of payment.
    pub payment_methods: BTreeMap<String, PaymentMethod>,
    /// The file's own codes for what became of a payment.
    pub outcomes: BTreeMap<String, Outcome>,
    /// The file's own codes for the forms of the paper notice, where contracts tell it (KRS-24).
    #[serde(default)]
    pub paper_forms: BTreeMap<String, PaperForm>,
    /// Who uses which water.
    pub contracts: Sheet<ContractColumns>,
    /// Visits to meters.
    pub readings: Sheet<ReadingColumns>,
    /// What is owed.
    pub bills: Sheet<BillColumns>,
    /// What was paid, or tried.
    pub payments: Sheet<PaymentColumns>,
    /// When meters are to be read; a bureau may deliver none.
    pub calendar: Option<Sheet<CalendarColumns>>,
}

impl Layout {
    /// What a file of this name holds; `None` where no pattern fits. Folders before the name don't count.
    pub fn kind_of(&self, file_name: &str) -> Option<Kind> {
        let name = file_name.rsplit(['/', '\\']).next().unwrap_or(file_name);
        Kind::ALL.iter().copied().find(|kind| self.pattern(*kind).is_some_and(|pattern| pattern.fits(name)))
    }

    /// The names that files of this kind have; `None` where the bureau delivers none of it.
    pub fn pattern(&self, kind: Kind) -> Option<&Pattern> {
        match kind {
            Kind::Contracts => Some(&self.contracts.file),
            Kind::Readings => Some(&self.readings.file),
            Kind::Bills => Some(&self.bills.file),
            Kind::Payments => Some(&self.payments.file),
            Kind::Calendar => self.calendar.as_ref().map(|sheet| &sheet.file),
        }
    }
}

/// How a column says yes or no. `no` may be empty: then a blank field says no.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Flags {
    /// For instance `1`.
    pub yes: String,
    /// For instance `0`.
    pub no: String,
}

/// The last record, by which a truncated file is known. Its columns are numbered even where the file has a header.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Trailer {
    /// What stands in its first column, and in no row's.
    pub marker: String,
    /// The column that counts the rows between header and trailer.
    pub rows: u16,
    /// The column that sums the amounts, in files that have amounts (bills: totals; payments: amounts).
    pub total: u16,
    /// The column of the file's own number among its kind, where the bureau numbers its files: later files have
    /// greater ones.
    pub serial: Option<u16>,
    /// The column in which a file of changes names the serial upon which it builds; blank in a full file.
    pub base: Option<u16>,
    /// Of files of fixed length: bytes of each column.
    #[serde(default)]
    pub widths: Vec<u16>,
}

/// One kind of file. Every column of the file is named once: used, or ignored. One that is neither stops the file.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sheet<C> {
    /// Which files.
    pub file: Pattern,
    /// Where what stands.
    pub columns: C,
    /// Of files of fixed length: bytes of each column, used or ignored.
    #[serde(default)]
    pub widths: Vec<u16>,
    /// Columns that are there and not read.
    #[serde(default)]
    pub ignored: Vec<Column>,
}
