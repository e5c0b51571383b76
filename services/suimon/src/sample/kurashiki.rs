//! Sample data for the tenant `kurashiki`, in the layout of its `intake.toml`: a bill every second month, in records of
//! fixed length; full files, numbered by their day.
use super::{
    city::{City, day, open_day},
    delivered::Outcome,
    export::{
        Calendar, Cell, Export, Form, Hand,
        columns::{bill, bureau, contract, part, payment, phone, planned, reading, tax},
        cp932, wide,
    },
    household::{Habit, Household, Method},
    households::{Named, Town, others},
    states::State,
};
use kernel::{Days, Month, Months};

/// The city's chance.
pub(super) const TOWN: Town = Town {
    code: "kurashiki",
    debit: 7,
    card: 0,
    places: &[
        "倉敷市阿知",
        "倉敷市本町",
        "倉敷市児島味野",
        "倉敷市玉島中央町",
        "倉敷市水島東千鳥町",
        "倉敷市真備町箭田",
    ],
    exchange: "086-000-",
    customer_no: |index| format!("{:010}", 3_320_010_007_u64 + u64::from(index) * 131),
    series: |index| format!("{:06}", 400_200 + index * 17),
    collector: ("西川 由美", "ﾆｼｶﾜ ﾕﾐ"),
    states: &[State::DebitFails, State::Gap, State::Estimated, State::Doubtful],
};

/// Contracts of residents.
pub(super) const PEOPLE: [Named; 3] = [
    Named {
        customer_no: "3320004182",
        name: "大原 美咲",
        kana: "ｵｵﾊﾗ ﾐｻｷ",
        address: "倉敷市中央一丁目4-9",
        method: Method::DirectDebit,
    },
    Named {
        customer_no: "3320004751",
        name: "大原 誠",
        kana: "ｵｵﾊﾗ ﾏｺﾄ",
        address: "倉敷市児島下の町3-2-17",
        method: Method::DirectDebit,
    },
    Named {
        customer_no: "3320005538",
        name: "髙畑 直樹",
        kana: "ﾀｶﾊﾀ ﾅｵｷ",
        address: "倉敷市玉島阿賀崎二丁目1番10～12号 ｺｰﾎﾟ玉島①号棟",
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
        every: 2,
        bills: 1,
        tariff: |m3| {
            let above = i64::from((m3 - 16).max(0));
            vec![1_650, 44 * i64::from(m3.min(16)) + 143 * above, 1_980 + 121 * above]
        },
        issued: |read_on| open_day(read_on + Days::new(7)),
        // The 16th of the next month.
        due: |issued| open_day(Month::of(issued).first_day() + Months::new(1) + Days::new(15)),
        debit: |issued| open_day(Month::of(issued).first_day() + Months::new(1) + Days::new(15)),
        bill_no: |of, month| format!("{:04}{:02}{}", month.year(), month.month(), of.series),
        payments_take: 3,
        latecomers_take: 120,
        households: (0..).zip(&PEOPLE).map(named).chain(others(&TOWN, 3)).collect(),
        given: Vec::new(),
    }
}

/// Its files. They have no header: the names are those of its `intake.toml`.
pub(super) const EXPORT: Export = Export {
    names: ["KEIYAKU_", "KENSHIN_", "CHOTEI_", "SHUNO_"],
    suffix: ".DAT",
    form: Form::Fixed {
        widths: [
            &[6, 10, 40, 30, 60, 1, 8, 8, 15, 4, 1, 60],
            &[6, 10, 8, 8, 8, 3, 8, 8, 7, 1],
            &[6, 10, 12, 6, 8, 8, 8, 1, 8, 8, 8, 3, 7, 9, 9, 8, 9, 8, 9, 8],
            &[6, 10, 12, 8, 9, 1],
        ],
        trailer: &[6, 8, 12, 5, 5],
    },
    encode: cp932,
    hand: Hand {
        bureau: "332020",
        day: |date| date.format("%Y%m%d").to_string(),
        month: |date| date.format("%Y%m").to_string(),
        amount: |amount| amount.to_string(),
        text: wide,
        kana: str::to_owned,
        flags: ["0", "1"],
        method: |method| if method == Method::Slip { "1" } else { "2" },
        outcome: |outcome| if outcome == Outcome::DebitFailed { "9" } else { "1" },
    },
    marker: "999999",
    // Newer every day, the same all day; five digits last until 2273.
    serial: Some(|today| (today - day(2000, 1, 1)).num_days()),
    contracts: &[
        ("bureau_code", bureau),
        ("customer_no", contract::number),
        ("holder_name", contract::name),
        ("holder_kana", contract::kana),
        ("service_address", contract::address),
        ("payment_method", contract::method),
        ("started_on", contract::started),
        ("ended_on", contract::ended),
        ("phones", phone::<0>),
        ("route", contract::route),
        ("paper_form", |of| Cell::Code(if of.postcard { "2" } else { "1" }.to_owned())),
        ("mailing_address", contract::mailing),
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
        ("water_base", part::<0>),
        ("water_base's tax", tax::<0>),
        ("water_volume", part::<1>),
        ("water_volume's tax", tax::<1>),
        ("sewer", part::<2>),
        ("sewer's tax", tax::<2>),
    ],
    payments: &[
        ("bureau_code", bureau),
        ("customer_no", payment::number),
        ("bill_no", payment::bill_no),
        ("paid_on", payment::paid_on),
        ("amount", payment::amount),
        ("outcome", payment::outcome),
    ],
    calendar: Some(Calendar {
        name: "YOTEI_",
        columns: &[
            ("bureau_code", bureau),
            ("route", planned::route),
            ("period", planned::period),
            ("planned_on", planned::on),
        ],
        widths: &[6, 4, 6, 8],
    }),
};
