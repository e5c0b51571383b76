//! What the city's document prints (seed 004), as of 2024-09-17: two contracts of one resident.
use super::{
    city::day,
    delivered::{Bill, with_tax},
    household::{Household, Known, Method},
    households::Named,
    kanazawa::TOWN,
};
use kernel::{Month, NaiveDate};

/// The resident's home: the bill of 5,509 yen, and a paid one before it.
pub(super) const HOME: &str = "1020304050607080";
/// The resident's shop: the nine rows.
pub(super) const SHOP: &str = "2030405060708090";

/// Usage of the home; KNZ-10's bill is that of 24 m³.
const AT_HOME: [Known; 7] = [
    Known { month: (2023, 9), usage: 28, paid: Some((2023, 9, 28)) },
    Known { month: (2023, 11), usage: 27, paid: Some((2023, 11, 27)) },
    Known { month: (2024, 1), usage: 29, paid: Some((2024, 1, 30)) },
    Known { month: (2024, 3), usage: 28, paid: Some((2024, 3, 28)) },
    Known { month: (2024, 5), usage: 27, paid: Some((2024, 6, 11)) },
    Known { month: (2024, 7), usage: 26, paid: Some((2024, 8, 9)) },
    Known { month: (2024, 9), usage: 24, paid: Some((2024, 9, 27)) },
];

/// 納付年月日, m³, days, yen.
type Printed = ((i32, u32, u32), i32, i64, i64);

/// KNZ-12. The document's figures don't follow from each other and stay as they are.
const AT_THE_SHOP: [Printed; 9] = [
    ((2023, 5, 20), 72, 62, 18_156),
    ((2023, 7, 17), 65, 58, 16_089),
    ((2023, 9, 17), 62, 62, 16_101),
    ((2023, 11, 16), 50, 60, 14_460),
    ((2024, 1, 18), 67, 63, 17_581),
    ((2024, 3, 17), 60, 59, 16_173),
    ((2024, 5, 18), 50, 62, 14_088),
    ((2024, 7, 16), 40, 59, 12_841),
    ((2024, 9, 17), 32, 62, 12_423),
];

/// The two households, in place of the first two that chance makes.
pub(super) fn households() -> [Household; 2] {
    let resident = |index, customer_no, address| {
        let (name, kana) = ("水野 花子", "ﾐｽﾞﾉ ﾊﾅｺ");
        let by_chance = Named { customer_no, name, kana, address, method: Method::Slip }.household(&TOWN, index);
        Household { route_day: 6, parity: 1, ..by_chance }
    };
    let home = resident(0, HOME, "片町一丁目1-1");
    let shop = resident(1, SHOP, "広坂一丁目1-1");
    [
        Household {
            started: day(2012, 4, 1),
            size: 13,
            series: "5060708010203040".to_owned(),
            kept_from: Month::new(2023, 9),
            known: &AT_HOME,
            ..home
        },
        Household {
            started: day(2018, 10, 15),
            size: 22,
            series: "6070809020304050".to_owned(),
            from: Month::new(2024, 11),
            ..shop
        },
    ]
}

/// The nine rows, unpaid on 2024-09-17 and for three weeks more. Only the latest has a date to be paid by: the
/// document prints none.
pub(super) fn nine_rows(bill_no: fn(&str, Month) -> String) -> Vec<(Bill, Option<NaiveDate>)> {
    let bill = |((year, month, of), usage, days, total): Printed| {
        let issued_on = day(year, month, of);
        let water = (total * 508 + 500) / 1_000;
        Bill {
            customer_no: SHOP.to_owned(),
            number: bill_no("6070809020304050", Month::of(issued_on)),
            issued_on,
            due_on: ((year, month) == (2024, 9)).then(|| day(2024, 9, 30)),
            debit_on: None,
            method: Method::Slip,
            read_on: None,
            period: None,
            days,
            usage: Some(usage),
            provisional: false,
            parts: vec![with_tax(water), with_tax(total - water)],
        }
    };
    AT_THE_SHOP.into_iter().map(|row| (bill(row), Some(day(2024, 10, 8)))).collect()
}
