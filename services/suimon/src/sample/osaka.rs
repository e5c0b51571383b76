//! Sample data for the tenant `osaka`, in the layout of its `intake.toml`: a bill a month, mostly by direct debit.
use super::{
    city::{City, end_of_month, open_day},
    delivered::Outcome,
    export::{
        Calendar, Export, Form, Hand,
        columns::{bill, blank, bureau, contract, part, payment, phone, planned, reading, tax},
        utf_8_marked,
    },
    household::{Habit, Household, Method},
    households::{Named, Town, others},
    landlord,
    states::State,
};
use kernel::{Days, NaiveDate, widen_kana};

/// The city's chance.
pub(super) const TOWN: Town = Town {
    code: "osaka",
    debit: 7,
    card: 1,
    places: &["大阪市北区天神橋", "大阪市中央区本町", "大阪市阿倍野区松崎町", "大阪市東淀川区豊新", "大阪市住吉区長居"],
    exchange: "06-6000-",
    customer_no: |index| format!("{}{:09}", char::from(b'A' + (index % 26) as u8), 100_200_300 + index * 7_919),
    series: |index| format!("{}{:05}", char::from(b'A' + (index * 5 % 26) as u8), 10_000 + index * 137),
    collector: ("北村 さくら", "ｷﾀﾑﾗ ｻｸﾗ"),
    states: &[State::DebitFails, State::Gap, State::Estimated, State::NoReadings, State::Provisional],
};

/// Contracts of residents.
pub(super) const PEOPLE: [Named; 3] = [
    Named {
        customer_no: "K012345678",
        name: "水野 花子",
        kana: "ﾐｽﾞﾉ ﾊﾅｺ",
        address: "大阪市中央区馬場町1-2-3",
        method: Method::DirectDebit,
    },
    Named {
        customer_no: "M023456789",
        name: "水野 ハル",
        kana: "ﾐｽﾞﾉ ﾊﾙ",
        address: "大阪市東淀川区柴島1-3-14",
        method: Method::Slip,
    },
    Named {
        customer_no: "T034567890",
        name: "髙﨑 太郎",
        kana: "ﾀｶｻｷ ﾀﾛｳ",
        address: "大阪市北区大淀中1-1-88 ｶﾞｰﾃﾞﾝ①号館",
        method: Method::Slip,
    },
];

/// The city and its people.
pub(super) fn city() -> City {
    let named = |(index, named): (u32, &Named)| Household {
        habit: if index == 2 { Habit::Late } else { Habit::InTime },
        route_day: 10 + index * 3,
        size: 19 - index * 3,
        ..named.household(&TOWN, index)
    };
    let people = (0..).zip(&PEOPLE).map(named);
    City {
        code: TOWN.code,
        every: 1,
        bills: 1,
        tariff,
        issued: |read_on| open_day(read_on + Days::new(2)),
        due: |issued| open_day(issued + Days::new(20)),
        debit: end_of_month,
        bill_no: |of, month| {
            let (letter, serial) = of.series.split_at(1);
            format!("{:02}{letter}{:02}{serial}", month.year() % 100, month.month())
        },
        // About ten business days.
        payments_take: 14,
        latecomers_take: 75,
        households: people.chain(others(&TOWN, 3)).chain(landlord::households(&TOWN)).collect(),
        given: Vec::new(),
    }
}

/// Base, volume and sewer.
fn tariff(m3: i32) -> Vec<i64> {
    let above = i64::from((m3 - 10).max(0));
    vec![935, 5 * i64::from(m3.min(10)) + 97 * above, 984 + 90 * above]
}

fn western(date: NaiveDate) -> String {
    date.format("%Y/%m/%d").to_string()
}

/// Its files.
pub(super) const EXPORT: Export = Export {
    names: ["keiyaku_", "kenshin_", "chotei_", "shuno_"],
    suffix: ".csv",
    form: Form::Parted { by: ',', header: true },
    encode: utf_8_marked,
    hand: Hand {
        bureau: "271004",
        day: western,
        month: |date| date.format("%Y/%m").to_string(),
        amount: |amount| amount.to_string(),
        text: str::to_owned,
        kana: widen_kana,
        flags: ["0", "1"],
        method: |method| match method {
            Method::Slip => "1",
            Method::DirectDebit => "2",
            Method::CreditCard => "3",
        },
        outcome: |outcome| if outcome == Outcome::DebitFailed { "01" } else { "00" },
    },
    marker: "END",
    serial: None,
    contracts: &[
        ("団体コード", bureau),
        ("お客さま番号", contract::number),
        ("使用者名", contract::name),
        ("使用者名カナ", contract::kana),
        ("使用場所", contract::address),
        ("支払方法", contract::method),
        ("使用開始日", contract::started),
        ("使用中止日", contract::ended),
        ("電話番号1", phone::<0>),
        ("電話番号2", phone::<1>),
        ("口座番号下4桁", contract::debit_last4),
        ("処理日", contract::told_on),
        ("検針地区", contract::route),
    ],
    readings: &[
        ("団体コード", bureau),
        ("お客さま番号", reading::number),
        ("検針日", reading::read_on),
        ("使用期間自", reading::from),
        ("使用期間至", reading::to),
        ("使用日数", reading::days),
        ("前回指針", reading::previous),
        ("今回指針", reading::current),
        ("使用水量", reading::usage),
        ("認定区分", reading::estimated),
    ],
    bills: &[
        ("団体コード", bureau),
        ("お客さま番号", bill::number),
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
        ("予定区分", bill::provisional),
        ("請求金額", bill::total),
        ("水道基本料金", part::<0>),
        ("水道基本料金内消費税", tax::<0>),
        ("水道従量料金", part::<1>),
        ("水道従量料金内消費税", tax::<1>),
        ("下水道使用料", part::<2>),
        ("下水道使用料内消費税", tax::<2>),
        ("減額", blank),
        ("減額内消費税", blank),
    ],
    payments: &[
        ("団体コード", bureau),
        ("お客さま番号", payment::number),
        ("調定番号", payment::bill_no),
        ("収納日", payment::paid_on),
        ("収納金額", payment::amount),
        ("収納結果", payment::outcome),
    ],
    calendar: Some(Calendar {
        name: "kenshinbi_",
        columns: &[("団体コード", bureau), ("検針地区", planned::route), ("検針予定日", planned::on)],
        widths: &[],
    }),
};
