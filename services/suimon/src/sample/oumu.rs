//! Sample data for the tenant `oumu`, in the layout of its `intake.toml`: a reading every second month, and two monthly
//! bills for each.
use super::{
    city::{City, end_of_month, open_day},
    delivered::Outcome,
    export::{
        Export, Form, Hand,
        columns::{bill, bureau, contract, part, payment, reading, tax},
        utf_16,
    },
    household::{Habit, Household, Method},
    households::{Named, Town, others},
    states::State,
};
use kernel::{Datelike, Days};

/// The city's chance.
pub(super) const TOWN: Town = Town {
    code: "oumu",
    debit: 6,
    card: 0,
    places: &["字雄武", "字沢木", "字幌内", "字魚田", "字北雄武", "字末広町"],
    exchange: "0158-00-",
    customer_no: |index| format!("{:06}", 410_009 + index * 13),
    series: |index| format!("{:04}", 1_100 + index * 7),
    collector: ("井上 葵", "ｲﾉｳｴ ｱｵｲ"),
    states: &[State::DebitFails, State::Gap, State::Estimated],
};

/// Contracts of residents.
pub(super) const PEOPLE: [Named; 3] = [
    Named {
        customer_no: "400127",
        name: "前田 陽子",
        kana: "ﾏｴﾀﾞ ﾖｳｺ",
        address: "字雄武710番地",
        method: Method::DirectDebit,
    },
    Named {
        customer_no: "400358",
        name: "前田水産 加工場",
        kana: "ﾏｴﾀﾞｽｲｻﾝ ｶｺｳｼﾞｮｳ",
        address: "字沢木1番地の3",
        method: Method::DirectDebit,
    },
    Named {
        customer_no: "400644",
        name: "宮﨑 隆",
        kana: "ﾐﾔｻﾞｷ ﾀｶｼ",
        address: "字幌内22番地 ｺｰﾎﾟ北斗①",
        method: Method::Slip,
    },
];

/// The city and its people.
pub(super) fn city() -> City {
    let named = |(index, named): (u32, &Named)| Household {
        habit: if index == 2 { Habit::Late } else { Habit::InTime },
        size: if index == 1 { 64 } else { 17 },
        ..named.household(&TOWN, index)
    };
    City {
        code: TOWN.code,
        every: 2,
        bills: 2,
        tariff: |m3| {
            let above = i64::from((m3 - 8).max(0));
            vec![2_090 + 264 * above, 132, 1_540 + 198 * above]
        },
        issued: |read_on| open_day(read_on + Days::new(6)),
        due: end_of_month,
        debit: |issued| open_day(issued.with_day(26).unwrap_or(issued)),
        bill_no: |of, month| format!("{month}-{}", of.series),
        payments_take: 5,
        latecomers_take: 75,
        households: (0..).zip(&PEOPLE).map(named).chain(others(&TOWN, 3)).collect(),
        given: Vec::new(),
    }
}

/// Its files.
pub(super) const EXPORT: Export = Export {
    names: ["keiyaku_", "kenshin_", "chotei_", "shuno_"],
    suffix: ".txt",
    form: Form::Parted { by: '\t', header: true },
    encode: utf_16,
    hand: Hand {
        bureau: "015644",
        day: |date| date.format("%Y.%m.%d").to_string(),
        month: |date| date.format("%Y.%m").to_string(),
        amount: |amount| amount.to_string(),
        text: str::to_owned,
        kana: str::to_owned,
        flags: ["", "1"],
        method: |method| if method == Method::Slip { "1" } else { "2" },
        outcome: |outcome| if outcome == Outcome::DebitFailed { "2" } else { "1" },
    },
    marker: "END",
    serial: None,
    contracts: &[
        ("団体コード", bureau),
        ("使用者番号", contract::number),
        ("氏名", contract::name),
        ("カナ氏名", contract::kana),
        ("使用場所", contract::address),
        ("納付方法", contract::method),
        ("使用開始日", contract::started),
        ("使用中止日", contract::ended),
    ],
    readings: &[
        ("団体コード", bureau),
        ("使用者番号", reading::number),
        ("検針日", reading::read_on),
        ("使用期間自", reading::from),
        ("使用期間至", reading::to),
        ("使用日数", reading::days),
        ("前回指針", reading::previous),
        ("今回指針", reading::current),
        ("使用水量", reading::usage),
        ("認定", reading::estimated),
        ("次回検針予定日", reading::next_on),
    ],
    bills: &[
        ("団体コード", bureau),
        ("使用者番号", bill::number),
        ("調定番号", bill::bill_no),
        ("調定年月", bill::month),
        ("調定日", bill::issued_on),
        ("検針日", bill::read_on),
        ("使用期間自", bill::from),
        ("使用期間至", bill::to),
        ("使用日数", bill::days),
        ("使用水量", bill::usage),
        ("納付方法", bill::method),
        ("納期限", bill::due_on),
        ("口座振替日", bill::debit_on),
        ("合計", bill::total),
        ("水道料金", part::<0>),
        ("水道料金内消費税", tax::<0>),
        ("メーター使用料", part::<1>),
        ("メーター使用料内消費税", tax::<1>),
        ("下水道使用料", part::<2>),
        ("下水道使用料内消費税", tax::<2>),
    ],
    payments: &[
        ("団体コード", bureau),
        ("使用者番号", payment::number),
        ("調定番号", payment::bill_no),
        ("収納日", payment::paid_on),
        ("収納金額", payment::amount),
        ("収納区分", payment::outcome),
    ],
    calendar: None,
};
