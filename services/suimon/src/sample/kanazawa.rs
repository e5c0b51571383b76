//! Sample data for the tenant `kanazawa`, in the layout of its `intake.toml`: a bill every second month.
use super::{
    city::{City, Habit, History, Household, Method, day},
    households::{MANY, Town, household},
    kanazawa_document,
    spreadsheet::{Sheet, all, maybe},
};
use encoding_rs::SHIFT_JIS;
use kernel::{Datelike, Days, Month, Months, NaiveDate, Weekday, Yen, era_text};

const BUREAU: &str = "172014";

/// The city's chance.
pub(super) const TOWN: Town = Town {
    code: "kanazawa",
    debit: 6,
    card: 0,
    places: &["橋場町", "香林坊一丁目", "長町二丁目", "寺町五丁目", "泉野町四丁目", "菊川一丁目", "東山三丁目"],
    customer_no: |index| format!("{:016}", 3_141_592_653_580_000_u64 + u64::from(index) * 97),
    series: |index| format!("{:016}", 8_090_102_030_001_000_u64 + u64::from(index) * 1_000_000),
};

/// The city and its people.
pub(super) fn city() -> City {
    let others = (2..MANY).map(|index| special(household(&TOWN, index)));
    City {
        code: TOWN.code,
        every: 2,
        tariff: |m3| vec![255 + 106 * i64::from(m3), 238 + 103 * i64::from(m3)],
        issued: |read_on| weekday(read_on.with_day(17).unwrap_or(read_on)),
        due: end_of_month,
        debit: |issued| weekday(issued.with_day(27).unwrap_or(issued)),
        bill_no: |of, month| bill_no(&of.series, month),
        payments_take: 3,
        latecomers_take: 100,
        households: kanazawa_document::households().into_iter().chain(others).collect(),
        given: kanazawa_document::nine_rows(bill_no),
    }
}

/// Households that residents of the sample, or its states, need.
fn special(by_chance: Household) -> Household {
    match by_chance.index {
        2 => Household {
            customer_no: "3040506070809010".to_owned(),
            name: "髙﨑 次郎".to_owned(),
            kana: "ﾀｶｻｷ ｼﾞﾛｳ".to_owned(),
            address: "橋場町①番2～5 ｶﾞｰﾃﾞﾝ橋場".to_owned(),
            method: Method::Slip,
            habit: Habit::Late,
            parity: 1,
            ..by_chance
        },
        3 => Household { method: Method::DirectDebit, habit: Habit::DebitFails, ..by_chance },
        4 => Household { ended: Some(day(2025, 3, 31)), ..by_chance },
        5 => Household { started: day(2024, 6, 1), ..by_chance },
        _ => by_chance,
    }
}

/// お支払番号: the series names that of 2024-09; the last four digits count by two months.
fn bill_no(series: &str, month: Month) -> String {
    let (own, last) = series.split_at(12);
    let last: i32 = last.parse().unwrap_or_default();
    let september = Month::of(day(2024, 9, 1));
    format!("{own}{:04}", last + month.since(september).div_euclid(2))
}

fn end_of_month(date: NaiveDate) -> NaiveDate {
    weekday(Month::of(date).first_day() + Months::new(1) - Days::new(1))
}

fn weekday(date: NaiveDate) -> NaiveDate {
    match date.weekday() {
        Weekday::Sat => date + Days::new(2),
        Weekday::Sun => date + Days::new(1),
        _ => date,
    }
}

/// Its files.
pub(super) fn files(history: &History<'_>, today: NaiveDate) -> Vec<(String, Vec<u8>)> {
    let names = ["KEIYAKU", "KENSHIN", "SEIKYU", "NYUKIN"];
    all(history, today, names, ".CSV", [contracts, readings, bills, payments])
}

fn cp932(text: &str) -> Vec<u8> {
    SHIFT_JIS.encode(text).0.into_owned()
}

/// `R06.09.17`.
fn era(date: NaiveDate) -> String {
    let (name, year) = era_text(date).unwrap_or(("令和", date.year() - 2018));
    let letter = match name {
        "平成" => 'H',
        "昭和" => 'S',
        _ => 'R',
    };
    format!("{letter}{year:02}.{:02}.{:02}", date.month(), date.day())
}

fn month(date: NaiveDate) -> String {
    let day = era(date);
    day[..day.len() - 3].to_owned()
}

fn yen(amount: i64) -> String {
    Yen(amount).to_string()
}

fn method(method: Method) -> String {
    if method == Method::Slip { "10".to_owned() } else { "20".to_owned() }
}

fn contracts(history: &History<'_>, today: NaiveDate) -> Vec<u8> {
    let mut sheet = Sheet::new("");
    for of in &history.households {
        sheet.row(&[
            BUREAU.to_owned(),
            of.customer_no.clone(),
            of.name.clone(),
            of.kana.clone(),
            of.address.clone(),
            method(of.method),
            era(of.started),
            maybe(of.ended.filter(|ended| *ended <= today), era),
        ]);
    }
    cp932(&sheet.end("T"))
}

fn readings(history: &History<'_>, _: NaiveDate) -> Vec<u8> {
    let mut sheet = Sheet::new("");
    for of in &history.readings {
        sheet.row(&[
            BUREAU.to_owned(),
            of.customer_no.clone(),
            era(of.read_on),
            era(of.from),
            era(of.to),
            ((of.to - of.from).num_days() + 1).to_string(),
            yen(of.previous.into()),
            yen((of.previous + of.usage).into()),
            of.usage.to_string(),
            if of.estimated { "1".to_owned() } else { String::new() },
        ]);
    }
    cp932(&sheet.end("T"))
}

fn bills(history: &History<'_>, _: NaiveDate) -> Vec<u8> {
    let mut sheet = Sheet::new("");
    for of in &history.bills {
        let mut fields = vec![
            BUREAU.to_owned(),
            of.customer_no.clone(),
            of.number.clone(),
            month(of.issued_on),
            era(of.issued_on),
            maybe(of.due_on, era),
            maybe(of.debit_on, era),
            method(of.method),
            maybe(of.read.map(|(read_on, ..)| read_on), era),
            maybe(of.read.map(|(_, from, _)| from), era),
            maybe(of.read.map(|(.., to)| to), era),
            of.days.to_string(),
            of.usage.to_string(),
            yen(of.total()),
        ];
        fields.extend(of.parts.iter().flat_map(|(amount, tax)| [yen(*amount), yen(*tax)]));
        fields.push(String::new());
        sheet.row_of(of.total(), &fields);
    }
    cp932(&sheet.end_with_total("T", yen))
}

fn payments(history: &History<'_>, _: NaiveDate) -> Vec<u8> {
    let mut sheet = Sheet::new("");
    for of in &history.payments {
        let outcome = if of.failed { "9" } else { "1" };
        let (customer_no, bill_no) = (of.customer_no.clone(), of.bill_no.clone());
        let what = [BUREAU.to_owned(), customer_no, bill_no, era(of.paid_on), yen(of.amount), outcome.to_owned()];
        sheet.row_of(of.amount, &what);
    }
    cp932(&sheet.end_with_total("T", yen))
}
