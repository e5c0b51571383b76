//! Sample data for the tenant `osaka`, in the layout of its `intake.toml`: a bill a month, mostly by direct debit.
use super::{
    city::{City, Habit, History, Household, Method, day},
    households::{MANY, Town, household},
    spreadsheet::{Sheet, all, maybe},
};
use kernel::{Datelike, Days, Month, NaiveDate, Weekday, widen_kana};

const BUREAU: &str = "271004";

const TOWN: Town = Town {
    code: "osaka",
    debit: 7,
    card: 1,
    places: &["大阪市北区天神橋", "大阪市中央区本町", "大阪市阿倍野区松崎町", "大阪市東淀川区豊新", "大阪市住吉区長居"],
    customer_no: |index| format!("{}{:09}", char::from(b'A' + (index % 26) as u8), 100_200_300 + index * 7_919),
    series: |index| format!("{}{:05}", char::from(b'A' + (index * 5 % 26) as u8), 10_000 + index * 137),
};

/// The city and its people.
pub(super) fn city() -> City {
    City {
        code: TOWN.code,
        every: 1,
        tariff,
        issued: |read_on| weekday(read_on + Days::new(2)),
        due: |issued| weekday(issued + Days::new(20)),
        debit: |issued| weekday(Month::of(issued).first_day() + kernel::Months::new(1) - Days::new(1)),
        bill_no: |of, month| {
            let (letter, serial) = of.series.split_at(1);
            format!("{:02}{letter}{:02}{serial}", month.year() % 100, month.month())
        },
        // About ten business days.
        payments_take: 14,
        latecomers_take: 75,
        households: (0..MANY).map(|index| special(household(&TOWN, index))).collect(),
        given: Vec::new(),
    }
}

/// Households that residents of the sample, or its states, need.
fn special(by_chance: Household) -> Household {
    let own = |customer_no: &str, name: &str, kana: &str, address: &str| {
        (customer_no.to_owned(), name.to_owned(), kana.to_owned(), address.to_owned())
    };
    let ((customer_no, name, kana, address), method, habit) = match by_chance.index {
        0 => (own("K012345678", "水野 花子", "ﾐｽﾞﾉ ﾊﾅｺ", "大阪市中央区馬場町1-2-3"), Method::DirectDebit, Habit::Prompt),
        1 => (own("M023456789", "水野 ハル", "ﾐｽﾞﾉ ﾊﾙ", "大阪市東淀川区柴島1-3-14"), Method::Slip, Habit::Prompt),
        2 => {
            (own("T034567890", "髙﨑 太郎", "ﾀｶｻｷ ﾀﾛｳ", "大阪市北区大淀中1-1-88 ｶﾞｰﾃﾞﾝ①号館"), Method::Slip, Habit::Late)
        }
        3 => return Household { method: Method::DirectDebit, habit: Habit::DebitFails, ..by_chance },
        4 => return Household { ended: Some(day(2025, 3, 31)), ..by_chance },
        5 => return Household { started: day(2024, 6, 1), ..by_chance },
        _ => return by_chance,
    };
    let (route_day, size) = (10 + by_chance.index * 3, 19 - by_chance.index * 3);
    Household { customer_no, name, kana, address, method, habit, route_day, size, ..by_chance }
}

/// Base, volume and sewer.
fn tariff(m3: i32) -> Vec<i64> {
    let above = i64::from((m3 - 10).max(0));
    vec![935, 5 * i64::from(m3.min(10)) + 97 * above, 984 + 90 * above]
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
    let names = ["keiyaku_", "kenshin_", "chotei_", "shuno_"];
    all(history, today, names, ".csv", [contracts, readings, bills, payments])
}

fn marked(text: &str) -> Vec<u8> {
    format!("\u{feff}{text}").into_bytes()
}

fn western(date: NaiveDate) -> String {
    date.format("%Y/%m/%d").to_string()
}

fn method(method: Method) -> String {
    match method {
        Method::Slip => "1",
        Method::DirectDebit => "2",
        Method::CreditCard => "3",
    }
    .to_owned()
}

fn contracts(history: &History<'_>, today: NaiveDate) -> Vec<u8> {
    let header = "団体コード,お客さま番号,使用者名,使用者名カナ,使用場所,支払方法,使用開始日,使用中止日,処理日";
    let mut sheet = Sheet::new(header);
    for of in &history.households {
        sheet.row(&[
            BUREAU.to_owned(),
            of.customer_no.clone(),
            of.name.clone(),
            widen_kana(&of.kana),
            of.address.clone(),
            method(of.method),
            western(of.started),
            maybe(of.ended.filter(|ended| *ended <= today), western),
            western(today),
        ]);
    }
    marked(&sheet.end("END"))
}

fn readings(history: &History<'_>, _: NaiveDate) -> Vec<u8> {
    let header = "団体コード,お客さま番号,検針日,使用期間自,使用期間至,使用日数,前回指針,今回指針,使用水量,認定区分";
    let mut sheet = Sheet::new(header);
    for of in &history.readings {
        sheet.row(&[
            BUREAU.to_owned(),
            of.customer_no.clone(),
            western(of.read_on),
            western(of.from),
            western(of.to),
            ((of.to - of.from).num_days() + 1).to_string(),
            of.previous.to_string(),
            (of.previous + of.usage).to_string(),
            of.usage.to_string(),
            u8::from(of.estimated).to_string(),
        ]);
    }
    marked(&sheet.end("END"))
}

fn bills(history: &History<'_>, _: NaiveDate) -> Vec<u8> {
    let mut sheet = Sheet::new(concat!(
        "団体コード,お客さま番号,調定番号,年月分,調定日,検針日,使用期間自,使用期間至,使用日数,使用水量,支払方法,",
        "納期限,口座振替日,予定区分,請求金額,水道基本料金,水道基本料金内消費税,水道従量料金,水道従量料金内消費税,",
        "下水道使用料,下水道使用料内消費税,減額,減額内消費税"
    ));
    for of in &history.bills {
        let mut fields = vec![
            BUREAU.to_owned(),
            of.customer_no.clone(),
            of.number.clone(),
            of.issued_on.format("%Y/%m").to_string(),
            western(of.issued_on),
            maybe(of.read.map(|(read_on, ..)| read_on), western),
            maybe(of.read.map(|(_, from, _)| from), western),
            maybe(of.read.map(|(.., to)| to), western),
            of.days.to_string(),
            of.usage.to_string(),
            method(of.method),
            maybe(of.due_on, western),
            maybe(of.debit_on, western),
            "0".to_owned(),
            of.total().to_string(),
        ];
        fields.extend(of.parts.iter().flat_map(|(amount, tax)| [amount.to_string(), tax.to_string()]));
        fields.extend([String::new(), String::new()]);
        sheet.row_of(of.total(), &fields);
    }
    marked(&sheet.end_with_total("END", |total| total.to_string()))
}

fn payments(history: &History<'_>, _: NaiveDate) -> Vec<u8> {
    let mut sheet = Sheet::new("団体コード,お客さま番号,調定番号,収納日,収納金額,収納結果");
    for of in &history.payments {
        let outcome = if of.failed { "01" } else { "00" };
        let (customer_no, bill_no) = (of.customer_no.clone(), of.bill_no.clone());
        let what =
            [BUREAU.to_owned(), customer_no, bill_no, western(of.paid_on), of.amount.to_string(), outcome.to_owned()];
        sheet.row_of(of.amount, &what);
    }
    marked(&sheet.end_with_total("END", |total| total.to_string()))
}
