//! Which columns each kind of file has, and the key in a layout that names each.
use crate::{Column, PartKind};
use serde::Deserialize;

macro_rules! columns {
    ($($(#[$doc:meta])* $name:ident { $($(#[$of:meta])* $field:ident: $type:ty),+ $(,)? })+) => { $(
        $(#[$doc])*
        #[derive(Debug, Clone, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct $name { $($(#[$of])* pub $field: $type),+ }

        impl Named for $name {
            fn named(&self) -> Vec<(String, &Column)> {
                let mut all = Vec::new();
                $(self.$field.add(stringify!($field), &mut all);)+
                all
            }
        }
    )+ };
}

columns! {
    /// Columns of a file of contracts.
    ContractColumns {
        /// 全国地方公共団体コード.
        bureau_code: Column,
        /// お客さま番号.
        customer_no: Column,
        /// 使用者名.
        holder_name: Column,
        /// 使用者名カナ.
        holder_kana: Column,
        /// 使用場所.
        service_address: Column,
        /// 支払方法, a key of `payment_methods`.
        payment_method: Column,
        /// 口座番号下4桁, by which who pays by direct debit is known again; blank where the bureau knows none.
        debit_last4: Option<Column>,
        /// 届出電話番号: as many columns as the bureau has, or none.
        #[serde(default)]
        phones: Vec<Column>,
        /// 検針地区, the route by which the meter is read; a file without it has one route for the whole city.
        route: Option<Column>,
        /// お知らせの形, a key of `paper_forms`; blank for a slip.
        paper_form: Option<Column>,
        /// 送付先; blank where paper goes to where the water is used.
        mailing_address: Option<Column>,
        /// 使用開始日.
        started_on: Column,
        /// 使用中止日; blank while water is used.
        ended_on: Option<Column>,
    }
    /// Columns of a file of meter readings.
    ReadingColumns {
        /// 全国地方公共団体コード.
        bureau_code: Column,
        /// お客さま番号.
        customer_no: Column,
        /// 検針日.
        read_on: Column,
        /// First day of the period.
        period_from: Option<Column>,
        /// Last day of the period.
        period_to: Option<Column>,
        /// ご使用日数, as delivered.
        days: Option<Column>,
        /// 前回指針.
        previous: Option<Column>,
        /// 今回指針.
        current: Option<Column>,
        /// 使用水量 in m³.
        usage: Column,
        /// 推定・認定; a file without it estimates nothing.
        estimated: Option<Column>,
        /// メーター取替; a file without it tells of no new meter.
        meter_changed: Option<Column>,
        /// 次回検針予定日.
        next_read_on: Option<Column>,
    }
    /// Columns of a file of bills.
    BillColumns {
        /// 全国地方公共団体コード.
        bureau_code: Column,
        /// お客さま番号.
        customer_no: Column,
        /// 調定番号, お支払番号.
        bill_no: Column,
        /// 年月分.
        month: Column,
        /// 調定日, 納付年月日.
        issued_on: Column,
        /// The sum of the parts, tax included.
        total: Column,
        /// 納期限.
        due_on: Option<Column>,
        /// 口座振替日.
        debit_on: Option<Column>,
        /// 支払方法, a key of `payment_methods`.
        payment_method: Column,
        /// 使用水量 in m³.
        usage: Option<Column>,
        /// ご使用日数, as delivered.
        days: Option<Column>,
        /// First day of the period.
        period_from: Option<Column>,
        /// Last day of the period.
        period_to: Option<Column>,
        /// 検針日.
        read_on: Option<Column>,
        /// Whether the amounts may still change; a file without it holds final bills.
        provisional: Option<Column>,
        /// What the total is made of.
        parts: Vec<PartColumns>,
    }
    /// Columns of a file of payments.
    PaymentColumns {
        /// 全国地方公共団体コード.
        bureau_code: Column,
        /// お客さま番号.
        customer_no: Column,
        /// 調定番号, お支払番号.
        bill_no: Column,
        /// 収納日, or the day of the debit that failed.
        paid_on: Column,
        /// What was paid, or tried.
        amount: Column,
        /// A key of `outcomes`.
        outcome: Column,
    }
    /// Columns of a file of reading days.
    CalendarColumns {
        /// 全国地方公共団体コード.
        bureau_code: Column,
        /// 検針地区; a file without it is about the whole city.
        route: Option<Column>,
        /// 年月分 of the reading, by which a day that moves to another month is known; without it the month of the day.
        period: Option<Column>,
        /// 検針予定日.
        planned_on: Column,
    }
}

/// Two columns that hold one part of a bill. Both blank: this bill has no such part.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartColumns {
    /// What it is charged for.
    pub kind: PartKind,
    /// The bureau's word for it, where the platform's isn't right.
    pub name: Option<String>,
    /// Tax included.
    pub amount: Column,
    /// 内消費税相当額; absent only where the rate is 0.
    pub tax: Option<Column>,
    /// Percent.
    pub rate: u8,
}

/// Which columns a sheet uses, with the key that names each.
pub(crate) trait Named {
    fn named(&self) -> Vec<(String, &Column)>;
}

/// One key of a sheet, holding no, one or several columns.
trait Add {
    fn add<'a>(&'a self, key: &str, all: &mut Vec<(String, &'a Column)>);
}

impl Add for Column {
    fn add<'a>(&'a self, key: &str, all: &mut Vec<(String, &'a Column)>) {
        all.push((key.to_owned(), self));
    }
}

impl Add for Option<Column> {
    fn add<'a>(&'a self, key: &str, all: &mut Vec<(String, &'a Column)>) {
        all.extend(self.iter().map(|column| (key.to_owned(), column)));
    }
}

impl Add for Vec<Column> {
    fn add<'a>(&'a self, key: &str, all: &mut Vec<(String, &'a Column)>) {
        all.extend(self.iter().enumerate().map(|(at, column)| (format!("{key}[{at}]"), column)));
    }
}

impl Add for Vec<PartColumns> {
    fn add<'a>(&'a self, key: &str, all: &mut Vec<(String, &'a Column)>) {
        for (at, part) in self.iter().enumerate() {
            part.amount.add(&format!("{key}[{at}].amount"), all);
            part.tax.add(&format!("{key}[{at}].tax"), all);
        }
    }
}
