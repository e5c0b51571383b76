//! Sample data for the tenant `nayoro`, in the layout of its `intake.toml`: a reading and a bill a month, meters that
//! are exchanged, money that comes back.
use super::{
    city::{City, end_of_month, open_day},
    delivered::Outcome,
    export::{
        Calendar, Export, Form, Hand,
        columns::{bill, bureau, contract, part, payment, phone, planned, reading, tax},
        utf_8, wide,
    },
    household::{Habit, Household, Method},
    households::{Named, Town, others},
    states::State,
};
use kernel::{Datelike, Days, NaiveDate, era_text};

/// The city's chance.
pub(super) const TOWN: Town = Town {
    code: "nayoro",
    debit: 6,
    card: 0,
    places: &["名寄市大通南", "名寄市西一条南", "名寄市東四条北", "名寄市徳田", "名寄市風連町本町", "名寄市智恵文"],
    exchange: "01654-0-",
    customer_no: |index| format!("{:07}", 1_204_003 + index * 37),
    series: |index| format!("{:06}", 300_100 + index * 11),
    collector: ("村上 恵子", "ﾑﾗｶﾐ ｹｲｺ"),
    states: &[
        State::DebitFails,
        State::Gap,
        State::Estimated,
        State::NoReadings,
        State::MeterExchanged,
        State::Refunded,
    ],
};

/// Contracts of residents.
pub(super) const PEOPLE: [Named; 3] = [
    Named {
        customer_no: "1200318",
        name: "佐々木 雪",
        kana: "ｻｻｷ ﾕｷ",
        address: "名寄市西三条南5-12",
        method: Method::DirectDebit,
    },
    Named {
        customer_no: "1200742",
        name: "佐々木 雪",
        kana: "ｻｻｷ ﾕｷ",
        address: "名寄市風連町仲町2-8",
        method: Method::DirectDebit,
    },
    Named {
        customer_no: "1201155",
        name: "髙橋 健一",
        kana: "ﾀｶﾊｼ ｹﾝｲﾁ",
        address: "名寄市徳田88-3 第2みどり荘①号棟",
        method: Method::Slip,
    },
];

/// The city and its people.
pub(super) fn city() -> City {
    let named = |(index, named): (u32, &Named)| Household {
        habit: if index == 2 { Habit::Late } else { Habit::InTime },
        ..named.household(&TOWN, index)
    };
    City {
        code: TOWN.code,
        every: 1,
        bills: 1,
        tariff: |m3| {
            let above = i64::from((m3 - 8).max(0));
            vec![1_848 + 231 * above, 1_485 + 187 * above]
        },
        issued: |read_on| open_day(read_on + Days::new(5)),
        due: end_of_month,
        debit: |issued| open_day(issued.with_day(25).unwrap_or(issued)),
        bill_no: |of, month| format!("{:02}{:02}{}", month.year() % 100, month.month(), of.series),
        payments_take: 4,
        latecomers_take: 75,
        households: (0..).zip(&PEOPLE).map(named).chain(others(&TOWN, 3)).collect(),
        given: Vec::new(),
    }
}

/// `令和6年9月`; an era's first year is 元年.
fn month(date: NaiveDate) -> String {
    let (name, year) = era_text(date).unwrap_or(("令和", date.year() - 2018));
    let year = if year == 1 { "元".to_owned() } else { year.to_string() };
    format!("{name}{year}年{}月", date.month())
}

/// Its files.
pub(super) const EXPORT: Export = Export {
    names: ["keiyaku_", "kenshin_", "chotei_", "shuno_"],
    suffix: ".csv",
    form: Form::Parted { by: ',', header: true },
    encode: utf_8,
    hand: Hand {
        bureau: "012211",
        day: |date| format!("{}{}日", month(date), date.day()),
        month,
        amount: |amount| amount.to_string(),
        text: str::to_owned,
        kana: wide,
        flags: ["0", "1"],
        method: |method| if method == Method::Slip { "1" } else { "2" },
        outcome: |outcome| match outcome {
            Outcome::Paid => "1",
            Outcome::DebitFailed => "2",
            Outcome::Refunded => "3",
        },
    },
    marker: "END",
    serial: None,
    contracts: &[
        ("団体コード", bureau),
        ("水栓番号", contract::number),
        ("使用者名", contract::name),
        ("使用者名カナ", contract::kana),
        ("使用場所", contract::address),
        ("支払方法", contract::method),
        ("使用開始日", contract::started),
        ("使用中止日", contract::ended),
        ("届出電話番号", phone::<0>),
        ("検針地区", contract::route),
    ],
    readings: &[
        ("団体コード", bureau),
        ("水栓番号", reading::number),
        ("検針日", reading::read_on),
        ("使用期間自", reading::from),
        ("使用期間至", reading::to),
        ("使用日数", reading::days),
        ("前回指針", reading::previous),
        ("今回指針", reading::current),
        ("使用水量", reading::usage),
        ("認定区分", reading::estimated),
        ("メーター取替", reading::exchanged),
        ("次回検針予定日", reading::next_on),
    ],
    bills: &[
        ("団体コード", bureau),
        ("水栓番号", bill::number),
        ("調定番号", bill::bill_no),
        ("年月分", bill::month),
        ("調定日", bill::issued_on),
        ("検針日", bill::read_on),
        ("使用期間自", bill::from),
        ("使用期間至", bill::to),
        ("使用日数", bill::days),
        ("使用水量", bill::usage),
        ("支払方法", bill::method),
        ("納期限", bill::due_on),
        ("口座振替日", bill::debit_on),
        ("請求金額", bill::total),
        ("水道料金", part::<0>),
        ("水道料金内消費税", tax::<0>),
        ("下水道使用料", part::<1>),
        ("下水道使用料内消費税", tax::<1>),
    ],
    payments: &[
        ("団体コード", bureau),
        ("水栓番号", payment::number),
        ("調定番号", payment::bill_no),
        ("収納日", payment::paid_on),
        ("収納金額", payment::amount),
        ("収納区分", payment::outcome),
    ],
    calendar: Some(Calendar {
        name: "kenshinbi_",
        columns: &[("団体コード", bureau), ("検針地区", planned::route), ("検針予定日", planned::on)],
        widths: &[],
    }),
};
