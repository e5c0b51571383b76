//! Sample data for the tenant `kanazawa`, in the layout of its `intake.toml`: a bill every second month.
use super::{
    city::{City, day, end_of_month, open_day},
    delivered::Outcome,
    export::{
        Export, Form, Hand,
        columns::{bill, blank, bureau, contract, part, payment, reading, tax},
        cp932,
    },
    household::{Habit, Household, Method},
    households::{Named, Town, others},
    kanazawa_document,
    states::State,
};
use kernel::{Datelike, Month, NaiveDate, Yen, era_text};

/// The city's chance.
pub(super) const TOWN: Town = Town {
    code: "kanazawa",
    debit: 6,
    card: 0,
    places: &["橋場町", "香林坊一丁目", "長町二丁目", "寺町五丁目", "泉野町四丁目", "菊川一丁目", "東山三丁目"],
    exchange: "076-000-",
    customer_no: |index| format!("{:016}", 3_141_592_653_580_000_u64 + u64::from(index) * 97),
    series: |index| format!("{:016}", 8_090_102_030_001_000_u64 + u64::from(index) * 1_000_000),
    collector: ("北村 さくら", "ｷﾀﾑﾗ ｻｸﾗ"),
    states: &[State::DebitFails, State::Gap, State::Estimated],
};

/// Who is always late.
pub(super) const LATE: Named = Named {
    customer_no: "3040506070809010",
    name: "髙﨑 次郎",
    kana: "ﾀｶｻｷ ｼﾞﾛｳ",
    address: "橋場町①番2～5 ｶﾞｰﾃﾞﾝ橋場",
    method: Method::Slip,
};

/// The city and its people.
pub(super) fn city() -> City {
    let late = Household { habit: Habit::Late, parity: 1, ..LATE.household(&TOWN, 2) };
    let people = kanazawa_document::households().into_iter().chain([late]);
    City {
        code: TOWN.code,
        every: 2,
        bills: 1,
        tariff: |m3| vec![255 + 106 * i64::from(m3), 238 + 103 * i64::from(m3)],
        issued: |read_on| open_day(read_on.with_day(17).unwrap_or(read_on)),
        due: end_of_month,
        debit: |issued| open_day(issued.with_day(27).unwrap_or(issued)),
        bill_no: |of, month| bill_no(&of.series, month),
        payments_take: 3,
        latecomers_take: 100,
        households: people.chain(others(&TOWN, 3)).collect(),
        given: kanazawa_document::nine_rows(bill_no),
    }
}

/// お支払番号: the series names that of 2024-09; the last four digits count by two months.
fn bill_no(series: &str, month: Month) -> String {
    let (own, last) = series.split_at(12);
    let last: i32 = last.parse().unwrap_or_default();
    let september = Month::of(day(2024, 9, 1));
    format!("{own}{:04}", last + month.since(september).div_euclid(2))
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

/// Its files. They have no header: the names are those of its `intake.toml`.
pub(super) const EXPORT: Export = Export {
    names: ["KEIYAKU", "KENSHIN", "SEIKYU", "NYUKIN"],
    suffix: ".CSV",
    form: Form::Parted { by: ',', header: false },
    encode: cp932,
    hand: Hand {
        bureau: "172014",
        day: era,
        month,
        amount: |amount| Yen(amount).to_string(),
        text: str::to_owned,
        kana: str::to_owned,
        flags: ["", "1"],
        method: |method| if method == Method::Slip { "10" } else { "20" },
        outcome: |outcome| if outcome == Outcome::DebitFailed { "9" } else { "1" },
    },
    marker: "T",
    serial: None,
    contracts: &[
        ("bureau_code", bureau),
        ("customer_no", contract::number),
        ("holder_name", contract::name),
        ("holder_kana", contract::kana),
        ("service_address", contract::address),
        ("payment_method", contract::method),
        ("started_on", contract::started),
        ("ended_on", contract::ended),
    ],
    readings: &[
        ("bureau_code", bureau),
        ("customer_no", reading::number),
        ("read_on", reading::read_on),
        ("period_from", reading::from),
        ("period_to", reading::to),
        ("days", reading::days),
        ("previous", reading::previous),
        ("current", reading::current),
        ("usage", reading::usage),
        ("estimated", reading::estimated),
    ],
    bills: &[
        ("bureau_code", bureau),
        ("customer_no", bill::number),
        ("bill_no", bill::bill_no),
        ("month", bill::month),
        ("issued_on", bill::issued_on),
        ("due_on", bill::due_on),
        ("debit_on", bill::debit_on),
        ("payment_method", bill::method),
        ("read_on", bill::read_on),
        ("period_from", bill::from),
        ("period_to", bill::to),
        ("days", bill::days),
        ("usage", bill::usage),
        ("total", bill::total),
        ("water", part::<0>),
        ("water's tax", tax::<0>),
        ("sewer", part::<1>),
        ("sewer's tax", tax::<1>),
        ("備考", blank),
    ],
    payments: &[
        ("bureau_code", bureau),
        ("customer_no", payment::number),
        ("bill_no", payment::bill_no),
        ("paid_on", payment::paid_on),
        ("amount", payment::amount),
        ("outcome", payment::outcome),
    ],
    calendar: None,
};
